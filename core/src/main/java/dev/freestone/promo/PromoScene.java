package dev.freestone.promo;

import dev.freestone.model.promo.DeferredInterestCalculator;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.PromoProgramId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a decision about a promo program sees beside the program. Immutable. Source: docs/spec/promo-programs.md 5.
 *
 * @param now when it is decided
 * @param today the day that is asked about, in the product zone
 * @param productZone the zone of all promo dates
 * @param facts the facts of the loan
 * @param interest how deferred interest is calculated
 * @param otherOpen another program of the loan and promo type that is pending or active
 */
public record PromoScene(
        Instant now,
        LocalDate today,
        ZoneId productZone,
        LoanFacts facts,
        DeferredInterestCalculator interest,
        Optional<PromoProgramId> otherOpen) {
    /**
     * The scene of the day on which it is decided.
     *
     * @param now when it is decided
     * @param productZone the zone of all promo dates
     * @param facts the facts of the loan
     * @param interest how deferred interest is calculated
     * @return without another open program
     */
    public static PromoScene of(Instant now, ZoneId productZone, LoanFacts facts, DeferredInterestCalculator interest) {
        return new PromoScene(
                now, LocalDate.ofInstant(now, productZone), productZone, facts, interest, Optional.empty());
    }

    /**
     * The same scene on another day.
     *
     * @param day the day that is asked about
     * @return the scene
     */
    public PromoScene on(LocalDate day) {
        return new PromoScene(now, day, productZone, facts, interest, otherOpen);
    }

    /**
     * The same scene beside another program.
     *
     * @param other a program of the loan and promo type that is pending or active
     * @return the scene
     */
    public PromoScene beside(Optional<PromoProgramId> other) {
        return new PromoScene(now, today, productZone, facts, interest, other);
    }

    /**
     * Where a program without a start begins, and the bounds.
     *
     * @param program the program
     * @return the start
     */
    public PromoStart start(PromoProgram program) {
        return PromoStart.of(program.track().origin(), program.times().createdAt(), productZone, bounds());
    }

    /**
     * The dates of the loan that bound a start.
     *
     * @return its activation and last due date; neither while it was never activated
     */
    public LoanDates bounds() {
        return facts.activatedOn().isEmpty()
                ? LoanDates.notActive()
                : new LoanDates(facts.activatedOn(), facts.lastDueOn());
    }

    /**
     * What the facts say today.
     *
     * @param terms what is asked of the loan
     * @return the decision
     * @throws dev.freestone.error.FreestoneException {@code facts_invalid} when the facts contradict themselves
     */
    public PromoDecision evaluate(PromoTerms terms) {
        return PromoEvaluator.evaluate(terms, LoanCourse.of(facts), today(), interest);
    }
}
