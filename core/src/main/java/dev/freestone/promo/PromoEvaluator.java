package dev.freestone.promo;

import dev.freestone.model.promo.DeferredInterestCalculator;
import dev.freestone.model.promo.LoanFacts;
import java.time.LocalDate;

/**
 * Decides what has become of a promo program, from its terms and the facts of its loan alone: equal inputs give equal
 * decisions, at any later time and on any machine. The cost follows the number of entries, not of days. Static, pure and
 * thread-safe. Source: docs/spec/promo-programs.md 7.
 */
public final class PromoEvaluator {
    private static final DeferredInterestCalculator BUILT_IN = DeferredInterestMethod.DECLINING_ACTUAL365;

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
        OutcomeTally tally = new OutcomeTally(terms, asOf);
        LoanWalk walk = LoanWalk.over(facts);
        long from = walk.next();
        while (from <= tally.today()) {
            walk.step(from);
            long next = walk.next();
            tally.add(from, next - 1, walk.remaining(), walk.oldestUnpaid(), walk.firstAdvance());
            from = next;
        }
        return new PromoDecision(terms, facts, asOf, BUILT_IN, tally.outcome(facts.status()));
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
        return evaluate(terms, course, asOf, BUILT_IN);
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
        OutcomeTally tally = new OutcomeTally(terms, asOf);
        for (int i = Math.max(0, course.at(Math.min(tally.start(), tally.today()))); i < course.changes(); i++) {
            if (course.from(i) > tally.today()) {
                break;
            }
            tally.add(course.from(i), course.to(i), course.remaining(i), course.oldestUnpaid(i), course.firstAdvance());
        }
        PromoOutcome outcome = tally.outcome(course.facts().status());
        return new PromoDecision(terms, course.facts(), asOf, interest, outcome);
    }
}
