package dev.freestone.json;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.AdBundle;
import dev.freestone.engagement.AdGroup;
import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.LineItem;
import dev.freestone.engagement.OfferView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What management calls of engagement campaigns answer. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 2.2, 3.2.
 */
public final class EngagementAnswers {
    private EngagementAnswers() {}

    /**
     * The answer of a call that makes, changes or reads a campaign.
     *
     * @param campaign the campaign, with the status that callers are to see
     * @param multiOrg whether the company has divisions
     * @return {@code {"status":"ok","campaign":{…}}}
     */
    public static WireAnswer campaign(EngagementCampaign campaign, boolean multiOrg) {
        return ok("campaign", ManagedCampaignJson.toMap(campaign, multiOrg));
    }

    /**
     * The answer of a call that changes or reads a bundle.
     *
     * @param bundle the bundle
     * @return {@code {"status":"ok","ad_bundle":{…}}}
     */
    public static WireAnswer bundle(AdBundle bundle) {
        return ok("ad_bundle", ManagedCampaignJson.toMap(bundle));
    }

    /**
     * The answer of a call that makes, changes or reads a line item.
     *
     * @param item the line item
     * @return {@code {"status":"ok","line_item":{…}}}
     */
    public static WireAnswer lineItem(LineItem item) {
        return ok("line_item", ManagedCampaignJson.toMap(item));
    }

    /**
     * The answer of a call that lists the line items of a campaign.
     *
     * @param items in ascending order of id
     * @return {@code {"status":"ok","line_items":[…]}}
     */
    public static WireAnswer lineItems(List<LineItem> items) {
        return all("line_items", items, ManagedCampaignJson::toMap);
    }

    /**
     * The answer of a call that makes, changes or reads a group.
     *
     * @param group the group
     * @return {@code {"status":"ok","ad_group":{…}}}
     */
    public static WireAnswer group(AdGroup group) {
        return ok("ad_group", ManagedCampaignJson.toMap(group));
    }

    /**
     * The answer of a call that lists the groups of a campaign.
     *
     * @param groups in ascending order of id
     * @return {@code {"status":"ok","ad_groups":[…]}}
     */
    public static WireAnswer groups(List<AdGroup> groups) {
        return all("ad_groups", groups, ManagedCampaignJson::toMap);
    }

    /**
     * The answer of a call that makes, changes or reads a unit.
     *
     * @param unit the unit
     * @return {@code {"status":"ok","ad_unit":{…}}}
     */
    public static WireAnswer unit(AdUnit unit) {
        return ok("ad_unit", AdUnitJson.toMap(unit));
    }

    /**
     * The answer of a call that lists the units of a campaign.
     *
     * @param units in ascending order of id
     * @return {@code {"status":"ok","ad_units":[…]}}
     */
    public static WireAnswer units(List<AdUnit> units) {
        return all("ad_units", units, AdUnitJson::toMap);
    }

    /**
     * The answer of a call that makes, changes or reads a behavior.
     *
     * @param achievement the behavior
     * @return {@code {"status":"ok","achievement":{…}}}
     */
    public static WireAnswer achievement(Achievement achievement) {
        return ok("achievement", AchievementJson.toMap(achievement));
    }

    /**
     * The answer of a call that lists the behaviors of a campaign.
     *
     * @param achievements in ascending order of id
     * @return {@code {"status":"ok","achievements":[…]}}
     */
    public static WireAnswer achievements(List<Achievement> achievements) {
        return all("achievements", achievements, AchievementJson::toMap);
    }

    /**
     * The answer of a call that makes, changes or reads an offer.
     *
     * @param offer the offer and what is left of it
     * @return {@code {"status":"ok","offer":{…}}}
     */
    public static WireAnswer offer(OfferView offer) {
        return ok("offer", OfferJson.toMap(offer));
    }

    /**
     * The answer of a call that lists the offers of a campaign.
     *
     * @param offers in ascending order of id
     * @return {@code {"status":"ok","offers":[…]}}
     */
    public static WireAnswer offers(List<OfferView> offers) {
        return all("offers", offers, OfferJson::toMap);
    }

    /**
     * The answer of a call that deletes something.
     *
     * @return {@code {"status":"ok"}}
     */
    public static WireAnswer deleted() {
        return WireAnswer.ok(Map.of("status", "ok"));
    }

    private static <T> WireAnswer all(
            String envelope, List<T> values, Function<T, Map<String, @Nullable Object>> form) {
        return ok(envelope, values.stream().map(form).toList());
    }

    static WireAnswer ok(String envelope, Object value) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("status", "ok");
        body.put(envelope, value);
        return WireAnswer.ok(body);
    }
}
