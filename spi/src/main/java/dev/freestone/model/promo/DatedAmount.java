package dev.freestone.model.promo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * An amount of money that counts from a date on: an advance, a fee, or what is due. Immutable. Source:
 * docs/spec/promo-programs.md 7.
 *
 * @param date the date
 * @param amount the money, rounded to cents HALF_UP
 */
public record DatedAmount(LocalDate date, BigDecimal amount) {
    /**
     * Rounds the amount.
     *
     * @param date the date
     * @param amount the money
     */
    public DatedAmount {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
    }
}
