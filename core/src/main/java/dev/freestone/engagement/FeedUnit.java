package dev.freestone.engagement;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A unit that a customer could be shown. Immutable. Source: docs/spec/engagement-campaigns.md 8.2.
 *
 * @param live its campaign
 * @param group whom it is for
 * @param unit the unit
 */
public record FeedUnit(LiveCampaign live, AdGroup group, AdUnit unit) {
    /** The heaviest group first, then the campaign that starts last, then the lowest id. */
    public static final Comparator<FeedUnit> ORDER = Comparator.comparing(
                    (FeedUnit each) -> each.group().weight(), Comparator.reverseOrder())
            .thenComparing(each -> each.campaign().terms().startsAt(), Comparator.<Instant>reverseOrder())
            .thenComparing(each -> each.unit().id());

    /**
     * Its campaign.
     *
     * @return the campaign
     */
    public EngagementCampaign campaign() {
        return live.campaign();
    }

    /**
     * Whether it is a tile, and not a page.
     *
     * @return true for a tile of the activity feed
     */
    public boolean isTile() {
        return unit.type() == AdType.INTERNAL_TILE;
    }

    /**
     * How often a customer can see it.
     *
     * @return empty = any number of times
     */
    public Optional<FrequencyCap> cap() {
        return unit.tile().flatMap(TileLook::cap);
    }

    /**
     * Of tiles with one tag a customer sees the heaviest.
     *
     * @return the tag
     */
    public Optional<String> tag() {
        return unit.tile().flatMap(TileLook::tag);
    }
}
