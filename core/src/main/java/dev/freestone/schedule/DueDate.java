package dev.freestone.schedule;

import java.time.Instant;
import java.util.List;

/**
 * When something delayed is due, and how that came about. Immutable. Source: docs/spec/cases-and-notifications.md 10.
 *
 * @param dueAt the due instant
 * @param skippedDays every day that the delay stepped over, oldest first; empty for calendar days
 */
public record DueDate(Instant dueAt, List<SkippedDay> skippedDays) {
    /**
     * Copies the components.
     *
     * @param dueAt the due instant
     * @param skippedDays every day that the delay stepped over, oldest first
     */
    public DueDate {
        skippedDays = List.copyOf(skippedDays);
    }
}
