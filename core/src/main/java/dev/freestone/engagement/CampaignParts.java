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

    /**
     * The same with another bundle.
     *
     * @param other what takes its place
     * @return the parts
     */
    public CampaignParts withBundle(AdBundle other) {
        return new CampaignParts(other, lineItems, groups, units, achievements, offers);
    }

    /**
     * The same with other line items.
     *
     * @param other what takes their place
     * @return the parts
     */
    public CampaignParts withLineItems(List<LineItem> other) {
        return new CampaignParts(bundle, other, groups, units, achievements, offers);
    }

    /**
     * The same with other groups.
     *
     * @param other what takes their place
     * @return the parts
     */
    public CampaignParts withGroups(List<AdGroup> other) {
        return new CampaignParts(bundle, lineItems, other, units, achievements, offers);
    }

    /**
     * The same with other units.
     *
     * @param other what takes their place
     * @return the parts
     */
    public CampaignParts withUnits(List<AdUnit> other) {
        return new CampaignParts(bundle, lineItems, groups, other, achievements, offers);
    }

    /**
     * The same with other behaviors.
     *
     * @param other what takes their place
     * @return the parts
     */
    public CampaignParts withAchievements(List<Achievement> other) {
        return new CampaignParts(bundle, lineItems, groups, units, other, offers);
    }

    /**
     * The same with other offers.
     *
     * @param other what takes their place
     * @return the parts
     */
    public CampaignParts withOffers(List<Offer> other) {
        return new CampaignParts(bundle, lineItems, groups, units, achievements, other);
    }
}
