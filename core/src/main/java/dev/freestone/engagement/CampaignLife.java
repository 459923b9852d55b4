package dev.freestone.engagement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What has become of a campaign. Immutable. Source: docs/spec/engagement-campaigns.md 2.3.
 *
 * @param createdAt when it was made
 * @param launchedAt when it was first live
 * @param pauses when it was paused, the earliest first
 * @param intakeEndsAt the first instant at which no event is taken any more; empty until it is stored as completed
 */
public record CampaignLife(
        Instant createdAt, Optional<Instant> launchedAt, List<Pause> pauses, Optional<Instant> intakeEndsAt) {
    /**
     * Copies the components.
     *
     * @param createdAt when it was made
     * @param launchedAt when it was first live
     * @param pauses when it was paused, the earliest first
     * @param intakeEndsAt the first instant at which no event is taken any more; empty until it is stored as completed
     */
    public CampaignLife {
        pauses = List.copyOf(pauses);
    }

    /**
     * The life of a campaign that is not stored as completed.
     *
     * @param createdAt when it was made
     * @param launchedAt when it was first live
     * @param pauses when it was paused, the earliest first
     */
    public CampaignLife(Instant createdAt, Optional<Instant> launchedAt, List<Pause> pauses) {
        this(createdAt, launchedAt, pauses, Optional.empty());
    }
}
