package dev.freestone.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.AdBundle;
import dev.freestone.engagement.AdType;
import dev.freestone.engagement.BehaviorCounts;
import dev.freestone.engagement.BehaviorLimits;
import dev.freestone.engagement.BehaviorShape;
import dev.freestone.engagement.BehaviorView;
import dev.freestone.engagement.CampaignExtras;
import dev.freestone.engagement.CampaignFeed;
import dev.freestone.engagement.CampaignKind;
import dev.freestone.engagement.CampaignLife;
import dev.freestone.engagement.CampaignPage;
import dev.freestone.engagement.CampaignParts;
import dev.freestone.engagement.CampaignProgress;
import dev.freestone.engagement.CampaignStanding;
import dev.freestone.engagement.CampaignTerms;
import dev.freestone.engagement.CreativeTemplate;
import dev.freestone.engagement.CustomerCampaign;
import dev.freestone.engagement.CustomerState;
import dev.freestone.engagement.Deal;
import dev.freestone.engagement.DealEcho;
import dev.freestone.engagement.DealPrice;
import dev.freestone.engagement.DealWindow;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.FeedItem;
import dev.freestone.engagement.Impression;
import dev.freestone.engagement.Offer;
import dev.freestone.engagement.OfferStock;
import dev.freestone.engagement.OfferType;
import dev.freestone.engagement.OfferView;
import dev.freestone.engagement.OptInTerms;
import dev.freestone.engagement.ShownCampaign;
import dev.freestone.engagement.TileAction;
import dev.freestone.engagement.ValidityUnit;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.AdBundleId;
import dev.freestone.model.engagement.AdGroupId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.spi.TrackingUrls;
import dev.freestone.testkit.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What answers look like, beside files with the member names, types and nesting of the reference's samples. */
class RetrievalAnswersTest {
    private static final String STAT = "5a1f0c3e-7b2d-8e4f-a1b2-c3d4e5f60718";
    private static final String GUID_1 = "3ea16f4d-9285-4031-adae-4f5a6b7c8d9e";
    private static final String GUID_2 = "4fb2705e-a396-4142-bebf-5a6b7c8d9eaf";
    private static final TrackingUrls URLS = TrackingUrls.under("https://ads.example");

    @Test
    @Fact({"ENG-52", "ENG-53", "ENG-54", "ENG-57"})
    void v1_has_the_shape_of_the_sample() {
        FeedItem tile = new FeedItem(
                campaign(1101, "Spring Walk", "0b7e3c1a-6f52-4d0e-9a7b-1c2d3e4f5a6b", "01T09:04:18Z"),
                AdGroupId.of(2201),
                AdUnitId.of(2301),
                new CreativeTemplate.Tile(Map.of(), 0, link(Optional.empty(), showing(2301, Optional.of("t/k=")))),
                new CampaignProgress(CustomerState.COMPLETED, List.of()));
        FeedItem page = new FeedItem(
                campaign(1102, "Big Page", "1c8f4d2b-7063-4e1f-8b8c-2d3e4f5a6b7c", "02T10:35:37Z"),
                AdGroupId.of(2202),
                AdUnitId.of(2302),
                page(2302),
                new CampaignProgress(CustomerState.COMPLETED, List.of()));
        FeedItem race = new FeedItem(
                campaign(1103, "GReatest77 Race", "2d905e3c-8174-4f20-9c9d-3e4f5a6b7c8d", "03T11:37:16Z"),
                AdGroupId.of(2203),
                AdUnitId.of(2303),
                page(2303),
                new CampaignProgress(CustomerState.IN_PROGRESS, List.of(composite())));

        assertSame(RetrievalAnswers.feed(new CampaignFeed(List.of(tile), List.of(page, race))), "v1-list.json");
    }

    @Test
    void v1_of_nobody_has_two_empty_lists() {
        assertThat(body(RetrievalAnswers.feed(new CampaignFeed(List.of(), List.of()))))
                .isEqualTo(JsonText.parse("{\"status\":\"ok\",\"campaigns\":{\"tiles\":[],\"promotions\":[]}}"));
    }

    @Test
    @Fact({"ENG-59"})
    void progress_has_the_shape_of_the_samples() {
        ShownCampaign campaign = campaign(7, "x", "x", "01T00:00:00Z");
        List<BehaviorView> steps = List.of(new BehaviorView(
                AchievementId.of(3105), GUID_1, GUID_2, "first steps", leaf(GUID_2, 0, BehaviorLimits.NONE)));

        assertSame(
                RetrievalAnswers.progress(new CampaignStanding(
                        campaign, Optional.empty(), new CampaignProgress(CustomerState.QUALIFIED, steps))),
                "progress-qualified.json");
        assertSame(
                RetrievalAnswers.progress(new CampaignStanding(
                        campaign, Optional.of(true), new CampaignProgress(CustomerState.OPTED_IN, steps))),
                "progress-opted-in.json");
        assertSame(
                RetrievalAnswers.progress(new CampaignStanding(
                        campaign, Optional.of(false), new CampaignProgress(CustomerState.OPTED_OUT, steps))),
                "progress-opted-out.json");
    }

    @Test
    void progress_omits_behaviors_where_there_are_none() {
        assertThat(body(RetrievalAnswers.progress(new CampaignStanding(
                        campaign(7, "x", "x", "01T00:00:00Z"),
                        Optional.empty(),
                        new CampaignProgress(CustomerState.COMPLETED, List.of())))))
                .isEqualTo(JsonText.parse("{\"status\":\"ok\",\"campaign\":{\"state\":\"completed\"}}"));
    }

    @Test
    @Fact("ENG-66")
    void v2_list_has_the_shape_of_the_sample() {
        TrackingUrls.Showing showing = showing(41, Optional.empty());
        CreativeTemplate.Tile tile = new CreativeTemplate.Tile(
                Map.of(
                        "header", "A header",
                        "subheader", "A subheader",
                        "description", "A description",
                        "icon_url", "https://pictures.example/icon.png",
                        "image_url", "https://pictures.example/image.png"),
                15,
                link(
                        Optional.of(new TileAction("open_ad", Optional.of(URLS.click(showing)), Optional.empty())),
                        showing));
        CustomerCampaign item = new CustomerCampaign(
                campaign(31, "Campaign 31", "5ac3816f-b4a7-4253-8fc0-6b7c8d9eafb0", "01T09:14:55Z"),
                false,
                Optional.empty(),
                new CampaignProgress(CustomerState.NOT_QUALIFIED, List.of()),
                new CustomerCampaign.Creatives(Optional.of(tile), Optional.empty()),
                CustomerCampaign.Sections.NONE);

        assertSame(RetrievalAnswers.page(new CampaignPage(1, 20, 1, List.of(item))), "v2-list.json");
    }

    @Test
    void v2_one_has_the_shape_of_the_sample_with_a_page() {
        CustomerCampaign item = new CustomerCampaign(
                campaign(32, "Campaign 32", "6bd49270-c5b8-4364-90d1-7c8d9eafb0c1", "01T09:22:41Z"),
                true,
                Optional.of(true),
                new CampaignProgress(CustomerState.COMPLETED, List.of()),
                new CustomerCampaign.Creatives(Optional.empty(), Optional.of(page(42))),
                CustomerCampaign.Sections.NONE);

        assertSame(RetrievalAnswers.one(item), "v2-one-promotion.json");
    }

    @Test
    @Fact({"ENG-69", "ENG-70"})
    void v2_one_has_the_shape_of_the_sample_with_behaviors_and_offers() {
        Offer deal = new Offer(
                OfferId.of(51), "Coffee card", OfferType.DEAL, OptionalLong.of(100), Optional.of(coffeeCard()));
        Offer trigger =
                new Offer(OfferId.of(52), "More points", OfferType.TRIGGER, OptionalLong.empty(), Optional.empty());
        List<BehaviorView> behaviors = List.of(
                new BehaviorView(
                        AchievementId.of(1), GUID_1, "Event 12", "top walker 12", leaf("Event 12", 5, daily(86_400))),
                new BehaviorView(
                        AchievementId.of(2),
                        GUID_2,
                        "entry",
                        "entry challenge",
                        leaf(
                                "entry",
                                0,
                                new BehaviorLimits(
                                        OptionalLong.of(1),
                                        OptionalLong.of(1),
                                        OptionalLong.of(7_776_000),
                                        OptionalLong.empty(),
                                        false))));
        CustomerCampaign item = new CustomerCampaign(
                campaign(33, "Campaign 33", "7ce5a381-d6c9-4475-a1e2-8d9eafb0c1d2", "01T09:26:09Z"),
                true,
                Optional.empty(),
                new CampaignProgress(CustomerState.QUALIFIED, behaviors),
                CustomerCampaign.Creatives.NONE,
                new CustomerCampaign.Sections(
                        false,
                        true,
                        Optional.of(List.of(
                                new OfferView(deal, OfferStock.of(deal, 0, 0)),
                                new OfferView(trigger, OfferStock.of(trigger, 0, 0)))),
                        Optional.empty()));

        assertSame(RetrievalAnswers.one(item), "v2-one-behaviors.json");
    }

    private static BehaviorLimits daily(long period) {
        return new BehaviorLimits(
                OptionalLong.empty(), OptionalLong.of(1), OptionalLong.of(period), OptionalLong.empty(), false);
    }

    private static Deal coffeeCard() {
        String deal = "8df6b492-e7da-4586-b2f3-9eafb0c1d2e3";
        Map<String, @Nullable Object> media = new LinkedHashMap<>();
        media.put("id", "c13af8d6-2b1e-49ca-b6d7-d2e3f4051627");
        media.put("uri", "https://media.example");
        media.put("category_id", "d24b09e7-3c2f-4adb-87e8-e3f405162738");
        media.put("category_name", null);
        media.put("content_type", 1L);
        media.put("culture", "en");
        return new Deal(
                UUID.fromString(deal),
                UUID.fromString("9e07c5a3-f8eb-4697-83a4-afb0c1d2e3f4"),
                UUID.fromString("af18d6b4-09fc-47a8-94b5-b0c1d2e3f405"),
                "percent_discount",
                new DealWindow(
                        Instant.parse("2024-05-02T09:26:10Z"),
                        Instant.parse("2024-05-03T09:26:10Z"),
                        true,
                        Optional.of(new DealWindow.Validity(1, ValidityUnit.DAY))),
                new DealPrice(200, OptionalLong.of(1), 0, false),
                new DealEcho(
                        Optional.of(new BigDecimal("10.0")),
                        Optional.empty(),
                        0,
                        0,
                        false,
                        List.of(Map.of(
                                "id", "b029e7c5-1a0d-48b9-a5c6-c1d2e3f40516",
                                "offer_id", deal,
                                "culture", "en",
                                "title", "A title",
                                "description", "A description",
                                "terms", "Some terms")),
                        List.of(media)),
                Map.of());
    }

    @Test
    void info_has_the_shape_of_the_sample() {
        CampaignTerms terms = terms(
                "x",
                "walk_every_day",
                Instant.parse("2024-05-01T09:36:48Z"),
                Instant.parse("2024-05-05T09:36:48Z"),
                new OptInTerms(true, Optional.empty(), Optional.empty(), OptionalLong.empty()));

        assertSame(
                RetrievalAnswers.info(new ShownCampaign(EngagementCampaignId.of(34), terms, Optional.empty())),
                "info.json");
    }

    @Test
    void all_active_always_names_the_reporting_end() {
        EngagementCampaign campaign = new EngagementCampaign(
                EngagementCampaignId.of(36),
                CompanyId.DEFAULT,
                campaign(36, "x", "x", "01T00:00:00Z").terms(),
                new CampaignParts(
                        new AdBundle(AdBundleId.of(1), Map.of(), Optional.empty(), Optional.empty()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                new CampaignLife(Instant.EPOCH, Optional.empty(), List.of()));

        assertThat(body(RetrievalAnswers.active(List.of(campaign), false)).get("campaigns"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .singleElement()
                .satisfies(each -> assertThat(each.get("reporting_ends_at")).isEqualTo("2024-07-16T00:00:00Z"))
                .satisfies(each -> assertThat(each.get("starts_at")).isEqualTo("2024-05-01T00:00:00Z"));
    }

    @Test
    void a_division_is_printed_where_there_is_one() {
        ShownCampaign plain = campaign(34, "x", "x", "01T00:00:00Z");
        ShownCampaign divided = new ShownCampaign(plain.id(), plain.terms(), Optional.of("north"));
        CampaignProgress progress = new CampaignProgress(CustomerState.COMPLETED, List.of());

        assertThat(member(body(RetrievalAnswers.info(divided)), "campaign")).containsEntry("division_id", "north");
        assertThat(member(
                        body(RetrievalAnswers.progress(new CampaignStanding(divided, Optional.empty(), progress))),
                        "campaign"))
                .containsEntry("division_id", "north");
        assertThat(member(body(RetrievalAnswers.info(plain)), "campaign")).doesNotContainKey("division_id");
    }

    @Test
    void an_action_that_leads_to_the_campaign_names_it() {
        CustomerCampaign item = new CustomerCampaign(
                campaign(35, "x", "x", "01T00:00:00Z"),
                true,
                Optional.empty(),
                new CampaignProgress(CustomerState.COMPLETED, List.of()),
                new CustomerCampaign.Creatives(
                        Optional.of(new CreativeTemplate.Tile(
                                Map.of(),
                                0,
                                link(
                                        Optional.of(new TileAction("campaign", Optional.empty(), Optional.of("home"))),
                                        showing(1, Optional.empty())))),
                        Optional.empty()),
                CustomerCampaign.Sections.NONE);

        Map<String, @Nullable Object> campaign = member(body(RetrievalAnswers.one(item)), "campaign");
        Map<String, @Nullable Object> tile = member(member(campaign, "creative"), "tile");
        assertThat(member(tile, "action"))
                .containsEntry("type", "campaign")
                .containsEntry("campaign_id", 35L)
                .containsEntry("section", "home")
                .doesNotContainKey("url");
    }

    @Test
    void every_requested_section_is_there_even_when_it_is_empty() {
        CustomerCampaign item = new CustomerCampaign(
                campaign(36, "x", "x", "01T00:00:00Z"),
                true,
                Optional.empty(),
                new CampaignProgress(CustomerState.COMPLETED, List.of()),
                CustomerCampaign.Creatives.NONE,
                new CustomerCampaign.Sections(true, true, Optional.of(List.of()), Optional.of(List.of())));

        assertThat(member(body(RetrievalAnswers.one(item)), "campaign"))
                .containsEntry("progress", Map.of("state", "completed"))
                .containsEntry("behaviors", Map.of())
                .containsEntry("offers", List.of())
                .containsEntry("redemptions", List.of())
                .doesNotContainKey("creative");
    }

    private static BehaviorView composite() {
        BehaviorLimits limits = new BehaviorLimits(
                OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(7_776_000), OptionalLong.empty(), false);
        BehaviorShape.Leaf progress =
                new BehaviorShape.Leaf("campaigns.1103.loaded", "count", 6, limits, new BehaviorCounts(3, 0, 1));
        return new BehaviorView(
                AchievementId.of(3103),
                GUID_1,
                GUID_2,
                "GReatest77 Race Campaign Action 1",
                new BehaviorShape.Composite(
                        0,
                        3,
                        limits,
                        List.of(new BehaviorShape.Goal(6, false, true, 1, "0", progress)),
                        Map.of("0", new BehaviorShape.Group(0, 1, 1, false))));
    }

    private static BehaviorShape.Leaf leaf(String event, long points, BehaviorLimits limits) {
        return new BehaviorShape.Leaf(event, "count", points, limits, new BehaviorCounts(0, 0, 1));
    }

    private static CreativeTemplate.Page page(long creative) {
        return new CreativeTemplate.Page(AdType.INTERNAL_FULL_PAGE, URLS.fullPage(showing(creative, Optional.empty())));
    }

    private static CreativeTemplate.TileLink link(Optional<TileAction> action, TrackingUrls.Showing showing) {
        return new CreativeTemplate.TileLink(action, URLS.seen(showing), new Impression(showing.creative(), STAT));
    }

    private static TrackingUrls.Showing showing(long creative, Optional<String> token) {
        return new TrackingUrls.Showing("key-1", PersonId.of("CU-17"), AdUnitId.of(creative), STAT, "en-us", token);
    }

    /** A campaign of one month from this day and time of May 2024 on. */
    private static ShownCampaign campaign(long id, String name, String permalink, String dayOfMay) {
        CampaignTerms terms = terms(
                name,
                permalink,
                Instant.parse("2024-05-" + dayOfMay),
                Instant.parse("2024-06-" + dayOfMay),
                OptInTerms.NOT_REQUIRED);
        return new ShownCampaign(EngagementCampaignId.of(id), terms, Optional.empty());
    }

    private static CampaignTerms terms(
            String name, String permalink, Instant startsAt, Instant endsAt, OptInTerms optIn) {
        return new CampaignTerms(
                name,
                permalink,
                EngagementStatus.LIVE,
                startsAt,
                endsAt,
                CampaignKind.PROMOTION,
                optIn,
                Optional.empty(),
                Optional.empty(),
                CampaignExtras.NONE);
    }

    private static void assertSame(WireAnswer answer, String golden) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(body(answer)).isEqualTo(JsonText.parse(file(golden)));
    }

    private static Map<String, @Nullable Object> body(WireAnswer answer) {
        return JsonText.parseObject(answer.body().orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> member(Map<String, @Nullable Object> object, String name) {
        Object value = object.get(name);
        assertThat(value).as(name).isInstanceOf(Map.class);
        return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
    }

    private static String file(String name) {
        try (InputStream in = RetrievalAnswersTest.class.getResourceAsStream("/engagement/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
