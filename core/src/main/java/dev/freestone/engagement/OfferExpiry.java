package dev.freestone.engagement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * From when on an offer of a customer cannot be redeemed. Days, weeks, months and years are those of the customer's calendar: the
 * local time stays, one that does not exist becomes the first instant after the gap, one that comes twice the earlier of both, and
 * the end of a month is not passed. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 10.2.
 */
public final class OfferExpiry {
    /** Whatever lies behind has no text of four digits for its year, and counts as never. */
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private static final int LAST_YEAR = 9_999;

    private OfferExpiry() {}

    /**
     * The expiry of an offer that is issued.
     *
     * @param window when the deal can be redeemed
     * @param acquiredAt when it is issued
     * @param zone of the customer
     * @return empty = never
     */
    public static Optional<Instant> of(DealWindow window, Instant acquiredAt, ZoneId zone) {
        Optional<Instant> valid = window.validity()
                .map(validity -> end(acquiredAt, validity, zone))
                .filter(end -> end.isBefore(LAST));
        if (window.validAfterEndDate()) {
            return valid;
        }
        return Optional.of(valid.filter(end -> end.isBefore(window.endDate())).orElse(window.endDate()));
    }

    private static Instant end(Instant acquiredAt, DealWindow.Validity validity, ZoneId zone) {
        LocalDateTime local = acquiredAt.atZone(zone).toLocalDateTime();
        int period = validity.period();
        return switch (validity.unit()) {
            case HOUR -> acquiredAt.plus(Duration.ofHours(period));
            case DAY -> LocalTimes.instant(local.plusDays(period), zone);
            case WEEK -> LocalTimes.instant(local.plusWeeks(period), zone);
            case MONTH -> LocalTimes.instant(local.plusMonths(period), zone);
            case YEAR -> LocalTimes.instant(local.plusYears(Math.min(period, LAST_YEAR)), zone);
        };
    }
}
