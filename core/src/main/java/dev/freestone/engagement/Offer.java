package dev.freestone.engagement;

import dev.freestone.model.engagement.OfferId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What customers can earn or buy. Immutable. Source: docs/spec/engagement-campaigns.md 10.1.
 *
 * @param id its id
 * @param name 1 to 255 characters
 * @param type what it is
 * @param totalAvailable how many there are; empty = any number
 * @param deal how it is redeemed; of deals only
 */
public record Offer(OfferId id, String name, OfferType type, OptionalLong totalAvailable, Optional<Deal> deal) {}
