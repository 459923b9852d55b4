package dev.freestone.promo;

import dev.freestone.model.promo.DeferredInterestCalculator;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanStatus;
import java.time.LocalDate;

/**
 * Decides what has become of a promo program, from its terms and the facts of its loan alone: equal inputs give equal
 * decisions, at any later time and on any machine. The cost follows the number of entries, not of days. Static, pure and
 * thread-safe. Source: docs/spec/promo-programs.md 7.
 */
public final class PromoEvaluator {
    private PromoEvaluator() {}

    /**
     * Decides from facts.
     *
     * @param terms what the program asks
     * @param facts what is known of the loan; entries after {@code asOf} count for nothing
     * @param asOf the day that is asked about
     * @return the decision with its explanation
     * @throws dev.freestone.error.FreestoneException {@code facts_invalid} when the facts contradict themselves
     */
    public static PromoDecision evaluate(PromoTerms terms, LoanFacts facts, LocalDate asOf) {
        return evaluate(terms, LoanCourse.of(facts), asOf);
    }

    /**
     * Decides from facts that were compiled before.
     *
     * @param terms what the program asks
     * @param course the compiled facts
     * @param asOf the day that is asked about
     * @return the decision with its explanation
     */
    public static PromoDecision evaluate(PromoTerms terms, LoanCourse course, LocalDate asOf) {
        return evaluate(terms, course, asOf, DeferredInterestMethod.DECLINING_ACTUAL365);
    }

    /**
     * Decides from facts that were compiled before, with another calculator of interest.
     *
     * @param terms what the program asks
     * @param course the compiled facts
     * @param asOf the day that is asked about
     * @param interest how deferred interest is calculated, when the decision is asked for it
     * @return the decision with its explanation
     */
    public static PromoDecision evaluate(
            PromoTerms terms, LoanCourse course, LocalDate asOf, DeferredInterestCalculator interest) {
        return new PromoDecision(terms, course, asOf, interest, outcome(terms, course, asOf));
    }

    private static PromoOutcome outcome(PromoTerms terms, LoanCourse course, LocalDate asOf) {
        long start = terms.start().toEpochDay();
        long effectiveEnd = terms.effectiveEnd().toEpochDay();
        long today = asOf.toEpochDay();
        long last = Math.min(today, effectiveEnd);
        long counted = terms.overdueCountedFrom().toEpochDay();
        // A threshold that no day reaches stands for none.
        long threshold = terms.disqualifyOverdueDays().orElse(Integer.MAX_VALUE);
        long exercised = LoanCourse.NONE;
        long breached = LoanCourse.NONE;
        long peak = 0;
        long peakOn = LoanCourse.NONE;
        for (int i = Math.max(0, course.at(start)); i < course.changes() && course.from(i) <= last; i++) {
            long from = course.from(i);
            long to = Math.min(course.to(i), last);
            if (exercised == LoanCourse.NONE && course.remaining(i) == 0) {
                long day = Math.max(Math.max(from, start), course.firstAdvance());
                exercised = day <= to ? day : LoanCourse.NONE;
            }
            long oldest = course.oldestUnpaid(i);
            if (oldest != LoanCourse.NONE && to >= counted) {
                // Within a stretch days overdue only grow, so its last day is its worst.
                if (to - oldest > peak) {
                    peak = to - oldest;
                    peakOn = to;
                }
                long day = Math.max(Math.max(from, counted), oldest + threshold);
                breached = breached == LoanCourse.NONE && day <= to ? day : breached;
            }
        }
        PromoState state;
        long decidedOn = LoanCourse.NONE;
        if (course.facts().status() == LoanStatus.CANCELED) {
            state = PromoState.UNDECIDED;
        } else if (today < start) {
            state = PromoState.NOT_STARTED;
        } else if (exercised != LoanCourse.NONE && exercised <= breached) {
            state = PromoState.EXERCISED;
            decidedOn = exercised;
        } else if (breached != LoanCourse.NONE) {
            state = PromoState.DISQUALIFIED;
            decidedOn = breached;
        } else if (today > effectiveEnd) {
            state = PromoState.EXPIRED;
            decidedOn = effectiveEnd + 1;
        } else {
            state = today > terms.end().toEpochDay() ? PromoState.IN_GRACE : PromoState.ACTIVE;
        }
        return new PromoOutcome(state, decidedOn, exercised, breached, peak, peakOn);
    }
}
