package dev.freestone.promo;

import dev.freestone.model.promo.DeferredInterestCalculator;
import dev.freestone.model.promo.LoanFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation found, and why. Interest, digest and explanation are made when they are asked for, so that a sweep
 * pays for none of them. Immutable and thread-safe; equal when terms, facts and day are, and the calculator is the same. Source:
 * docs/spec/promo-programs.md 7.
 */
public final class PromoDecision {
    private final PromoTerms terms;
    private final LoanFacts facts;
    private final LocalDate asOf;
    private final DeferredInterestCalculator interest;
    private final PromoOutcome outcome;

    PromoDecision(
            PromoTerms terms,
            LoanFacts facts,
            LocalDate asOf,
            DeferredInterestCalculator interest,
            PromoOutcome outcome) {
        this.terms = terms;
        this.facts = facts;
        this.asOf = asOf;
        this.interest = interest;
        this.outcome = outcome;
    }

    /**
     * The terms it rests on.
     *
     * @return the terms
     */
    public PromoTerms terms() {
        return terms;
    }

    /**
     * The day that was asked about.
     *
     * @return the day
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * What was found.
     *
     * @return the state
     */
    public PromoState state() {
        return outcome.state();
    }

    /**
     * The day on which a final state was reached.
     *
     * @return the day; empty unless the state is exercised, disqualified or expired
     */
    public Optional<LocalDate> decidedOn() {
        return date(outcome.decidedOn());
    }

    /**
     * What is outstanding on the day asked about.
     *
     * @return principal and fees, never negative, scale 2
     */
    public BigDecimal remaining() {
        return BigDecimal.valueOf(outcome.remaining(), 2);
    }

    /**
     * The interest that accrued from the loan's activation to the day asked about.
     *
     * @return the amount by the calculator of the evaluation; 0.00 while the loan is not active
     */
    public BigDecimal deferredInterest() {
        return interestTo(asOf);
    }

    BigDecimal interestTo(LocalDate to) {
        return facts.activatedOn()
                .map(from -> interest.accrued(facts, from, to))
                .orElse(BigDecimal.ZERO.setScale(2));
    }

    /**
     * How long the oldest unpaid due is overdue on the day asked about.
     *
     * @return days, 0 when nothing is overdue
     */
    public int daysOverdue() {
        return Math.toIntExact(LoanCourse.overdue(asOf.toEpochDay(), outcome.oldestUnpaid()));
    }

    /**
     * The most days overdue on any day of the program so far on which they count.
     *
     * @return days, 0 when nothing was ever overdue
     */
    public int peakDaysOverdue() {
        return Math.toIntExact(outcome.peak());
    }

    /**
     * The first day of the peak.
     *
     * @return the day; empty when the peak is 0
     */
    public Optional<LocalDate> peakOn() {
        return date(outcome.peakOn());
    }

    /**
     * How many days are left to pay.
     *
     * @return days to the effective end, 0 on the last good day and after it
     */
    public int daysLeft() {
        return Math.toIntExact(Math.max(0, terms.effectiveEnd().toEpochDay() - asOf.toEpochDay()));
    }

    /**
     * The digest of the facts it rests on, the same in whatever order they came.
     *
     * @return SHA-256 in 64 lower case hexadecimal digits
     */
    public String factsDigest() {
        return FactsDigest.of(facts);
    }

    /**
     * Why: all five checks with the values that they saw. One of them decides a final state, one a canceled loan or a
     * start to come, none a program that runs.
     *
     * @return the checks in the order of {@link PromoCheckKind}
     */
    public List<PromoCheck> explanation() {
        return PromoExplanation.of(terms, course(), asOf, outcome);
    }

    LoanFacts facts() {
        return facts;
    }

    /** Compiled when it is asked for: a decision keeps nothing but what a sweep reads. */
    LoanCourse course() {
        return LoanCourse.of(facts);
    }

    Optional<LocalDate> oldestUnpaidDue() {
        return date(outcome.oldestUnpaid());
    }

    Optional<LocalDate> breachedOn() {
        return date(outcome.breachedOn());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PromoDecision that
                && terms.equals(that.terms)
                && asOf.equals(that.asOf)
                && interest.equals(that.interest)
                && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(terms, asOf, facts);
    }

    @Override
    public String toString() {
        return "PromoDecision[" + state().code()
                + decidedOn().map(day -> " on " + day).orElse("") + " asOf " + asOf + "]";
    }

    static Optional<LocalDate> date(long day) {
        return day == LoanCourse.NONE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }
}
