package dev.freestone.engagement;

import java.util.OptionalLong;

/**
 * How much of an offer is left. Immutable. Source: docs/spec/engagement-campaigns.md 10.1.
 *
 * @param available what can still be issued, at least 0; {@value #UNLIMITED} when there is no limit
 * @param quantity how many can still be bought, at least 0
 */
public record OfferStock(long available, long quantity) {
    /** What is printed of an offer without a limit. */
    public static final long UNLIMITED = 1_000_000_000;

    /**
     * What is left of an offer.
     *
     * @param offer the offer
     * @param used how many are issued, and held by reservations
     * @param bought how many have been bought
     * @return the stock; a limit that was lowered below what is used leaves 0
     */
    public static OfferStock of(Offer offer, long used, long bought) {
        OptionalLong limit = offer.totalAvailable();
        long purchasable = offer.deal().map(deal -> deal.price().quantity()).orElse(0L);
        return new OfferStock(limit.isPresent() ? left(limit.getAsLong(), used) : UNLIMITED, left(purchasable, bought));
    }

    private static long left(long limit, long used) {
        return Math.max(0, limit - used);
    }
}
