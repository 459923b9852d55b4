package dev.freestone.promo;

/**
 * Why a promo program is canceled, and by whom. Immutable.
 *
 * @param reason why
 * @param by who
 * @param byEvaluator whether an evaluation has decided it, so that a recomputation may undo it
 */
public record PromoCancellation(PromoCancelReason reason, PromoCanceledBy by, boolean byEvaluator) {
    static PromoCancellation evaluated(PromoState state) {
        return new PromoCancellation(
                state == PromoState.EXPIRED ? PromoCancelReason.EXPIRED : PromoCancelReason.DISQUALIFIED,
                PromoCanceledBy.SYSTEM,
                true);
    }
}
