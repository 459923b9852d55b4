package dev.freestone.spi;

import dev.freestone.model.promo.PromoProgramId;

/**
 * An active program that a sweep could not judge. Immutable.
 *
 * @param number its storage number
 * @param program the program
 * @param code why, such as {@code facts_unavailable}, {@code facts_invalid}, {@code not_found} or {@code conflict}
 */
public record PromoSweepFailure(long number, PromoProgramId program, String code) {}
