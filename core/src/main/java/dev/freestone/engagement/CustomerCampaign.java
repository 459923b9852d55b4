package dev.freestone.engagement;

import java.util.List;
import java.util.Optional;

/**
 * A campaign as one customer sees it, an item of the V2 list. Immutable. Source: docs/spec/engagement-campaigns.md 8.4.
 *
 * @param campaign the campaign
 * @param qualified whether it is for the customer
 * @param optedIn whether the customer is opted in; empty before an explicit opt-in or opt-out
 * @param progress how far the customer has come
 * @param creatives what the customer is shown
 * @param sections what was asked for beyond that
 */
public record CustomerCampaign(
        ShownCampaign campaign,
        boolean qualified,
        Optional<Boolean> optedIn,
        CampaignProgress progress,
        Creatives creatives,
        Sections sections) {
    /**
     * The first visible unit of each kind that was asked for.
     *
     * @param tile a tile
     * @param promotion a page
     */
    public record Creatives(Optional<CreativeTemplate.Tile> tile, Optional<CreativeTemplate.Page> promotion) {
        /** Nothing is shown, or nothing was asked for. */
        public static final Creatives NONE = new Creatives(Optional.empty(), Optional.empty());
    }

    /**
     * Sections of the answer.
     *
     * @param progress whether how far the customer has come was asked for
     * @param behaviors whether what there is to do was asked for
     * @param offers the offers of the campaign, by id; empty when they were not asked for
     * @param redemptions what the customer holds of them, by id; empty when it was not asked for
     */
    public record Sections(
            boolean progress,
            boolean behaviors,
            Optional<List<OfferView>> offers,
            Optional<List<UserOffer>> redemptions) {
        /** No section was asked for. */
        public static final Sections NONE = new Sections(false, false, Optional.empty(), Optional.empty());
    }
}
