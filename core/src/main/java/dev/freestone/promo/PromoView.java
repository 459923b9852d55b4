package dev.freestone.promo;

/**
 * A promo program as it is told. Immutable.
 *
 * @param program the program
 * @param amounts its amounts as of today
 * @param version its version, to be given back with a change so that none is overwritten
 */
public record PromoView(PromoProgram program, PromoAmounts amounts, long version) {}
