package dev.freestone.engagement;

import dev.freestone.model.engagement.AdGroupId;
import dev.freestone.model.engagement.AdUnitId;

/**
 * A creative that a customer is shown, with its campaign. Immutable. Source: docs/spec/engagement-campaigns.md 8.2.
 *
 * @param campaign the campaign
 * @param group whom the creative is for
 * @param creative the creative
 * @param template what a page needs to show it
 * @param progress how far the customer has come in the campaign
 */
public record FeedItem(
        ShownCampaign campaign,
        AdGroupId group,
        AdUnitId creative,
        CreativeTemplate template,
        CampaignProgress progress) {}
