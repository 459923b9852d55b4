package dev.freestone.engagement;

import java.util.List;

/**
 * What a customer is shown, the answer of the V1 list. Immutable. Source: docs/spec/engagement-campaigns.md 8.2.
 *
 * @param tiles of the activity feed, the heaviest first
 * @param promotions pages, the heaviest first
 */
public record CampaignFeed(List<FeedItem> tiles, List<FeedItem> promotions) {
    /**
     * Copies the components.
     *
     * @param tiles of the activity feed, the heaviest first
     * @param promotions pages, the heaviest first
     */
    public CampaignFeed {
        tiles = List.copyOf(tiles);
        promotions = List.copyOf(promotions);
    }
}
