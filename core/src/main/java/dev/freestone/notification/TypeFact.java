package dev.freestone.notification;

import dev.freestone.lifecycle.NoGuard;
import dev.freestone.lifecycle.Row;
import dev.freestone.model.notification.TypeStatus;
import java.util.Optional;

/**
 * What became true of a version of a type. Immutable. Source: docs/spec/cases-and-notifications.md 5.
 *
 * @param event a stable code: {@code created}, {@code updated}, {@code activated}, {@code deprecated}, {@code superseded}
 * @param row the row of {@link TypeLifeCycle} that allowed it, such as {@code NT4}
 * @param from the status before it; empty for a new version
 * @param to the status after it
 */
public record TypeFact(String event, String row, Optional<TypeStatus> from, TypeStatus to) {
    static TypeFact created(Row<TypeStatus, TypeEvent, NoGuard> row) {
        return new TypeFact("created", row.id(), Optional.empty(), row.to().orElseThrow());
    }

    static TypeFact moved(TypeStatus from, Row<TypeStatus, TypeEvent, NoGuard> row) {
        String event = switch (row.event()) {
            case SET_DRAFT, EDIT -> "updated";
            case SET_ACTIVE -> "activated";
            case SET_DEPRECATED -> "deprecated";
            case SUPERSEDE -> "superseded";
        };
        return new TypeFact(event, row.id(), Optional.of(from), row.target(from));
    }
}
