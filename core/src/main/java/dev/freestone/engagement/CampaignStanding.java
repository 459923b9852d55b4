package dev.freestone.engagement;

import java.util.Optional;

/**
 * How a customer stands in a campaign, the answer of progress. Immutable. Source: docs/spec/engagement-campaigns.md 8.3.
 *
 * @param campaign the campaign
 * @param optedIn whether the customer is opted in; empty before an explicit opt-in or opt-out
 * @param progress how far the customer has come
 */
public record CampaignStanding(ShownCampaign campaign, Optional<Boolean> optedIn, CampaignProgress progress) {}
