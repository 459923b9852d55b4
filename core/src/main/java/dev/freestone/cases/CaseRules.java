package dev.freestone.cases;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.lifecycle.Decision;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of cases of the library: whom and what they may be about, when they may have an outcome, and what becomes of a
 * request with which nothing is wrong. Static and thread-safe. Source: docs/spec/cases-and-notifications.md 2.
 */
public final class CaseRules {
    /** The greatest length of a name in code points. */
    public static final int MAX_NAME = 255;

    /** The greatest number of people that a case is about. */
    public static final int MAX_BORROWERS = 50;

    /** The greatest number of loans that a case is about. */
    public static final int MAX_LOANS = 50;

    private static final Set<CaseStatus> CLOSED = Set.of(CaseStatus.COMPLETED, CaseStatus.CANCELED);

    private CaseRules() {}

    /**
     * What is wrong with the people or loans of a case. Messages never repeat an id.
     *
     * @param path where they stand, such as {@code borrowerIds}
     * @param ids the ids
     * @param min the least number of them
     * @param max the greatest number of them
     * @return every violation
     */
    public static List<Violation> idViolations(String path, List<?> ids, int min, int max) {
        List<Violation> found = new ArrayList<>();
        if (ids.size() < min || ids.size() > max) {
            found.add(Violation.of(path, ViolationCode.OUT_OF_RANGE, ids.size() + " ids, give " + min + " to " + max));
        }
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                found.add(Violation.of(
                        path + "[" + i + "]", ViolationCode.DUPLICATE_NAME, "stands there twice, give each id once"));
            }
        }
        return found;
    }

    /**
     * Whether an outcome that a caller gives fits: only one of a case that is completed, or is being completed, does. That a
     * canceled case takes no change is told by {@link #changed}.
     *
     * @param stored the case as it stands; empty = it is being created
     * @param status the status that it is to have
     * @param outcome the outcome that is given; empty = none
     * @return a violation, or none
     */
    public static List<Violation> outcomeViolations(
            Optional<CaseState> stored, CaseStatus status, Optional<CaseOutcome> outcome) {
        boolean stays = stored.map(CaseState::status).equals(Optional.of(status));
        boolean fits = outcome.isEmpty()
                || outcome.equals(stored.flatMap(CaseState::outcome))
                || status == CaseStatus.COMPLETED
                || (stays && CLOSED.contains(status));
        return fits
                ? List.of()
                : List.of(Violation.of(
                        "outcome",
                        ViolationCode.NOT_ALLOWED_IN_STATUS,
                        "set only with or after completed, leave it out while the case is " + status.code()));
    }

    /**
     * Creates a case.
     *
     * @param wanted the case as a caller wants it, of version 1 and with the times of a new one
     * @return accepted, or rejected with {@code illegal_transition} for a status that none begins with
     */
    public static Decision<Case, CaseFact, Void> created(Case wanted) {
        return decided(
                Optional.empty(),
                CaseStep.of(wanted.state().status()),
                wanted,
                "a case cannot begin as " + wanted.state().status().code() + ", begin with initiated or processing");
    }

    /**
     * Changes a case; all that a caller gives at once is one change.
     *
     * @param current as it is stored
     * @param wanted as a caller wants it, with the stored version and times
     * @param now when it is changed
     * @return accepted with the next version, unchanged when both are equal, or rejected with {@code illegal_transition} or
     *     {@code case_closed}
     */
    public static Decision<Case, CaseFact, Void> changed(Case current, Case wanted, Instant now) {
        CaseStatus from = current.state().status();
        CaseStatus status = wanted.state().status();
        boolean moves = status != from;
        Case next = moves && status == CaseStatus.REOPENED
                ? wanted.with(
                        new CaseState(status, Optional.empty(), wanted.state().fields()))
                : wanted;
        if (next.equals(current)) {
            return new Decision.Unchanged<>();
        }
        CaseStep step =
                moves ? CaseStep.of(status) : setsOutcomeOnly(current, next) ? CaseStep.SET_OUTCOME : CaseStep.EDIT;
        return decided(
                Optional.of(current),
                step,
                next.following(current, now),
                moves
                        ? "case " + current.id() + " is " + from.code() + " and cannot become " + status.code()
                                + ", leave status out or repeat it"
                        : "case " + current.id() + " is " + from.code() + ", reopen it to change it");
    }

    /**
     * Deletes a case, whatever its status.
     *
     * @param current as it is stored, not deleted
     * @param now when it is deleted
     * @return accepted with the next version
     */
    public static Decision<Case, CaseFact, Void> deleted(Case current, Instant now) {
        return decided(
                Optional.of(current),
                CaseStep.DELETE,
                current.deleted(now),
                "case " + current.id() + " cannot be deleted");
    }

    private static boolean setsOutcomeOnly(Case current, Case next) {
        return next.state().outcome().isPresent()
                && next.with(new CaseState(
                                next.state().status(),
                                current.state().outcome(),
                                next.state().fields()))
                        .equals(current);
    }

    private static Decision<Case, CaseFact, Void> decided(
            Optional<Case> current, CaseStep step, Case next, String refusal) {
        Optional<CaseStatus> from = current.map(each -> each.state().status());
        return CaseLifeCycle.next(from, step)
                .<Decision<Case, CaseFact, Void>>map(
                        row -> new Decision.Accepted<>(next, List.of(CaseFact.of(from, row)), List.of()))
                .orElseGet(() -> new Decision.Rejected<>(
                        refusal(step),
                        refusal,
                        Map.of("from", from.map(CaseStatus::code).orElse("none"), "event", step.code())));
    }

    private static ErrorCode refusal(CaseStep step) {
        return step == CaseStep.EDIT || step == CaseStep.SET_OUTCOME
                ? ErrorCode.CASE_CLOSED
                : ErrorCode.ILLEGAL_TRANSITION;
    }
}
