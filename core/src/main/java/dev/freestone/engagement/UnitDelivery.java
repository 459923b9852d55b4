package dev.freestone.engagement;

import dev.freestone.model.engagement.AchievementId;
import java.time.Instant;
import java.util.Optional;

/** When a unit is shown or sent. Immutable. Source: docs/spec/engagement-campaigns.md 3.2. */
public sealed interface UnitDelivery {
    /**
     * When a customer completes a behavior.
     *
     * @param achievement the behavior
     * @param startsAt the first instant; empty = the start of the campaign
     * @param endsAt the first instant after it; empty = the end of the campaign
     * @param delaySeconds how long after the completion, 0 to 7,776,000
     */
    record Triggered(AchievementId achievement, Optional<Instant> startsAt, Optional<Instant> endsAt, long delaySeconds)
            implements UnitDelivery {}

    /**
     * At an instant.
     *
     * @param deliverAt the instant, in seconds
     * @param repeat whether it comes again
     */
    record Scheduled(Instant deliverAt, Optional<Repeat> repeat) implements UnitDelivery {}

    /**
     * That a message comes again.
     *
     * @param every after so many units, 1 to 1,000
     * @param unit of time
     * @param until the first instant at which it does not; empty = the end of the campaign
     */
    record Repeat(int every, RepeatUnit unit, Optional<Instant> until) {}
}
