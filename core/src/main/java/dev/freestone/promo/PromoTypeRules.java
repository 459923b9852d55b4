package dev.freestone.promo;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.lifecycle.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of promo program types: which attribute may change in which status, and what becomes of a request with which
 * nothing is wrong. Static and thread-safe. Source: docs/spec/promo-programs.md 2.
 */
public final class PromoTypeRules {
    /** The greatest length of a display name in code points. */
    public static final int MAX_DISPLAY_NAME = 255;

    /** The greatest length of a description in code points. */
    public static final int MAX_DESCRIPTION = 10_000;

    /** What programs copy and people read is fixed once no program is created from it any more. */
    private static final Map<PromoTypeStatus, Set<String>> FIXED = Map.of(
            PromoTypeStatus.DRAFT, Set.of(),
            PromoTypeStatus.ACTIVE, Set.of(),
            PromoTypeStatus.DEPRECATED, Set.of("displayName", "description"));

    private PromoTypeRules() {}

    /**
     * Which attributes of a change may not change in the status that a type has.
     *
     * @param status the stored status, whatever the change makes of it
     * @param differing the names of attributes for which the change gives another value than the stored one
     * @return a violation for each that is fixed, by name
     */
    public static List<Violation> fixedViolations(PromoTypeStatus status, Set<String> differing) {
        Set<String> fixed = FIXED.getOrDefault(status, Set.of());
        return differing.stream()
                .filter(fixed::contains)
                .sorted()
                .map(name -> Violation.of(
                        name,
                        ViolationCode.NOT_ALLOWED_IN_STATUS,
                        "fixed while the type is " + status.code() + ", leave it out or repeat its current value"))
                .toList();
    }

    /**
     * Creates a type.
     *
     * @param wanted the type as a caller wants it, with the timestamps of a new one
     * @return accepted, or rejected with {@code illegal_transition} for a status that none begins with
     */
    public static Decision<PromoProgramType, PromoTypeFact, Void> created(PromoProgramType wanted) {
        return PromoTypeLifeCycle.next(Optional.empty(), PromoTypeEvent.of(wanted.status()))
                .<Decision<PromoProgramType, PromoTypeFact, Void>>map(
                        row -> new Decision.Accepted<>(wanted, List.of(PromoTypeFact.created(row)), List.of()))
                .orElseGet(() -> refused(
                        wanted,
                        "none",
                        "a promo program type cannot begin as "
                                + wanted.status().code() + ", begin with draft or active"));
    }

    /**
     * Changes a type.
     *
     * @param current as it is stored
     * @param wanted as a caller wants it, with the stored timestamps
     * @param now when it is changed
     * @return accepted, unchanged when both are equal, or rejected with {@code illegal_transition}
     */
    public static Decision<PromoProgramType, PromoTypeFact, Void> changed(
            PromoProgramType current, PromoProgramType wanted, Instant now) {
        if (wanted.equals(current)) {
            return new Decision.Unchanged<>();
        }
        PromoTypeStatus from = current.status();
        PromoProgramType next = wanted.at(current.timestamps().changed(from, wanted.status(), now));
        if (wanted.status() == from) {
            return new Decision.Accepted<>(next, List.of(PromoTypeFact.updated(from)), List.of());
        }
        return PromoTypeLifeCycle.next(Optional.of(from), PromoTypeEvent.of(wanted.status()))
                .<Decision<PromoProgramType, PromoTypeFact, Void>>map(
                        row -> new Decision.Accepted<>(next, List.of(PromoTypeFact.moved(from, row)), List.of()))
                .orElseGet(() -> refused(
                        wanted,
                        from.code(),
                        "promo program type " + current.id() + " is " + from.code() + " and cannot become "
                                + wanted.status().code() + ", leave status out or repeat it"));
    }

    private static Decision<PromoProgramType, PromoTypeFact, Void> refused(
            PromoProgramType wanted, String from, String message) {
        return new Decision.Rejected<>(
                ErrorCode.ILLEGAL_TRANSITION,
                message,
                Map.of("from", from, "event", PromoTypeEvent.of(wanted.status()).code()));
    }
}
