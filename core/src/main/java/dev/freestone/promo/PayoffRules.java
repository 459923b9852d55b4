package dev.freestone.promo;

import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.DeferredInterestCalculator;
import dev.freestone.model.promo.LoanFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Questions of a borrower who wants to pay in time. Static, pure and thread-safe: nothing is written. Source:
 * docs/spec/promo-programs.md 10.
 */
public final class PayoffRules {
    private PayoffRules() {}

    /**
     * What would come of payments. The decision is that of the day after the effective end, or of {@code asOf} or the
     * last payment when they are later.
     *
     * @param terms what the program asks
     * @param facts what is known of the loan
     * @param asOf today
     * @param payments the payments, in any order; none = what it would take to pay off today
     * @param interest how deferred interest is calculated
     * @return the answer
     */
    public static WhatIf whatIf(
            PromoTerms terms,
            LoanFacts facts,
            LocalDate asOf,
            List<DatedAmount> payments,
            DeferredInterestCalculator interest) {
        List<DatedAmount> sorted = payments.stream()
                .sorted(Comparator.comparing(DatedAmount::date))
                .toList();
        LocalDate payoff =
                sorted.isEmpty() ? asOf : sorted.get(sorted.size() - 1).date();
        LoanCourse before = LoanCourse.of(
                HypotheticalPayments.added(facts, sorted.isEmpty() ? sorted : sorted.subList(0, sorted.size() - 1)));
        BigDecimal with = BigDecimal.valueOf(before.remainingOn(payoff.toEpochDay()), 2);
        BigDecimal saving = facts.activatedOn()
                .map(from -> interest.accrued(before.facts(), from, payoff))
                .orElse(BigDecimal.ZERO.setScale(2));
        LocalDate judged = latest(latest(terms.effectiveEnd().plusDays(1), asOf), payoff);
        LoanCourse after = LoanCourse.of(HypotheticalPayments.added(facts, sorted));
        return new WhatIf(
                PromoEvaluator.evaluate(terms, after, judged, interest),
                with,
                with.add(saving),
                saving,
                terms.effectiveEnd());
    }

    /**
     * Equal payments that pay the loan in time, one on each coming due date up to the effective end; without one, a
     * single payment on the effective end. Shares are rounded up to the cent and the last is smaller.
     *
     * @param decision the decision of today
     * @return the payments, oldest first; none when the program is decided or nothing is outstanding
     */
    public static List<DatedAmount> planToExercise(PromoDecision decision) {
        LocalDate end = decision.terms().effectiveEnd();
        if (decision.state().settled() || decision.state() == PromoState.UNDECIDED) {
            return List.of();
        }
        List<LocalDate> dates = new ArrayList<>(decision.facts()
                .history()
                .fold(
                        ledger -> ledger.dues().stream()
                                .map(DatedAmount::date)
                                .filter(date -> date.isAfter(decision.asOf()) && !date.isAfter(end))
                                .sorted()
                                .distinct()
                                .toList(),
                        snapshots -> List.<LocalDate>of()));
        if (dates.isEmpty()) {
            dates.add(end);
        }
        BigDecimal left = decision.remaining();
        BigDecimal share = left.divide(BigDecimal.valueOf(dates.size()), 2, RoundingMode.CEILING);
        List<DatedAmount> plan = new ArrayList<>();
        for (LocalDate date : dates) {
            BigDecimal amount = share.min(left);
            left = left.subtract(amount);
            if (amount.signum() > 0) {
                plan.add(new DatedAmount(date, amount));
            }
        }
        return List.copyOf(plan);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
