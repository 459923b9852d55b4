package dev.freestone.promo;

import dev.freestone.model.promo.PromoWatch;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * An active program in the list of those that end. Immutable. Source: docs/spec/operations.md 6.
 *
 * @param program the program
 * @param daysLeft days from today to its last good day to pay; 0 on that day, negative after it
 * @param atRiskDue the unpaid due date of the last notice at risk; empty = none was planned since its last transition
 * @param version its version
 */
public record PromoOverview(PromoProgram program, long daysLeft, Optional<LocalDate> atRiskDue, long version) {
    /**
     * How a program stands on a day.
     *
     * @param program the program
     * @param watch what sweeps know of it
     * @param today the day in the product zone
     * @param version its version
     * @return the overview
     */
    public static PromoOverview of(PromoProgram program, PromoWatch watch, LocalDate today, long version) {
        return new PromoOverview(
                program, ChronoUnit.DAYS.between(today, watch.effectiveEnd()), watch.atRiskDue(), version);
    }
}
