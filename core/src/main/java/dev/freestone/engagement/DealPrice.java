package dev.freestone.engagement;

import java.util.OptionalLong;

/**
 * What a deal costs, and how often it can be had. Immutable. Source: docs/spec/engagement-campaigns.md 10.1.
 *
 * @param points the price in the reward store, at least 0
 * @param maxRecurrence how many one customer can acquire, ever; empty = any number
 * @param quantity how many can be bought in all, at least 0: what was left to be bought when it was set, and what had been bought
 *     before. So a purchase changes a counter only, and never the campaign
 * @param rewardStore whether it can be bought
 */
public record DealPrice(long points, OptionalLong maxRecurrence, long quantity, boolean rewardStore) {}
