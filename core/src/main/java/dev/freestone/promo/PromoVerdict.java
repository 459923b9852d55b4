package dev.freestone.promo;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A state and the day it was reached. Immutable.
 *
 * @param state the state
 * @param decidedOn the day; empty unless the state is final
 */
public record PromoVerdict(PromoState state, Optional<LocalDate> decidedOn) {
    /**
     * The verdict of a decision.
     *
     * @param decision the decision
     * @return its state and day
     */
    public static PromoVerdict of(PromoDecision decision) {
        return new PromoVerdict(decision.state(), decision.decidedOn());
    }
}
