package dev.freestone.promo;

import dev.freestone.model.promo.DeferredInterestCalculator;
import dev.freestone.model.promo.PromoStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The two computed amounts of a program. Immutable. Source: docs/spec/promo-programs.md 10.
 *
 * @param remainingToExercise principal and fees outstanding, 0.00 once exercised; empty while the loan is not active
 *     and while the program is canceled
 * @param deferredInterest the interest since the loan's activation, frozen once canceled or exercised; empty while the
 *     loan is not active
 */
public record PromoAmounts(Optional<BigDecimal> remainingToExercise, Optional<BigDecimal> deferredInterest) {
    /**
     * The amounts of a program.
     *
     * @param status its status
     * @param settledOn the date of the decision or of the cancellation by a person; read only while canceled or exercised
     * @param course the facts of the loan
     * @param asOf today
     * @param interest how deferred interest is calculated
     * @return the amounts
     */
    public static PromoAmounts of(
            PromoStatus status,
            LocalDate settledOn,
            LoanCourse course,
            LocalDate asOf,
            DeferredInterestCalculator interest) {
        Optional<LocalDate> activatedOn = course.facts().activatedOn();
        if (activatedOn.isEmpty()) {
            return new PromoAmounts(Optional.empty(), Optional.empty());
        }
        Optional<BigDecimal> remaining = switch (status) {
            case PENDING, ACTIVE -> Optional.of(BigDecimal.valueOf(course.remainingOn(asOf.toEpochDay()), 2));
            case CANCELED -> Optional.empty();
            case EXERCISED -> Optional.of(BigDecimal.ZERO.setScale(2));
        };
        LocalDate until = switch (status) {
            case PENDING, ACTIVE -> asOf;
            case CANCELED, EXERCISED -> settledOn;
        };
        return new PromoAmounts(
                remaining, Optional.of(interest.accrued(course.facts(), activatedOn.orElseThrow(), until)));
    }
}
