package dev.freestone.engagement;

import java.time.Instant;
import java.util.Optional;

/**
 * When a deal can be redeemed. Immutable. Source: docs/spec/engagement-campaigns.md 10.1.
 *
 * @param startDate the first instant, in seconds
 * @param endDate the first instant after it, in seconds
 * @param validAfterEndDate whether it can be redeemed after the end
 * @param validity how long after it was acquired
 */
public record DealWindow(Instant startDate, Instant endDate, boolean validAfterEndDate, Optional<Validity> validity) {
    /**
     * How long a deal can be redeemed after it was acquired.
     *
     * @param period at least 1
     * @param unit of the calendar of the customer
     */
    public record Validity(int period, ValidityUnit unit) {}
}
