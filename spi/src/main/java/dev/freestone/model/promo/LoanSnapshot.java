package dev.freestone.model.promo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a loan looked like at the end of a day, valid until the next one. Immutable. Source: docs/spec/promo-programs.md
 * 7, snapshot form.
 *
 * @param date the day of the change
 * @param principal the outstanding principal, as if every payment had gone to fees and principal only; rounded to cents
 * @param fees the outstanding fees, rounded to cents
 * @param oldestUnpaidDueDate the due date that is unpaid for the longest time; empty when none is
 */
public record LoanSnapshot(
        LocalDate date, BigDecimal principal, BigDecimal fees, Optional<LocalDate> oldestUnpaidDueDate) {
    /**
     * Rounds the amounts.
     *
     * @param date the day of the change
     * @param principal the outstanding principal
     * @param fees the outstanding fees
     * @param oldestUnpaidDueDate the due date that is unpaid for the longest time; empty when none is
     */
    public LoanSnapshot {
        principal = principal.setScale(2, RoundingMode.HALF_UP);
        fees = fees.setScale(2, RoundingMode.HALF_UP);
    }
}
