package dev.freestone.engine.promo;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.PromoProgramId;
import dev.freestone.model.promo.PromoWatch;
import dev.freestone.promo.AtRisk;
import dev.freestone.promo.DueReminders;
import dev.freestone.promo.PromoDecision;
import dev.freestone.promo.PromoEvaluator;
import dev.freestone.promo.PromoNextCheck;
import dev.freestone.promo.PromoReminders;
import dev.freestone.promo.PromoState;
import dev.freestone.promo.PromoSweepCounts;
import dev.freestone.spi.ActivePromo;
import dev.freestone.spi.PromoSweepFailure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges the programs of a page from their narrow columns alone, so that those of which nothing is new cost no document. Used
 * by one thread. Source: docs/spec/promo-programs.md 12.
 */
final class PageJudge {
    private final LocalDate asOf;
    private final Optional<PromoReminders> reminders;
    private final Map<PromoProgramId, Told> told = new LinkedHashMap<>();
    private final List<ActivePromo> watched = new ArrayList<>();
    private final List<PromoSweepFailure> failures = new ArrayList<>();
    private PromoSweepCounts counts = PromoSweepCounts.ZERO;

    PageJudge(LocalDate asOf, Optional<PromoReminders> reminders) {
        this.asOf = asOf;
        this.reminders = reminders;
    }

    /**
     * A program of which something is to be told or written.
     *
     * @param program as the sweep has read it
     * @param facts the facts of its loan
     * @param state what was found of it
     * @param due the reminders whose day has come
     * @param risk the notice at risk
     */
    record Told(
            ActivePromo program, LoanFacts facts, PromoState state, Optional<DueReminders> due, Optional<AtRisk> risk) {
        /** Whether its status changes. */
        boolean settles() {
            return state.settled();
        }
    }

    void judge(List<ActivePromo> page, PageFacts.Loaded loaded) {
        for (ActivePromo program : page) {
            ErrorCode failed = loaded.failures().get(program.loan());
            if (failed == null) {
                failed = judged(program, loaded.facts().get(program.loan()));
            }
            if (failed != null) {
                failures.add(new PromoSweepFailure(program.number(), program.id(), failed.code()));
            }
        }
    }

    private @Nullable ErrorCode judged(ActivePromo program, @Nullable LoanFacts facts) {
        if (facts == null) {
            return ErrorCode.NOT_FOUND;
        }
        PromoDecision decision;
        try {
            decision = PromoEvaluator.evaluate(PromoRows.terms(program.watch()), facts, asOf);
        } catch (FreestoneException contradictory) {
            return contradictory.code();
        }
        counts = counts.judged(decision.state());
        if (decision.state().settled()) {
            told.put(program.id(), new Told(program, facts, decision.state(), Optional.empty(), Optional.empty()));
        } else {
            running(program, facts, decision);
        }
        return null;
    }

    private void running(ActivePromo program, LoanFacts facts, PromoDecision decision) {
        PromoWatch watch = program.watch();
        Optional<DueReminders> due = due(watch, decision);
        Optional<AtRisk> risk = risk(watch, decision);
        Optional<LocalDate> reminded = due.flatMap(PageJudge::last).or(watch::remindedThrough);
        // Until that day nothing new was to be found, and if facts have changed it is today.
        LocalDate next =
                watch.nextCheckOn().isAfter(asOf) ? watch.nextCheckOn() : PromoNextCheck.after(decision, reminders);
        if (due.isPresent() || risk.isPresent()) {
            told.put(program.id(), new Told(program, facts, decision.state(), due, risk));
            counts = counts.plus(new PromoSweepCounts(
                    0, 0, 0, 0, due.flatMap(DueReminders::planned).isPresent() ? 1 : 0, risk.isPresent() ? 1 : 0));
        }
        if (due.isPresent() || risk.isPresent() || !next.equals(watch.nextCheckOn())) {
            watched.add(new ActivePromo(
                    program.number(),
                    program.id(),
                    program.loan(),
                    program.version(),
                    new PromoWatch(
                            watch.start(),
                            watch.end(),
                            watch.effectiveEnd(),
                            watch.disqualifyOverdueDays(),
                            watch.overdueCountedFrom(),
                            watch.activatedOn(),
                            reminded,
                            risk.map(AtRisk::oldestUnpaidDue).or(watch::atRiskDue),
                            next)));
        }
    }

    private Optional<DueReminders> due(PromoWatch watch, PromoDecision decision) {
        if (reminders.isEmpty() || decision.state() == PromoState.UNDECIDED) {
            return Optional.empty();
        }
        LocalDate seen = watch.remindedThrough().orElse(watch.activatedOn().minusDays(1));
        DueReminders due = reminders.get().due(decision.terms(), watch.activatedOn(), seen, asOf);
        return last(due).isPresent() ? Optional.of(due) : Optional.empty();
    }

    private static Optional<LocalDate> last(DueReminders due) {
        Optional<LocalDate> skipped = due.skipped().stream().max(LocalDate::compareTo);
        return due.planned()
                .filter(planned -> skipped.map(planned::isAfter).orElse(true))
                .or(() -> skipped);
    }

    private Optional<AtRisk> risk(PromoWatch watch, PromoDecision decision) {
        if (reminders.isEmpty()
                || decision.state() == PromoState.NOT_STARTED
                || decision.state() == PromoState.UNDECIDED) {
            return Optional.empty();
        }
        return reminders
                .get()
                .atRisk(decision)
                .filter(risk -> !risk.date().isAfter(asOf))
                .filter(risk -> !watch.atRiskDue().equals(Optional.of(risk.oldestUnpaidDue())));
    }

    LocalDate asOf() {
        return asOf;
    }

    /** Whether the status of a program changes. */
    boolean settles(PromoProgramId id) {
        Told found = told.get(id);
        return found != null && found.settles();
    }

    /** The programs of which a borrower may be told; nobody is told of an exercise. */
    Set<PromoProgramId> notified() {
        return told.values().stream()
                .filter(each -> each.state() != PromoState.EXERCISED)
                .map(each -> each.program().id())
                .collect(Collectors.toSet());
    }

    Map<PromoProgramId, Told> told() {
        return told;
    }

    List<ActivePromo> watched() {
        return watched;
    }

    List<PromoSweepFailure> failures() {
        return failures;
    }

    PromoSweepCounts counts() {
        return counts;
    }
}
