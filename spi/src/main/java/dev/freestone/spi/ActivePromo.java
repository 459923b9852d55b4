package dev.freestone.spi;

import dev.freestone.model.common.LoanId;
import dev.freestone.model.promo.PromoProgramId;
import dev.freestone.model.promo.PromoWatch;

/**
 * An active program as a sweep reads it, without its document. Immutable.
 *
 * @param number its storage number, by which sweeps go on
 * @param id the public id
 * @param loan the loan it is on
 * @param version the stored version
 * @param watch what a sweep needs of it
 */
public record ActivePromo(long number, PromoProgramId id, LoanId loan, long version, PromoWatch watch) {}
