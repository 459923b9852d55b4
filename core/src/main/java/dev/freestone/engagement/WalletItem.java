package dev.freestone.engagement;

/**
 * An offer in the wallet of a customer. Immutable. Source: docs/spec/engagement-campaigns.md 10.2.
 *
 * @param offer the offer as it is now
 * @param redeemable whether it could be redeemed now, if its restrictions hold
 */
public record WalletItem(UserOffer offer, boolean redeemable) {}
