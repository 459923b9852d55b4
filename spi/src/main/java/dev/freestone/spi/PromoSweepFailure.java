package dev.freestone.spi;

import dev.freestone.model.promo.PromoProgramId;

/**
 * An active program that a sweep could not judge. Immutable.
 *
 * @param number its storage number
 * @param program the program
 * @param code why, {@code facts_unavailable} or {@code facts_invalid}
 */
public record PromoSweepFailure(long number, PromoProgramId program, String code) {}
