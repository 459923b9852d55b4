package dev.freestone.promo;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.lifecycle.Decision;
import dev.freestone.model.promo.PromoStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Updates of a promo program: which attribute can be changed in which status, and what becomes of the program. Static, pure
 * and thread-safe. Source: docs/spec/promo-programs.md 4, 5 T10.
 */
public final class PromoUpdates {
    /** The largest number of days overdue that disqualify. */
    public static final int MAX_THRESHOLD = 36_500;

    private PromoUpdates() {}

    /**
     * Judges an update. What equals the stored value is dropped before any other rule.
     *
     * @param stored the program before it
     * @param edit what the update says
     * @param scene what else there is
     * @return the program after it, or the violations
     */
    public static PromoUpdateResult judge(PromoProgram stored, PromoEdit edit, PromoScene scene) {
        PromoStatus status = stored.status();
        PromoProgram.Settings kept = stored.settings();
        List<Violation> found = new ArrayList<>();
        Edit<String> wanted = edit.status().unless(Optional.of(status.code()));
        boolean reactivates =
                status == PromoStatus.CANCELED && wanted.value().equals(Optional.of(PromoStatus.ACTIVE.code()));
        if (wanted.given() && !reactivates) {
            found.add(fixed("status", status));
        }
        PromoDatesResult dates = PromoDateRules.update(stored.dates(), edit.dates(), status, scene.start(stored));
        found.addAll(dates.violations());
        Edit<Integer> threshold = edit.disqualifyOverdueDays().unless(boxed(kept.disqualifyOverdueDays()));
        threshold.value().ifPresent(days -> found.addAll(threshold(days)));
        if (status == PromoStatus.EXERCISED) {
            fixed(found, "sacDisqualifyOverdueDays", threshold, status);
            fixed(found, "externalId", edit.externalId().unless(kept.externalId()), status);
            fixed(found, "metaData", edit.metaData().unless(kept.metaData()), status);
            fixed(found, "caseId", edit.caseId().unless(kept.caseId()), status);
        }
        if (!found.isEmpty()) {
            return new PromoUpdateResult(stored, reactivates, found);
        }
        PromoProgram.Settings set = new PromoProgram.Settings(
                after(threshold, boxed(kept.disqualifyOverdueDays()))
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty()),
                after(edit.externalId(), kept.externalId()),
                after(edit.metaData(), kept.metaData()),
                after(edit.caseId(), kept.caseId()));
        return new PromoUpdateResult(stored.with(dates.dates().orElseThrow(), set), reactivates, List.of());
    }

    /**
     * What is wrong with a number of days overdue that disqualifies.
     *
     * @param days the number
     * @return at most one violation
     */
    public static List<Violation> threshold(int days) {
        return days >= 1 && days <= MAX_THRESHOLD
                ? List.of()
                : List.of(Violation.of(
                        "sacDisqualifyOverdueDays", ViolationCode.OUT_OF_RANGE, "must be 1 to " + MAX_THRESHOLD));
    }

    /**
     * Applies an update without violations: reactivates a canceled program (T10), or judges a running one by its new terms.
     *
     * @param stored the program before it
     * @param judged what {@link #judge} made of the update
     * @param scene what else there is
     * @return the program; unchanged when the update changes nothing; {@code promo_would_cancel} and the guards of T10
     */
    public static Decision<PromoProgram, PromoFact, PromoEffect> apply(
            PromoProgram stored, PromoUpdateResult judged, PromoScene scene) {
        PromoProgram next = judged.next();
        PromoStep step = new PromoStep(next, scene);
        if (!next.equals(stored)) {
            step.fact(PromoFact.of("PromoUpdated", Map.of("attributes", changed(stored, next))));
        }
        if (judged.reactivates()) {
            return reactivate(next, step, scene);
        }
        if (next.equals(stored)) {
            return new Decision.Unchanged<>();
        }
        boolean otherTerms = !next.terms().equals(stored.terms());
        if (next.status() != PromoStatus.ACTIVE || !otherTerms) {
            return step.accepted();
        }
        PromoDecision decision = scene.evaluate(next.terms().orElseThrow());
        if (decision.state() == PromoState.UNDECIDED || !PromoGuards.stays(decision.state())) {
            Map<String, String> details = new TreeMap<>();
            details.put("promoProgram", stored.id().value());
            PromoGuards.explain(details, decision);
            return new Decision.Rejected<>(
                    ErrorCode.PROMO_WOULD_CANCEL,
                    "the program would be " + decision.state().code() + " by its new terms, cancel it if that is meant",
                    details);
        }
        return step.settle(decision).accepted();
    }

    private static Decision<PromoProgram, PromoFact, PromoEffect> reactivate(
            PromoProgram next, PromoStep step, PromoScene scene) {
        PromoGuards guards = PromoGuards.of(next, scene);
        Optional<PromoStatus> from = Optional.of(next.status());
        if (PromoLifeCycle.next(from, PromoEvent.REACTIVATE, guards).isEmpty()) {
            return guards.refuse(from, PromoEvent.REACTIVATE);
        }
        LocalDate today = scene.today();
        PromoDates dates = guards.dates().orElseThrow();
        LocalDate start = dates.start().orElseThrow();
        LocalDate countedFrom = start.isAfter(today) ? start : today;
        boolean activatedBefore = next.track().activatedOn().isPresent();
        PromoTimes times = activatedBefore ? next.times() : next.times().activated(scene.now());
        PromoTrack track = activatedBefore
                ? next.track().countedFrom(countedFrom)
                : next.track().activated(today, countedFrom);
        String row = step.row(PromoEvent.REACTIVATE);
        return step.withdraw()
                .become(next.with(dates, next.settings())
                        .with(PromoStatus.ACTIVE, Optional.empty(), times.reactivated(scene.now()), track))
                .keep(guards.decision())
                .fact(PromoFact.by(row, "PromoReactivated", Map.of("overdueCountedFrom", countedFrom.toString())))
                .evaluate()
                .accepted();
    }

    private static String changed(PromoProgram before, PromoProgram after) {
        Map<String, Boolean> names = new TreeMap<>();
        names.put("promoStartDate", !before.dates().start().equals(after.dates().start()));
        names.put("promoEndDate", !before.dates().end().equals(after.dates().end()));
        names.put(
                "promoDurationDays",
                !before.dates().durationDays().equals(after.dates().durationDays()));
        names.put(
                "promoGracePeriodDays",
                before.dates().graceDays() != after.dates().graceDays());
        PromoProgram.Settings one = before.settings();
        PromoProgram.Settings other = after.settings();
        names.put("sacDisqualifyOverdueDays", !one.disqualifyOverdueDays().equals(other.disqualifyOverdueDays()));
        names.put("externalId", !one.externalId().equals(other.externalId()));
        names.put("metaData", !Objects.equals(one.metaData(), other.metaData()));
        names.put("caseId", !one.caseId().equals(other.caseId()));
        return names.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
    }

    private static void fixed(List<Violation> found, String attribute, Edit<?> edit, PromoStatus status) {
        if (edit.given()) {
            found.add(fixed(attribute, status));
        }
    }

    private static Violation fixed(String attribute, PromoStatus status) {
        return Violation.of(attribute, ViolationCode.NOT_ALLOWED_IN_STATUS, "cannot be changed while " + status.code());
    }

    private static <T> Optional<T> after(Edit<T> edit, Optional<T> kept) {
        return edit.given() ? edit.value() : kept;
    }

    private static Optional<Integer> boxed(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }
}
