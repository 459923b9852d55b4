package dev.freestone.engine.parts;

import dev.freestone.model.common.SlotPolicy;
import dev.freestone.schedule.MissedRunPolicy;
import dev.freestone.schedule.MissedRuns;
import java.time.Duration;

/**
 * When schedules fire, and what becomes of what was missed. Immutable. Source: docs/spec/outreach-campaigns.md 3.3, 3.4.
 *
 * @param slots chooses the time of day of a slot
 * @param missedRuns what becomes of missed slots
 * @param onTime how late a slot may be that is not missed
 */
public record Scheduling(SlotPolicy slots, MissedRunPolicy missedRuns, Duration onTime) {
    /** How late a slot may be unless the host says otherwise. */
    public static final Duration ON_TIME = Duration.ofMinutes(15);

    /**
     * The defaults with a policy of slots.
     *
     * @param slots chooses the time of day of a slot
     * @return late slots of the same day run
     */
    public static Scheduling of(SlotPolicy slots) {
        return new Scheduling(slots, MissedRunPolicy.always(MissedRuns.RUN_IF_SAME_DAY), ON_TIME);
    }
}
