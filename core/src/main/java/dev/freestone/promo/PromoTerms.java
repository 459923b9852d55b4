package dev.freestone.promo;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * What a program asks of its loan. Immutable. Source: docs/spec/promo-programs.md 7.
 *
 * @param start the first day
 * @param end the end without grace, after the start
 * @param effectiveEnd the last good day to pay, not before the end
 * @param disqualifyOverdueDays the days overdue that disqualify, at least 1; empty = none do
 * @param overdueCountedFrom the first day on which days overdue count, not before the start
 */
public record PromoTerms(
        LocalDate start,
        LocalDate end,
        LocalDate effectiveEnd,
        OptionalInt disqualifyOverdueDays,
        LocalDate overdueCountedFrom) {
    /**
     * Checks the components.
     *
     * @param start the first day
     * @param end the end without grace, after the start
     * @param effectiveEnd the last good day to pay, not before the end
     * @param disqualifyOverdueDays the days overdue that disqualify, at least 1; empty = none do
     * @param overdueCountedFrom the first day on which days overdue count, not before the start
     */
    public PromoTerms {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("end: " + end + ", expected after the start " + start);
        }
        if (effectiveEnd.isBefore(end)) {
            throw new IllegalArgumentException("effectiveEnd: " + effectiveEnd + ", expected not before " + end);
        }
        if (disqualifyOverdueDays.isPresent() && disqualifyOverdueDays.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "disqualifyOverdueDays: " + disqualifyOverdueDays.getAsInt() + ", expected at least 1");
        }
        if (overdueCountedFrom.isBefore(start)) {
            throw new IllegalArgumentException(
                    "overdueCountedFrom: " + overdueCountedFrom + ", expected not before " + start);
        }
    }

    /**
     * Terms whose days overdue count from the start.
     *
     * @param dates the dates, resolved
     * @param disqualifyOverdueDays the days overdue that disqualify; empty = none do
     * @return the terms
     * @throws IllegalArgumentException if the dates are not resolved
     */
    public static PromoTerms of(PromoDates dates, OptionalInt disqualifyOverdueDays) {
        if (!dates.resolved()) {
            throw new IllegalArgumentException("dates: not resolved, expected those of a loan that was activated");
        }
        LocalDate start = dates.start().orElseThrow();
        return new PromoTerms(
                start, dates.end().orElseThrow(), dates.effectiveEnd().orElseThrow(), disqualifyOverdueDays, start);
    }

    /**
     * The same terms, forgiving days overdue before a date.
     *
     * @param date the first day on which days overdue count; a date before the start counts as the start
     * @return the terms
     */
    public PromoTerms countingFrom(LocalDate date) {
        return new PromoTerms(start, end, effectiveEnd, disqualifyOverdueDays, date.isBefore(start) ? start : date);
    }

    /** A date, or the first day on which days overdue count when that is later. */
    LocalDate firstCounted(LocalDate date) {
        return date.isBefore(overdueCountedFrom) ? overdueCountedFrom : date;
    }
}
