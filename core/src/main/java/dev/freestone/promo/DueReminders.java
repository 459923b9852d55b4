package dev.freestone.promo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The reminders whose day has come. Immutable.
 *
 * @param planned the point that is told; empty when none is
 * @param skipped points that are recorded as skipped, oldest first
 */
public record DueReminders(Optional<LocalDate> planned, List<LocalDate> skipped) {
    /**
     * Copies the components.
     *
     * @param planned the point that is told; empty when none is
     * @param skipped points that are recorded as skipped, oldest first
     */
    public DueReminders {
        skipped = List.copyOf(skipped);
    }
}
