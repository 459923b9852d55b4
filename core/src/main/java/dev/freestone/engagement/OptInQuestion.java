package dev.freestone.engagement;

import java.time.Instant;

/**
 * One customer, one campaign, one instant: what an opt-in is decided by. Immutable. Source: docs/spec/engagement-campaigns.md 6.1.
 *
 * @param terms the campaign
 * @param registered false for an anonymous customer
 * @param qualified whether the campaign is for the customer now
 * @param history when the customer was opted in and out of it
 * @param now the instant
 */
public record OptInQuestion(
        CampaignTerms terms, boolean registered, boolean qualified, OptInHistory history, Instant now) {}
