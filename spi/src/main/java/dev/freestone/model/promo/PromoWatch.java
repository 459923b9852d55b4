package dev.freestone.model.promo;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a sweep needs of an active program, in narrow columns, so that it reads no documents. Immutable. Source:
 * docs/spec/promo-programs.md 5, 11, 12.
 *
 * @param start the first day
 * @param end the end without grace, after the start
 * @param effectiveEnd the last good day to pay, not before the end
 * @param disqualifyOverdueDays the days overdue that disqualify, at least 1; empty = none do
 * @param overdueCountedFrom the first day on which days overdue count
 * @param activatedOn the day of its activation
 * @param remindedThrough the latest reminder point that was planned or skipped; empty = none was
 * @param atRiskDue the unpaid due date of the last notice at risk; empty = none was planned since its last transition
 * @param nextCheckOn the first day on which a sweep can find something new without new facts
 */
public record PromoWatch(
        LocalDate start,
        LocalDate end,
        LocalDate effectiveEnd,
        OptionalInt disqualifyOverdueDays,
        LocalDate overdueCountedFrom,
        LocalDate activatedOn,
        Optional<LocalDate> remindedThrough,
        Optional<LocalDate> atRiskDue,
        LocalDate nextCheckOn) {
    /**
     * The same program, looked at again on another day.
     *
     * @param date the first day on which a sweep can find something new
     * @return the watch
     */
    public PromoWatch checkedOn(LocalDate date) {
        return new PromoWatch(
                start,
                end,
                effectiveEnd,
                disqualifyOverdueDays,
                overdueCountedFrom,
                activatedOn,
                remindedThrough,
                atRiskDue,
                date);
    }
}
