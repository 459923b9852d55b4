package dev.freestone.promo;

import dev.freestone.model.promo.LoanFacts;
import java.time.LocalDate;

/**
 * What a change of status rested on. Immutable. Source: docs/spec/promo-programs.md 8.
 *
 * @param terms the terms
 * @param facts the facts of the loan as they were told then
 * @param asOf the day that was asked about
 */
public record PromoBasis(PromoTerms terms, LoanFacts facts, LocalDate asOf) {
    /**
     * What a decision rests on.
     *
     * @param decision the decision
     * @return its terms, facts and day
     */
    public static PromoBasis of(PromoDecision decision) {
        return new PromoBasis(decision.terms(), decision.course().facts(), decision.asOf());
    }

    /**
     * The decision made again.
     *
     * @return an equal decision
     */
    public PromoDecision decision() {
        return PromoEvaluator.evaluate(terms, facts, asOf);
    }
}
