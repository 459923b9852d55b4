package dev.freestone.promo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a program without a start of its own begins on, and the bounds of every start. Immutable. Source:
 * docs/spec/promo-programs.md 6, rules 3 and 4.
 *
 * @param origin how the program came about
 * @param createdOn the date of its creation in the product zone
 * @param loan the dates of its loan as they are now
 */
public record PromoStart(PromoOrigin origin, LocalDate createdOn, LoanDates loan) {
    /**
     * With the date of creation taken from an instant.
     *
     * @param origin how the program came about
     * @param createdAt when it was created
     * @param productZone the zone of all promo dates
     * @param loan the dates of its loan as they are now
     * @return the start
     */
    public static PromoStart of(PromoOrigin origin, Instant createdAt, ZoneId productZone, LoanDates loan) {
        return new PromoStart(origin, LocalDate.ofInstant(createdAt, productZone), loan);
    }

    /**
     * The first day of a program that names none.
     *
     * @return the creation date, or the loan's activation date for a program given at origination; empty while that loan
     *     is not active
     */
    public Optional<LocalDate> unnamed() {
        return switch (origin) {
            case AT_ORIGINATION -> loan.activatedOn();
            case STANDALONE -> Optional.of(createdOn);
        };
    }
}
