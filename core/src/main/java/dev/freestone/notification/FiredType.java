package dev.freestone.notification;

import dev.freestone.model.contact.IntentId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A type that fired. Immutable. Source: docs/spec/cases-and-notifications.md 8, 13.
 *
 * @param kind what kind of type it is
 * @param typeId the type
 * @param version the version that was in force
 * @param dueAt when its interactions are due; empty for a do-not-interact type
 * @param interactions one for each borrower; none for a do-not-interact type
 * @param endDate the last day on which a do-not-interact type forbids contact; empty = no end, or a notification type
 */
public record FiredType(
        TypeKind kind,
        TypeId typeId,
        int version,
        Optional<Instant> dueAt,
        List<IntentId> interactions,
        Optional<LocalDate> endDate) {
    /**
     * Copies the interactions.
     *
     * @param kind what kind of type it is
     * @param typeId the type
     * @param version the version that was in force
     * @param dueAt when its interactions are due; empty for a do-not-interact type
     * @param interactions one for each borrower; none for a do-not-interact type
     * @param endDate the last day on which a do-not-interact type forbids contact; empty = no end, or a notification type
     */
    public FiredType {
        interactions = List.copyOf(interactions);
    }
}
