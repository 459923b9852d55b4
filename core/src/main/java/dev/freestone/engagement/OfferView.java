package dev.freestone.engagement;

/**
 * An offer as customers see it. Immutable. Source: docs/spec/engagement-campaigns.md 10.1.
 *
 * @param offer the offer
 * @param stock what is left of it
 */
public record OfferView(Offer offer, OfferStock stock) {}
