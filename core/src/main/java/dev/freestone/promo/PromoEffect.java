package dev.freestone.promo;

/** What is written together with a change of a promo program. Source: docs/spec/promo-programs.md 5, 8, 13. */
public sealed interface PromoEffect {
    /**
     * Keeps what the change rested on.
     *
     * @param transitionNo which change of status
     * @param basis terms, facts and day
     */
    record Keep(long transitionNo, PromoBasis basis) implements PromoEffect {}

    /**
     * Plans the notice of a cancellation.
     *
     * @param transitionNo the change of status that it tells of
     * @param byEvaluator whether an evaluation has decided it; then it waits for the next day, so that a posting can undo it
     */
    record Notice(long transitionNo, boolean byEvaluator) implements PromoEffect {}

    /**
     * Calls the notice of a cancellation back, unless it was attempted.
     *
     * @param transitionNo the change of status that it tells of
     */
    record Withdraw(long transitionNo) implements PromoEffect {}
}
