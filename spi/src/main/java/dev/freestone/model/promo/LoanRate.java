package dev.freestone.model.promo;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An annual rate of interest, in force until the next one. Immutable. Source: docs/spec/promo-programs.md 7, 9.
 *
 * @param from the first day it is in force
 * @param annualRate the rate as a fraction, such as 0.24 for 24 percent; at least 0, any scale
 */
public record LoanRate(LocalDate from, BigDecimal annualRate) {}
