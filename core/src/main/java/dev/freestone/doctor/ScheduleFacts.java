package dev.freestone.doctor;

import dev.freestone.model.campaign.ScheduleOccurrence;
import dev.freestone.schedule.Slots;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The schedule of a campaign, as the doctor sees it. Immutable.
 *
 * @param slots when it fires; empty when its text cannot be read
 * @param evaluatedUntil how far it was looked at; empty when that is not kept
 * @param paused whether its slots are skipped
 * @param onTime how late a slot may be looked at, such as 15 minutes
 * @param awaited whether a wake-up waits for its next slot
 * @param latest what became of its last slots, the latest first, at most {@link ScheduleRule#lookBack}
 */
public record ScheduleFacts(
        Optional<Slots> slots,
        Optional<Instant> evaluatedUntil,
        boolean paused,
        Duration onTime,
        boolean awaited,
        List<ScheduleOccurrence> latest) {
    /**
     * Copies the components.
     *
     * @param slots when it fires; empty when its text cannot be read
     * @param evaluatedUntil how far it was looked at; empty when that is not kept
     * @param paused whether its slots are skipped
     * @param onTime how late a slot may be looked at, such as 15 minutes
     * @param awaited whether a wake-up waits for its next slot
     * @param latest what became of its last slots, the latest first
     */
    public ScheduleFacts {
        latest = List.copyOf(latest);
    }
}
