package dev.freestone.json;

import dev.freestone.engagement.BehaviorView;
import dev.freestone.engagement.CampaignFeed;
import dev.freestone.engagement.CampaignPage;
import dev.freestone.engagement.CampaignProgress;
import dev.freestone.engagement.CampaignStanding;
import dev.freestone.engagement.CustomerCampaign;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.FeedItem;
import dev.freestone.engagement.ShownCampaign;
import dev.freestone.json.text.CustomerDateText;
import dev.freestone.json.text.InstantText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What customers and those who ask about them are answered on the wire. Static and thread-safe. Source:
 * docs/spec/engagement-campaigns.md 8.
 */
public final class RetrievalAnswers {
    private static final long FEED_VERSION = 2;

    private RetrievalAnswers() {}

    /**
     * The answer of the V1 list, and of opt-in and opt-out.
     *
     * @param feed what the customer is shown
     * @return {@code {status, campaigns: {tiles, promotions}}}
     */
    public static WireAnswer feed(CampaignFeed feed) {
        Map<String, @Nullable Object> campaigns = new LinkedHashMap<>();
        campaigns.put("tiles", feed.tiles().stream().map(RetrievalAnswers::item).toList());
        campaigns.put(
                "promotions",
                feed.promotions().stream().map(RetrievalAnswers::item).toList());
        return ok("campaigns", campaigns);
    }

    private static Map<String, @Nullable Object> item(FeedItem item) {
        ShownCampaign campaign = item.campaign();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("campaign_id", campaign.id().value());
        map.put("name", campaign.terms().name());
        map.put("group_id", item.group().value());
        map.put("creative_id", item.creative().value());
        map.put("start_date", CustomerDateText.of(campaign.terms().startsAt()));
        map.put("end_date", CustomerDateText.of(campaign.terms().endsAt()));
        optInWindow(map, campaign);
        map.put("permalink", campaign.terms().permalink());
        map.put("template", CreativeJson.template(campaign.id(), item.template()));
        map.put("progress", progress(item.progress()));
        map.put("behaviors", BehaviorJson.map(item.progress().behaviors(), true));
        map.put("version", FEED_VERSION);
        division(map, campaign);
        return map;
    }

    /**
     * The answer of progress.
     *
     * @param standing how the customer stands in the campaign
     * @return {@code {status, campaign}}
     */
    public static WireAnswer progress(CampaignStanding standing) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        standing.optedIn().ifPresent(optedIn -> map.put("opted_in", optedIn));
        map.putAll(progress(standing.progress()));
        division(map, standing.campaign());
        return ok("campaign", map);
    }

    /**
     * The answer of the V2 list.
     *
     * @param page one page
     * @return {@code {page, page_size, number_of_pages, status, campaigns}}
     */
    public static WireAnswer page(CampaignPage page) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("page", page.page());
        map.put("page_size", page.pageSize());
        map.put("number_of_pages", page.numberOfPages());
        map.put("status", "ok");
        map.put(
                "campaigns",
                page.campaigns().stream().map(RetrievalAnswers::campaign).toList());
        return WireAnswer.ok(map);
    }

    /**
     * The answer of V2 one.
     *
     * @param campaign the campaign as the customer sees it
     * @return {@code {status, campaign}}
     */
    public static WireAnswer one(CustomerCampaign campaign) {
        return ok("campaign", campaign(campaign));
    }

    private static Map<String, @Nullable Object> campaign(CustomerCampaign item) {
        ShownCampaign campaign = item.campaign();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("campaign_id", campaign.id().value());
        map.put("campaign_permalink", campaign.terms().permalink());
        map.put("name", campaign.terms().name());
        window(map, campaign);
        item.optedIn().ifPresent(optedIn -> map.put("opted_in", optedIn));
        map.put("qualified", item.qualified());
        map.put("status", item.progress().state().code());
        creative(map, item);
        sections(map, item);
        division(map, campaign);
        return map;
    }

    private static void creative(Map<String, @Nullable Object> map, CustomerCampaign item) {
        Map<String, @Nullable Object> creative = new LinkedHashMap<>();
        item.creatives()
                .tile()
                .ifPresent(tile ->
                        creative.put("tile", CreativeJson.tile(item.campaign().id(), tile)));
        item.creatives().promotion().ifPresent(page -> creative.put("promotion", CreativeJson.page(page)));
        if (!creative.isEmpty()) {
            map.put("creative", creative);
        }
    }

    private static void sections(Map<String, @Nullable Object> map, CustomerCampaign item) {
        List<BehaviorView> behaviors = item.progress().behaviors();
        if (item.sections().behaviors()) {
            map.put("behaviors", BehaviorJson.map(behaviors, false));
        }
        item.sections().offers().ifPresent(offers -> map.put("offers", OfferJson.section(offers)));
        if (item.sections().progress()) {
            map.put("progress", progress(item.progress()));
        }
        item.sections()
                .redemptions()
                .ifPresent(redemptions -> map.put("redemptions", UserOfferJson.redemptions(redemptions)));
    }

    /**
     * The answer of all active campaigns.
     *
     * @param campaigns the campaigns, by id
     * @param multiOrg whether campaigns of the company can belong to divisions
     * @return {@code {status, campaigns}}
     */
    public static WireAnswer active(List<EngagementCampaign> campaigns, boolean multiOrg) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("status", "ok");
        body.put(
                "campaigns",
                campaigns.stream().map(each -> managed(each, multiOrg)).toList());
        return WireAnswer.ok(body);
    }

    private static Map<String, @Nullable Object> managed(EngagementCampaign campaign, boolean multiOrg) {
        Map<String, @Nullable Object> map = ManagedCampaignJson.toMap(campaign, multiOrg);
        map.put("reporting_ends_at", InstantText.of(campaign.terms().reportingEnd()));
        return map;
    }

    /**
     * The answer of info.
     *
     * @param campaign the campaign
     * @return {@code {status, campaign}}
     */
    public static WireAnswer info(ShownCampaign campaign) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("campaign_id", campaign.id().value());
        map.put("permalink", campaign.terms().permalink());
        window(map, campaign);
        map.put("optin_required", campaign.terms().optIn().required());
        division(map, campaign);
        return ok("campaign", map);
    }

    private static Map<String, @Nullable Object> progress(CampaignProgress progress) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("state", progress.state().code());
        if (!progress.behaviors().isEmpty()) {
            map.put("behaviors", BehaviorJson.list(progress.behaviors()));
        }
        return map;
    }

    private static void window(Map<String, @Nullable Object> map, ShownCampaign campaign) {
        map.put("starts_at", CustomerDateText.of(campaign.terms().startsAt()));
        map.put("ends_at", CustomerDateText.of(campaign.terms().endsAt()));
        optInWindow(map, campaign);
    }

    private static void optInWindow(Map<String, @Nullable Object> map, ShownCampaign campaign) {
        map.put("opt_in_starts_at", CustomerDateText.of(campaign.terms().optInStartsAt()));
        map.put("opt_in_ends_at", CustomerDateText.of(campaign.terms().optInEndsAt()));
    }

    private static void division(Map<String, @Nullable Object> map, ShownCampaign campaign) {
        campaign.divisionId().ifPresent(division -> map.put("division_id", division));
    }

    private static WireAnswer ok(String name, Map<String, @Nullable Object> value) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("status", "ok");
        body.put(name, value);
        return WireAnswer.ok(body);
    }
}
