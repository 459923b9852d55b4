package dev.freestone.promo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The dates of a promo program, in the product zone. All of start, end and duration are there, or, for a program given at
 * the origination of a loan that is not active yet, only the one that was given. Immutable. Made by {@link
 * PromoDateRules}. Source: docs/spec/promo-programs.md 6.
 *
 * @param start the first day; empty while unresolved
 * @param end the end without grace; empty while unresolved and the duration was given
 * @param durationDays calendar days from start to end, 1 to 36500; empty while unresolved and the end was given
 * @param graceDays calendar days after the end that are still good, 0 to 3650
 * @param basis which of end and duration the caller gave last
 */
public record PromoDates(
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        OptionalInt durationDays,
        int graceDays,
        LengthBasis basis) {
    /** The longest duration. */
    public static final int MAX_DURATION_DAYS = 36_500;

    /** The longest grace period. */
    public static final int MAX_GRACE_DAYS = 3_650;

    /**
     * Dates from a start and a duration.
     *
     * @param start the first day
     * @param durationDays calendar days, such as 90
     * @param graceDays calendar days of grace
     * @return the dates; 2025-01-01 and 90 days end on 2025-04-01
     */
    public static PromoDates ofDuration(LocalDate start, int durationDays, int graceDays) {
        return new PromoDates(
                Optional.of(start),
                Optional.of(start.plusDays(durationDays)),
                OptionalInt.of(durationDays),
                graceDays,
                LengthBasis.DURATION);
    }

    /**
     * Dates from a start and an end.
     *
     * @param start the first day
     * @param end the end without grace
     * @param graceDays calendar days of grace
     * @return the dates; 2025-01-01 to 2025-04-01 lasts 90 days
     */
    public static PromoDates ofEnd(LocalDate start, LocalDate end, int graceDays) {
        return new PromoDates(
                Optional.of(start),
                Optional.of(end),
                OptionalInt.of(Math.toIntExact(ChronoUnit.DAYS.between(start, end))),
                graceDays,
                LengthBasis.END_DATE);
    }

    static PromoDates unresolved(LocalDate end, int graceDays) {
        return new PromoDates(Optional.empty(), Optional.of(end), OptionalInt.empty(), graceDays, LengthBasis.END_DATE);
    }

    static PromoDates unresolved(int durationDays, int graceDays) {
        return new PromoDates(
                Optional.empty(), Optional.empty(), OptionalInt.of(durationDays), graceDays, LengthBasis.DURATION);
    }

    /**
     * The last good day to pay: the end plus the grace.
     *
     * @return the effective end; empty while the end is
     */
    public Optional<LocalDate> effectiveEnd() {
        return end.map(last -> last.plusDays(graceDays));
    }

    /**
     * Whether start, end and duration are all known.
     *
     * @return false for a program at origination that waits for its loan
     */
    public boolean resolved() {
        return start.isPresent();
    }
}
