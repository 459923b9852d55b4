package dev.freestone.spi;

import dev.freestone.model.promo.PromoProgramId;
import java.time.LocalDate;

/**
 * The place of a promo program in the order in which programs end. Immutable. Source: docs/spec/operations.md 6.
 *
 * @param lastDay the last good day to pay
 * @param id the program, which need not be active any more
 */
public record PromoPlace(LocalDate lastDay, PromoProgramId id) {}
