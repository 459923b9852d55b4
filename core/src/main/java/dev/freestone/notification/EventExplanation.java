package dev.freestone.notification;

import dev.freestone.model.contact.IntentId;
import dev.freestone.schedule.SkippedDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why a type fired or did not, and when what it sends is due. Immutable. Source: docs/spec/cases-and-notifications.md 13.
 *
 * @param trigger every check of it, and which one decided
 * @param dueAt when its interactions are due; empty when it did not fire, or sends nothing
 * @param endDate the last day on which a do-not-interact type that fired forbids contact; empty = no end, or another type
 * @param skippedDays the days that its delay stepped over
 * @param interactions what was planned; none where nothing was written
 */
public record EventExplanation(
        TriggerExplanation trigger,
        Optional<Instant> dueAt,
        Optional<LocalDate> endDate,
        List<SkippedDay> skippedDays,
        List<IntentId> interactions) {
    /**
     * Copies the lists.
     *
     * @param trigger every check of it, and which one decided
     * @param dueAt when its interactions are due; empty when it did not fire, or sends nothing
     * @param endDate the last day on which a do-not-interact type that fired forbids contact; empty = no end, or another type
     * @param skippedDays the days that its delay stepped over
     * @param interactions what was planned; none where nothing was written
     */
    public EventExplanation {
        skippedDays = List.copyOf(skippedDays);
        interactions = List.copyOf(interactions);
    }
}
