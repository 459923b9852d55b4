package dev.freestone.engagement;

import java.util.List;

/**
 * What belongs to a campaign, each list in ascending order of id. Immutable. Source: docs/spec/engagement-campaigns.md 3.1.
 *
 * @param bundle whom it is for
 * @param lineItems at least one
 * @param groups at most 200
 * @param units at most one a group
 * @param achievements at most 100
 * @param offers at most 100
 */
public record CampaignParts(
        AdBundle bundle,
        List<LineItem> lineItems,
        List<AdGroup> groups,
        List<AdUnit> units,
        List<Achievement> achievements,
        List<Offer> offers) {
    /**
     * Copies the components.
     *
     * @param bundle whom it is for
     * @param lineItems at least one
     * @param groups at most 200
     * @param units at most one a group
     * @param achievements at most 100
     * @param offers at most 100
     */
    public CampaignParts {
        lineItems = List.copyOf(lineItems);
        groups = List.copyOf(groups);
        units = List.copyOf(units);
        achievements = List.copyOf(achievements);
        offers = List.copyOf(offers);
    }
}
