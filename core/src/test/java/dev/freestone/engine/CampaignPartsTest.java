package dev.freestone.engine;

import static dev.freestone.engine.CampaignMaking.assertRefused;
import static dev.freestone.engine.CampaignMaking.change;
import static dev.freestone.engine.CampaignMaking.group;
import static dev.freestone.engine.CampaignMaking.now;
import static dev.freestone.engine.CampaignMaking.tile;
import static dev.freestone.engine.CampaignMaking.unit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.engagement.AdGroup;
import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.CampaignParts;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.LineItem;
import dev.freestone.engagement.Offer;
import dev.freestone.engagement.OfferType;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.EngagementAnswers;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.testkit.Fact;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CampaignPartsTest {
    private static final String SCHEDULED =
            "\"delivery\":{\"type\":\"scheduled\",\"deliver_at\":\"2024-05-10T15:02:54Z\"%s}";

    private final EngagementHouse house = new EngagementHouse(builder -> builder.contactPolicy(ContactPolicy.none())
            .sender(Channel.EMAIL, Script::accepted)
            .sender(Channel.PUSH, Script::accepted));
    private final EngagementCampaigns campaigns = house.freestone.engagement().campaigns();
    private final EngagementCampaign campaign = made(house, "draft", "", "Campaign Example");

    @Test
    @Fact("ENG-14")
    void a_campaign_has_one_bundle_and_one_line_item_from_its_creation() {
        assertThat(campaign.parts().lineItems()).extracting(LineItem::name).containsExactly("default");
        assertRefused(
                () -> campaigns
                        .bundles()
                        .create(campaign.id(), AdBundleDraft.builder().build()),
                ErrorCode.VALIDATION,
                "/ad_bundle duplicate");
        assertRefused(
                () -> campaigns
                        .bundles()
                        .delete(campaign.id(), campaign.parts().bundle().id()),
                ErrorCode.VALIDATION,
                "/ad_bundle not_allowed_with");
        assertRefused(
                () -> campaigns
                        .lineItems()
                        .delete(
                                campaign.id(),
                                campaign.parts().lineItems().get(0).id()),
                ErrorCode.VALIDATION,
                "/line_item not_allowed_with");
    }

    @Test
    @Fact("ENG-14")
    void a_group_has_one_unit_at_most() {
        AdGroup group = group(house, campaign, "");
        campaigns.units().create(campaign.id(), unit(group, "\"ad_type\":\"internal_tile\""));

        assertRefused(
                () -> campaigns.units().create(campaign.id(), unit(group, "\"ad_type\":\"internal_full_page\"")),
                ErrorCode.VALIDATION,
                "/ad_unit/ad_group_id duplicate");
    }

    @Test
    @Fact("ENG-15")
    void each_type_of_delivery_needs_what_it_goes_by() {
        AdGroup group = group(house, campaign, "");
        assertRefused(
                () -> campaigns
                        .units()
                        .create(
                                campaign.id(),
                                unit(group, push("\"delivery\":{\"type\":\"triggered\",\"delay_seconds\":0}"))),
                ErrorCode.MISSING_DATA,
                "/ad_unit/delivery/achievement_id required");
        assertRefused(
                () -> campaigns
                        .units()
                        .create(campaign.id(), unit(group, push("\"delivery\":{\"type\":\"scheduled\"}"))),
                ErrorCode.MISSING_DATA,
                "/ad_unit/delivery/deliver_at required");
        assertRefused(
                () -> campaigns
                        .units()
                        .create(campaign.id(), unit(group, "\"ad_type\":\"push\",\"template_id\":\"T-1\"")),
                ErrorCode.MISSING_DATA,
                "/ad_unit/delivery required");
    }

    @Test
    void a_delivery_is_of_one_type() {
        AdGroup group = group(house, campaign, "");
        assertRefused(
                () -> campaigns
                        .units()
                        .create(campaign.id(), unit(group, push(SCHEDULED.formatted(",\"achievement_id\":9")))),
                ErrorCode.VALIDATION,
                "/ad_unit/delivery/achievement_id not_allowed_with");
        assertThat(campaigns
                        .units()
                        .create(
                                campaign.id(),
                                unit(group, push(SCHEDULED.formatted(",\"achievement_id\":null,\"repeat\":null"))))
                        .value()
                        .delivery())
                .isPresent();
    }

    @Test
    @Fact("ENG-16")
    void parents_and_achievements_are_those_of_the_campaign() {
        EngagementCampaign other = campaigns
                .create(change("\"name\":\"other\",\"status\":\"draft\",\"starts_at\":\"2024-05-10T15:02:54Z\","
                        + "\"ends_at\":\"2024-05-20T15:02:54Z\""))
                .value();
        long foreign = achievement(other);
        AdGroup group = group(house, campaign, "");

        assertRefused(
                () -> campaigns.units().create(campaign.id(), unit(group, push(triggered(foreign, "")))),
                ErrorCode.NOT_FOUND,
                "/ad_unit/delivery/achievement_id not_found");
        assertRefused(
                () -> campaigns.units().create(other.id(), unit(group, "\"ad_type\":\"internal_tile\"")),
                ErrorCode.NOT_FOUND,
                "/ad_unit/ad_group_id not_found");
        assertRefused(
                () -> house.freestone
                        .company(CompanyId.of("CP-AB12-CD34"))
                        .engagement()
                        .campaigns()
                        .units()
                        .create(campaign.id(), unit(group, "\"ad_type\":\"internal_tile\"")),
                ErrorCode.NOT_FOUND);
        assertRefused(
                () -> group(house, with(campaign, other), ""), ErrorCode.NOT_FOUND, "/ad_group/line_item_id not_found");
    }

    @Test
    void a_unit_can_be_triggered_by_an_achievement_of_its_campaign() {
        long own = achievement(campaign);
        AdGroup group = group(house, campaign, "");

        AdUnit made = campaigns
                .units()
                .create(campaign.id(), unit(group, push(triggered(own, ",\"delay_seconds\":60"))))
                .value();

        assertThat(made.delivery().map(UnitDelivery.Triggered.class::cast).map(UnitDelivery.Triggered::delaySeconds))
                .contains(60L);
    }

    @Test
    @Fact("ENG-17")
    void a_delivery_at_the_end_and_a_delayed_external_unit_are_refused() {
        AdGroup group = group(house, campaign, "");
        assertRefused(
                () -> campaigns
                        .units()
                        .create(
                                campaign.id(),
                                unit(
                                        group,
                                        push("\"delivery\":{\"type\":\"scheduled\",\"deliver_at\":"
                                                + "\"2024-05-20T15:02:54Z\"}"))),
                ErrorCode.VALIDATION,
                "/ad_unit/delivery/deliver_at out_of_range");
        assertRefused(
                () -> campaigns
                        .units()
                        .create(
                                campaign.id(),
                                unit(
                                        group,
                                        "\"ad_type\":\"external\",\"channel\":\"email\",\"template_id\":\"T\","
                                                + triggered(achievement(campaign), ",\"delay_seconds\":1"))),
                ErrorCode.VALIDATION,
                "/ad_unit/delivery/delay_seconds not_allowed_with");
    }

    @Test
    void a_channel_needs_a_sender_and_fits_the_type() {
        AdGroup group = group(house, campaign, "");
        assertThat(channelProblem(group, "external", ",\"channel\":\"text\"")).isEqualTo("no_sender");
        assertThat(channelProblem(group, "external", ",\"channel\":\"gui\"")).isEqualTo("unknown_value");
        assertThat(channelProblem(group, "external", "")).isEqualTo("required");
        assertThat(channelProblem(group, "push", ",\"channel\":\"email\"")).isEqualTo("not_allowed_with");
        assertThat(channelProblem(group, "inbox", ",\"channel\":\"push\"")).isEqualTo("none");
    }

    @Test
    void attributes_of_other_types_are_refused() {
        assertRefused(
                () -> campaigns
                        .units()
                        .create(
                                campaign.id(),
                                unit(
                                        group(house, campaign, ""),
                                        "\"ad_type\":\"internal_full_page\",\"message\":{},\"tile_tag\":\"t\","
                                                + "\"template_id\":\"T\",\"purpose\":null")),
                ErrorCode.VALIDATION,
                "/ad_unit/message not_allowed_with",
                "/ad_unit/tile_tag not_allowed_with",
                "/ad_unit/template_id not_allowed_with");
    }

    @Test
    void a_tile_answers_with_all_its_defaults() {
        AdGroup group = group(house, campaign, "");
        AdUnit made = campaigns
                .units()
                .create(
                        campaign.id(),
                        unit(
                                group,
                                "\"ad_type\":\"internal_tile\",\"message\":{\"header\":\"H\",\"points\":20},"
                                        + "\"action\":{\"type\":\"open_ad\",\"url\":\"https://x/\"},"
                                        + "\"frequency_cap\":{\"count\":3,\"period\":86400}"))
                .value();

        assertThat(EngagementAnswers.unit(made).body().orElseThrow())
                .startsWith("{\"status\":\"ok\",\"ad_unit\":{\"id\":" + made.id() + ",\"ad_group_id\":" + group.id()
                        + ",\"name\":\"u\",\"ad_type\":\"internal_tile\",\"message\":{\"header\":\"H\",\"points\":20},"
                        + "\"action\":{\"type\":\"open_ad\",\"url\":\"https://x/\",\"section\":null},"
                        + "\"click_tracking\":false,\"tile_tag\":null,\"frequency_cap\":{")
                .endsWith("\"delivery\":null}}");
    }

    @Test
    void what_is_wrong_inside_a_tile_is_named() {
        assertRefused(
                () -> campaigns
                        .units()
                        .create(
                                campaign.id(),
                                unit(
                                        group(house, campaign, ""),
                                        "\"ad_type\":\"internal_tile\",\"message\":{\"points\":-1,\"heading\":\"x\"},"
                                                + "\"action\":{\"type\":\"deep_link\"},"
                                                + "\"frequency_cap\":{\"count\":0}")),
                ErrorCode.ARGUMENT_ERROR,
                "/ad_unit/message/heading unknown_attribute",
                "/ad_unit/message/points out_of_range",
                "/ad_unit/action/url required",
                "/ad_unit/frequency_cap/period required");
    }

    @Test
    void a_unit_keeps_its_group_and_type() {
        AdUnit unit = tile(house, campaign);
        AdGroup other = group(house, campaign, "");

        assertRefused(
                () -> campaigns
                        .units()
                        .update(
                                campaign.id(),
                                unit.id(),
                                AdUnitDraft.parse("{\"ad_unit\":{\"ad_group_id\":" + other.id()
                                        + ",\"ad_type\":\"internal_full_page\",\"name\":\"n\"}}")),
                ErrorCode.VALIDATION,
                "/ad_unit/ad_group_id read_only",
                "/ad_unit/ad_type read_only");
        AdUnit named = campaigns
                .units()
                .update(
                        campaign.id(),
                        unit.id(),
                        AdUnitDraft.builder().name("n").build())
                .value();
        assertThat(named.name()).isEqualTo("n");
        assertThat(named.tile()).isEqualTo(unit.tile());
    }

    @Test
    void a_delivery_that_has_begun_stays_and_so_does_its_unit() {
        AdGroup group = group(house, campaign, "");
        AdUnit unit = campaigns
                .units()
                .create(campaign.id(), unit(group, "\"ad_type\":\"internal_tile\"," + SCHEDULED.formatted("")))
                .value();
        campaigns.update(campaign.id(), change("\"status\":\"live\""));
        house.now = campaign.terms().startsAt();

        assertRefused(
                () -> campaigns.units().delete(campaign.id(), unit.id()),
                ErrorCode.VALIDATION,
                "/ad_unit not_allowed_in_status");
        assertRefused(
                () -> campaigns.groups().delete(campaign.id(), group.id()),
                ErrorCode.VALIDATION,
                "/ad_group not_allowed_in_status");
        assertRefused(
                () -> campaigns
                        .units()
                        .update(
                                campaign.id(),
                                unit.id(),
                                AdUnitDraft.builder().clear("delivery").build()),
                ErrorCode.VALIDATION,
                "/ad_unit/delivery not_allowed_in_status");
    }

    @Test
    void a_window_that_deliveries_would_leave_is_refused() {
        AdUnit unit = campaigns
                .units()
                .create(campaign.id(), unit(group(house, campaign, ""), push(SCHEDULED.formatted(""))))
                .value();

        assertRefused(
                () -> campaigns.update(campaign.id(), change("\"starts_at\":\"2024-05-11T00:00:00Z\"")),
                ErrorCode.VALIDATION,
                "/campaign/starts_at out_of_range");
        assertThat(now(house, campaign.id()).parts().units()).containsExactly(unit);
    }

    @Test
    void a_group_is_of_its_defaults_and_within_bounds() {
        AdGroup made = group(house, campaign, "");
        assertThat(EngagementAnswers.group(made).body().orElseThrow())
                .isEqualTo("{\"status\":\"ok\",\"ad_group\":{\"id\":" + made.id() + ",\"line_item_id\":"
                        + made.lineItem() + ",\"name\":\"g\",\"targeting\":{},\"weight\":5,\"status\":\"draft\"}}");
        assertRefused(
                () -> group(house, campaign, ",\"weight\":1001,\"status\":\"completed\",\"targeting\":{\"$x\":1}"),
                ErrorCode.VALIDATION,
                "/ad_group/weight out_of_range",
                "/ad_group/status illegal_transition",
                "/ad_group/targeting/$x unknown_operator");
        assertThat(group(house, made(house, "live", ",\"external_id\":\"l\"", "second"), "")
                        .status())
                .isEqualTo(EngagementStatus.LIVE);
    }

    @Test
    void a_campaign_has_200_groups_at_most() {
        for (int i = 0; i < 200; i++) {
            group(house, campaign, "");
        }
        assertRefused(() -> group(house, campaign, ""), ErrorCode.VALIDATION, "/ad_group out_of_range");
    }

    @Test
    void a_parent_is_deleted_with_its_children() {
        LineItem second = campaigns
                .lineItems()
                .create(campaign.id(), LineItemDraft.builder().name("second").build())
                .value();
        AdUnit unit = tile(house, campaign);

        campaigns
                .lineItems()
                .delete(campaign.id(), campaign.parts().lineItems().get(0).id());

        CampaignParts left = now(house, campaign.id()).parts();
        assertThat(left.lineItems()).containsExactly(second);
        assertThat(left.groups()).isEmpty();
        assertThat(left.units()).isEmpty();
        Optional<?> owner = house.storage.read(tx -> tx.engagementCampaigns()
                .campaignOf(CompanyId.DEFAULT, EngagementKind.AD_UNIT, unit.id().value()));
        assertThat(owner).isEmpty();
    }

    @Test
    void bundles_change_with_their_campaign() {
        Saved<?> saved = campaigns
                .bundles()
                .update(
                        campaign.id(),
                        campaign.parts().bundle().id(),
                        AdBundleDraft.builder()
                                .targeting(Map.of("user.tags", "a"))
                                .qualifyTag("b")
                                .build());

        assertThat(saved.warnings()).hasSize(1);
        assertThat(now(house, campaign.id()).parts().bundle().targeting()).isEqualTo(Map.of("user.tags", "a"));
        assertThat(saved.revision()).isEqualTo(2);
    }

    @Test
    void a_deal_has_ids_and_keeps_them() {
        DealDraft.Builder deal = DealDraft.builder()
                .offerTypeId("percent_discount")
                .percent(new BigDecimal("10.50"))
                .startDate(house.now)
                .endDate(house.now.plus(Duration.ofDays(1)));
        Offer made = campaigns
                .offers()
                .create(
                        campaign.id(),
                        OfferDraft.builder()
                                .name("Gift card")
                                .type(OfferType.DEAL)
                                .totalAvailable(100)
                                .deal(deal.build())
                                .build())
                .value();
        assertThat(made.deal().orElseThrow().rootOfferId())
                .isEqualTo(made.deal().orElseThrow().id());

        Offer changed = campaigns
                .offers()
                .update(
                        campaign.id(),
                        made.id(),
                        OfferDraft.builder().deal(deal.quantity(5).build()).build())
                .value();

        assertThat(changed.deal().orElseThrow().id())
                .isEqualTo(made.deal().orElseThrow().id());
        assertThat(changed.deal().orElseThrow().price().quantity()).isEqualTo(5);
        assertThat(campaigns.offers().list(campaign.id()).value()).containsExactly(changed);
    }

    @Test
    void deals_and_only_deals_have_a_deal() {
        assertRefused(
                () -> campaigns
                        .offers()
                        .create(
                                campaign.id(),
                                OfferDraft.builder()
                                        .name("o")
                                        .type(OfferType.DEAL)
                                        .build()),
                ErrorCode.MISSING_DATA,
                "/offer/deal required");
        assertRefused(
                () -> campaigns
                        .offers()
                        .create(
                                campaign.id(),
                                OfferDraft.parse("{\"offer\":{\"name\":\"o\",\"type\":\"trigger\","
                                        + "\"total_available\":-1,\"deal\":{\"offer_type_id\":\"x\",\"start_date\":"
                                        + "\"2024-05-10T15:02:54Z\",\"end_date\":\"2024-05-11T15:02:54Z\","
                                        + "\"validity_period\":1,\"extra\":1}}}")),
                ErrorCode.ARGUMENT_ERROR,
                "/offer/total_available out_of_range",
                "/offer/deal/validity_unit required",
                "/offer/deal/extra unknown_attribute",
                "/offer/deal not_allowed_with");
    }

    @Test
    void what_is_missing_of_a_deal_hides_nothing_else_that_is_wrong_with_it() {
        assertRefused(
                () -> campaigns
                        .offers()
                        .create(
                                campaign.id(),
                                OfferDraft.parse("{\"offer\":{\"name\":\"o\",\"type\":\"deal\",\"deal\":{"
                                        + "\"percent\":101,\"points\":-1,\"quantity\":-1,\"max_recurrence\":0}}}")),
                ErrorCode.MISSING_DATA,
                "/offer/deal/offer_type_id required",
                "/offer/deal/start_date required",
                "/offer/deal/end_date required",
                "/offer/deal/percent out_of_range",
                "/offer/deal/points out_of_range",
                "/offer/deal/quantity out_of_range",
                "/offer/deal/max_recurrence out_of_range");
    }

    @Test
    void a_percentage_with_a_monstrous_exponent_is_refused_at_once() {
        assertRefused(
                () -> campaigns
                        .offers()
                        .create(
                                campaign.id(),
                                OfferDraft.builder()
                                        .name("o")
                                        .type(OfferType.DEAL)
                                        .deal(DealDraft.builder()
                                                .offerTypeId("percent_discount")
                                                .percent(new BigDecimal("1e999999999"))
                                                .startDate(house.now)
                                                .endDate(house.now.plusSeconds(1))
                                                .build())
                                        .build()),
                ErrorCode.VALIDATION,
                "/offer/deal/percent out_of_range");
    }

    @Test
    void a_part_that_the_campaign_does_not_have_is_not_found() {
        AdUnit unit = tile(house, campaign);
        EngagementCampaign other = made(house, "draft", ",\"external_id\":\"o\"", "other");

        assertRefused(() -> campaigns.units().get(other.id(), unit.id()), ErrorCode.NOT_FOUND);
        assertThat(campaigns.units().get(campaign.id(), unit.id()).value()).isEqualTo(unit);
        assertRefused(
                () -> campaigns
                        .units()
                        .update(
                                campaign.id(),
                                unit.id(),
                                AdUnitDraft.builder().name("x").build(),
                                1),
                ErrorCode.CONFLICT);
    }

    private static EngagementCampaign made(EngagementHouse house, String status, String more, String name) {
        return house.freestone
                .engagement()
                .campaigns()
                .create(change("\"name\":\"" + name + "\",\"status\":\"" + status + "\",\"starts_at\":"
                        + "\"2024-05-10T15:02:54Z\",\"ends_at\":\"2024-05-20T15:02:54Z\"" + more))
                .value();
    }

    private String channelProblem(AdGroup group, String type, String channel) {
        AdUnitDraft draft = unit(
                group, "\"ad_type\":\"" + type + "\",\"template_id\":\"T\"" + channel + "," + SCHEDULED.formatted(""));
        try {
            campaigns.units().create(campaign.id(), draft);
            return "none";
        } catch (FreestoneException refused) {
            return refused.violations().get(0).code().code();
        }
    }

    private long achievement(EngagementCampaign campaign) {
        return AchievementMaking.made(
                        house, campaign, AchievementMaking.count("a", "read").build())
                .id()
                .value();
    }

    /** A campaign that says it has the line items of another one. */
    private static EngagementCampaign with(EngagementCampaign one, EngagementCampaign other) {
        return one.withParts(one.parts().withLineItems(other.parts().lineItems()));
    }

    private static String push(String delivery) {
        return "\"ad_type\":\"push\",\"template_id\":\"T-1\"," + delivery;
    }

    private static String triggered(long achievement, String more) {
        return "\"delivery\":{\"type\":\"triggered\",\"achievement_id\":" + achievement + more + "}";
    }
}
