package dev.freestone.notification;

import static dev.freestone.lifecycle.Rows.always;
import static dev.freestone.lifecycle.Rows.at;
import static dev.freestone.lifecycle.Rows.start;
import static dev.freestone.lifecycle.Rows.to;
import static dev.freestone.lifecycle.Rows.unchanged;
import static dev.freestone.model.notification.TypeStatus.ACTIVE;
import static dev.freestone.model.notification.TypeStatus.DEPRECATED;
import static dev.freestone.model.notification.TypeStatus.DRAFT;

import dev.freestone.lifecycle.LifeCycle;
import dev.freestone.lifecycle.NoGuard;
import dev.freestone.lifecycle.Row;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.model.notification.TypeStatus;
import java.util.Optional;

/**
 * The life cycle of a version of a notification type, and of a do-not-interact type, which live alike. Setting the status that
 * it has is no event. Static and thread-safe. Source: docs/spec/cases-and-notifications.md 5; its pages are
 * docs/lifecycles/notification-type.md and docs/lifecycles/do-not-interact-type.md.
 */
public final class TypeLifeCycle {
    private static final LifeCycle<TypeStatus, TypeEvent, NoGuard> NOTIFICATION = table("notification type", "NT");
    private static final LifeCycle<TypeStatus, TypeEvent, NoGuard> DO_NOT_INTERACT =
            table("do-not-interact type", "DT");

    private TypeLifeCycle() {}

    private static LifeCycle<TypeStatus, TypeEvent, NoGuard> table(String title, String prefix) {
        return LifeCycle.of(title, TypeStatus.class, TypeStatus::code, TypeEvent.class, NoGuard.class)
                .terminal(DEPRECATED)
                .row(prefix + "1", start(), TypeEvent.SET_DRAFT, always(), to(DRAFT))
                .effects("createdAt set", "version 1 of a new type, or the next version of one that was copied")
                .row(prefix + "2", start(), TypeEvent.SET_ACTIVE, always(), to(ACTIVE))
                .effects("createdAt and publishedAt set", "the version that was active is superseded")
                .row(prefix + "3", at(DRAFT), TypeEvent.EDIT, always(), unchanged())
                .effects("updatedAt set")
                .row(prefix + "4", at(DRAFT), TypeEvent.SET_ACTIVE, always(), to(ACTIVE))
                .effects("publishedAt set", "the version that was active is superseded")
                .row(prefix + "5", at(DRAFT, ACTIVE), TypeEvent.SET_DEPRECATED, always(), to(DEPRECATED))
                .effects("deprecatedAt set", "what was scheduled stays")
                .row(prefix + "6", at(ACTIVE), TypeEvent.SUPERSEDE, always(), to(DEPRECATED))
                .effects("deprecatedAt set, in the transaction that activates the other version")
                .build();
    }

    /**
     * The table itself, for its page and for {@code history}.
     *
     * @param kind what kind of type
     * @return the life cycle
     */
    public static LifeCycle<TypeStatus, TypeEvent, NoGuard> table(TypeKind kind) {
        return switch (kind) {
            case NOTIFICATION -> NOTIFICATION;
            case DO_NOT_INTERACT -> DO_NOT_INTERACT;
        };
    }

    /**
     * What becomes of a version.
     *
     * @param kind what kind of type
     * @param from its status; empty = there is no such version yet
     * @param event what happens
     * @return the row that applies, or empty: it is not allowed
     */
    public static Optional<Row<TypeStatus, TypeEvent, NoGuard>> next(
            TypeKind kind, Optional<TypeStatus> from, TypeEvent event) {
        return table(kind).rows(from, event).stream().findFirst();
    }
}
