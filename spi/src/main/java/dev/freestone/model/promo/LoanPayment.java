package dev.freestone.model.promo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * A payment on a loan. Immutable. Source: docs/spec/promo-programs.md 7.
 *
 * @param id the host's id of it, one of its kind on the loan
 * @param effectiveDate the date from which it counts, whenever it was posted
 * @param amount the money, rounded to cents HALF_UP
 * @param reversed whether it was taken back; a reversed payment never counts, on no day
 */
public record LoanPayment(String id, LocalDate effectiveDate, BigDecimal amount, boolean reversed) {
    /**
     * Rounds the amount.
     *
     * @param id the host's id of it, one of its kind on the loan
     * @param effectiveDate the date from which it counts, whenever it was posted
     * @param amount the money
     * @param reversed whether it was taken back
     */
    public LoanPayment {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
    }
}
