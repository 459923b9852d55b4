package dev.freestone.promo;

import dev.freestone.error.ErrorCode;
import dev.freestone.lifecycle.Decision;
import java.util.Optional;

/**
 * A recomputation and what it makes of the program. Immutable.
 *
 * @param recomputation what current facts say, beside what was decided
 * @param blocked why its action did not happen; {@code promo_already_open} or empty
 * @param decision the program after it
 */
public record PromoRecomputed(
        PromoRecomputation recomputation,
        Optional<ErrorCode> blocked,
        Decision<PromoProgram, PromoFact, PromoEffect> decision) {}
