package dev.freestone.notification;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.lifecycle.Decision;
import dev.freestone.lifecycle.NoGuard;
import dev.freestone.lifecycle.Row;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.model.notification.TypeStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The rules of versions of both kinds of types: what a draft must have, which attribute may change in which status, and what
 * becomes of a request with which nothing is wrong. Static and thread-safe. Source: docs/spec/cases-and-notifications.md 4, 5.
 */
public final class TypeRules {
    /** The greatest length of a name in code points. */
    public static final int MAX_NAME = 50;

    /** The greatest length of a description in code points. */
    public static final int MAX_DESCRIPTION = 500;

    /** The greatest delay of a notification type, in days. */
    public static final int MAX_DELAY = 3_650;

    /** The greatest duration of a do-not-interact type, in days. */
    public static final int MAX_DURATION = 36_500;

    private TypeRules() {}

    /**
     * What a type lacks that never fires, drafts too.
     *
     * @param trigger what makes it fire
     * @return {@code trigger_required} at {@code onStatus}, or nothing
     */
    public static List<Violation> triggerViolations(Trigger trigger) {
        return trigger.onStatus().isPresent() || trigger.onOutcome().isPresent()
                ? List.of()
                : List.of(Violation.of(
                        "onStatus",
                        ViolationCode.TRIGGER_REQUIRED,
                        "nothing fires it, give onStatus, onOutcome or both"));
    }

    /**
     * Whether a number of days is one.
     *
     * @param path the attribute
     * @param days the number, when given
     * @param most the greatest allowed
     * @return {@code out_of_range}, or nothing
     */
    public static List<Violation> dayViolations(String path, OptionalInt days, int most) {
        return days.isPresent() && (days.getAsInt() < 0 || days.getAsInt() > most)
                ? List.of(Violation.of(
                        path, ViolationCode.OUT_OF_RANGE, "not within 0 and " + most + ", give 0 to " + most))
                : List.of();
    }

    /**
     * Which attributes of a change may not change in the status that a version has. A deprecated version takes nothing at all,
     * which its life cycle says.
     *
     * @param status the stored status
     * @param wanted the status that the change asks for
     * @param differing the names of other attributes for which the change gives another value than the stored one
     * @return a violation for each that is fixed, by name
     */
    public static List<Violation> fixedViolations(TypeStatus status, TypeStatus wanted, Set<String> differing) {
        if (status != TypeStatus.ACTIVE) {
            return List.of();
        }
        List<String> fixed = new ArrayList<>(differing);
        if (wanted == TypeStatus.DRAFT) {
            fixed.add("status");
        }
        return fixed.stream()
                .sorted()
                .map(name -> Violation.of(
                        name,
                        ViolationCode.NOT_ALLOWED_IN_STATUS,
                        "fixed while the version is active, make a new version and activate that one"))
                .toList();
    }

    /**
     * Creates a version.
     *
     * @param kind what kind of type
     * @param wanted the version as a caller wants it, with the times of a new draft
     * @return accepted, or rejected with {@code illegal_transition} for a status that none begins with
     */
    public static Decision<TypeHeader, TypeFact, Void> created(TypeKind kind, TypeHeader wanted) {
        TypeEvent event = TypeEvent.of(wanted.status());
        Instant now = wanted.times().createdAt();
        return TypeLifeCycle.next(kind, Optional.empty(), event)
                .<Decision<TypeHeader, TypeFact, Void>>map(row -> new Decision.Accepted<>(
                        reached(wanted, wanted.status(), now), List.of(TypeFact.created(row)), List.of()))
                .orElseGet(() -> refused(
                        "none",
                        event,
                        "a version cannot begin as " + wanted.status().code() + ", begin with draft or active"));
    }

    /**
     * Changes a version.
     *
     * @param kind what kind of type
     * @param current as it is stored
     * @param wanted as a caller wants it, with the stored times
     * @param edited whether any attribute but the status differs, those included that the header does not have
     * @param now when it is changed
     * @return accepted, unchanged when nothing differs, or rejected with {@code illegal_transition}
     */
    public static Decision<TypeHeader, TypeFact, Void> changed(
            TypeKind kind, TypeHeader current, TypeHeader wanted, boolean edited, Instant now) {
        boolean moved = wanted.status() != current.status();
        if (!moved && !edited) {
            return new Decision.Unchanged<>();
        }
        TypeTimes times = edited ? current.times().updated(now) : current.times();
        return moved(
                kind,
                current.status(),
                moved ? TypeEvent.of(wanted.status()) : TypeEvent.EDIT,
                wanted.in(current.status(), times),
                now);
    }

    /**
     * Ends an active version because another one becomes active.
     *
     * @param kind what kind of type
     * @param active as it is stored
     * @param now when the other one becomes active
     * @return accepted, or rejected with {@code illegal_transition} for a version that is not active
     */
    public static Decision<TypeHeader, TypeFact, Void> superseded(TypeKind kind, TypeHeader active, Instant now) {
        return moved(kind, active.status(), TypeEvent.SUPERSEDE, active, now);
    }

    private static Decision<TypeHeader, TypeFact, Void> moved(
            TypeKind kind, TypeStatus from, TypeEvent event, TypeHeader header, Instant now) {
        Optional<Row<TypeStatus, TypeEvent, NoGuard>> row = TypeLifeCycle.next(kind, Optional.of(from), event);
        return row.<Decision<TypeHeader, TypeFact, Void>>map(found -> new Decision.Accepted<>(
                        reached(header, found.target(from), now), List.of(TypeFact.moved(from, found)), List.of()))
                .orElseGet(() -> refused(
                        from.code(),
                        event,
                        "version " + header.version() + " of type " + header.id() + " is " + from.code()
                                + " and cannot take this change, make a new version"));
    }

    private static TypeHeader reached(TypeHeader header, TypeStatus status, Instant now) {
        TypeTimes times = header.times();
        return header.in(
                status,
                switch (status) {
                    case DRAFT -> times;
                    case ACTIVE -> times.published(now);
                    case DEPRECATED -> times.deprecated(now);
                });
    }

    private static Decision<TypeHeader, TypeFact, Void> refused(String from, TypeEvent event, String message) {
        return new Decision.Rejected<>(
                ErrorCode.ILLEGAL_TRANSITION, message, Map.of("from", from, "event", event.code()));
    }
}
