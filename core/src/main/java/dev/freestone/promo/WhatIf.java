package dev.freestone.promo;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What would come of payments that nobody has made. Immutable. Source: docs/spec/promo-programs.md 10.
 *
 * @param decision what becomes of the program when these payments are made and no others
 * @param payoffWithPromo what is outstanding before the last of them
 * @param payoffWithoutPromo the same with the deferred interest to its date
 * @param saving the difference
 * @param lastDayToPay the effective end
 */
public record WhatIf(
        PromoDecision decision,
        BigDecimal payoffWithPromo,
        BigDecimal payoffWithoutPromo,
        BigDecimal saving,
        LocalDate lastDayToPay) {}
