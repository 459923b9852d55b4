package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.AchievementTask;
import dev.freestone.engagement.AdGroup;
import dev.freestone.engagement.AdType;
import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.CampaignParts;
import dev.freestone.engagement.CreativeTemplate;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.engagement.EventNotification;
import dev.freestone.engagement.EventPace;
import dev.freestone.engagement.FeedItem;
import dev.freestone.engagement.FrequencyCap;
import dev.freestone.engagement.LeafType;
import dev.freestone.engagement.Outcome;
import dev.freestone.engagement.RepeatLimits;
import dev.freestone.engagement.TileLook;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.AdGroupId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.EngagementStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Display units that completions make visible. Source: docs/spec/engagement-behaviors.md 2.1, engagement-campaigns.md 3.2. */
class TriggeredTilesTest {
    private static final CustomerRef ANNA = CustomerRef.user("CU-1");
    private static final AchievementId BEHAVIOR = AchievementId.of(3);

    private final EngagementHouse house = new EngagementHouse();
    private EngagementCampaign campaign = house.campaign(one -> one);

    TriggeredTilesTest() {
        house.customer("CU-1");
    }

    private AdUnit unit(AdType type, UnitDelivery.Triggered trigger) {
        return unit(type, trigger, Map.of(), Optional.empty());
    }

    /** A tile or a page of a group of its own. */
    private AdUnit unit(
            AdType type, UnitDelivery.Triggered trigger, Map<String, Object> targeting, Optional<FrequencyCap> cap) {
        long id = house.storage.write(tx -> tx.engagementCampaigns()
                .nextId(campaign.company(), EngagementKind.AD_UNIT, Optional.of(campaign.id())));
        AdGroup group = new AdGroup(
                AdGroupId.of(id),
                campaign.parts().lineItems().get(0).id(),
                "group " + id,
                targeting,
                5,
                EngagementStatus.LIVE);
        TileLook look = new TileLook(Map.of("header", "H"), 0, Optional.empty(), false, Optional.empty(), cap);
        AdUnit unit = new AdUnit(
                AdUnitId.of(id),
                group.id(),
                "unit " + id,
                type,
                type == AdType.INTERNAL_TILE ? Optional.of(look) : Optional.empty(),
                Optional.empty(),
                Optional.of(trigger));
        List<AdGroup> groups = new ArrayList<>(campaign.parts().groups());
        groups.add(group);
        List<AdUnit> units = new ArrayList<>(campaign.parts().units());
        units.add(unit);
        CampaignParts parts = campaign.parts();
        campaign = house.change(campaign.withParts(new CampaignParts(
                parts.bundle(), parts.lineItems(), groups, units, parts.achievements(), parts.offers())));
        return unit;
    }

    private void behavior(Outcome... outcomes) {
        CampaignParts parts = campaign.parts();
        AchievementTask.Leaf leaf = new AchievementTask.Leaf(
                LeafType.COUNT, List.of("visit"), Optional.empty(), 1, Map.of(), RepeatLimits.NONE, EventPace.ANY);
        Achievement visits = new Achievement(
                BEHAVIOR,
                "visits",
                "3ea16f4d-9285-4031-adae-000000000003",
                "visit",
                0,
                leaf,
                Achievement.Qualifying.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                List.of(outcomes));
        campaign = house.change(campaign.withParts(new CampaignParts(
                parts.bundle(), parts.lineItems(), parts.groups(), parts.units(), List.of(visits), parts.offers())));
    }

    private static UnitDelivery.Triggered after(long seconds) {
        return new UnitDelivery.Triggered(BEHAVIOR, Optional.empty(), Optional.empty(), seconds);
    }

    private EventAnswer visit(String id) {
        return house.freestone.engagement().events().post(ANNA, request(id));
    }

    private static EventRequest request(String id) {
        return EventRequest.builder()
                .event("visit", event -> event.transactionId(id))
                .build();
    }

    private List<AdUnitId> feed() {
        return house.freestone.engagement().retrieval().feed(ANNA).tiles().stream()
                .map(FeedItem::creative)
                .toList();
    }

    @Test
    void a_tile_is_told_with_each_completion_and_stays_in_the_feed() {
        behavior();
        AdUnit tile = unit(AdType.INTERNAL_TILE, after(0));
        assertThat(feed()).isEmpty();

        EventAnswer first = visit("a");
        EventAnswer second = visit("b");

        assertThat(first.notifications()).singleElement().satisfies(each -> {
            assertThat(each.id()).isEqualTo(tile.id() + ":3:1");
            assertThat(each.behaviorName()).isEqualTo("visits");
            assertThat(each.template())
                    .isInstanceOfSatisfying(
                            CreativeTemplate.Tile.class,
                            shown -> assertThat(shown.message()).containsEntry("header", "H"));
        });
        assertThat(second.notifications()).extracting(EventNotification::id).containsExactly(tile.id() + ":3:2");
        assertThat(feed()).containsExactly(tile.id());
        assertThat(first.outcomes()).isEmpty();
    }

    @Test
    void a_page_is_told_as_well() {
        behavior();
        AdUnit page = unit(AdType.INTERNAL_BEHAVIOR, after(0));

        assertThat(visit("a").notifications()).singleElement().satisfies(each -> {
            assertThat(each.unit()).isEqualTo(page);
            assertThat(each.template()).isInstanceOf(CreativeTemplate.Page.class);
        });
    }

    @Test
    void a_notification_can_be_reported_as_seen() {
        behavior();
        AdUnit tile = unit(AdType.INTERNAL_TILE, after(0));
        EventNotification told = visit("a").notifications().get(0);
        String statId =
                ((CreativeTemplate.Tile) told.template()).link().impression().statId();

        house.freestone.engagement().tracking().seen(ANNA, tile.id(), statId);

        long seen = house.storage.read(
                tx -> tx.creatives().counts(campaign.company(), tile.id()).seen());
        assertThat(seen).isEqualTo(1);
    }

    @Test
    void a_preview_tells_the_same_notifications() {
        behavior();
        unit(AdType.INTERNAL_TILE, after(0));

        EventAnswer would = house.freestone.engagement().events().preview(ANNA, request("a"));

        assertThat(would.notifications()).hasSize(1).isEqualTo(visit("a").notifications());
    }

    @Test
    void a_notification_counts_as_a_showing_once_and_a_preview_does_not() {
        behavior();
        AdUnit tile = unit(AdType.INTERNAL_TILE, after(0));

        house.freestone.engagement().events().preview(ANNA, request("a"));
        visit("a");
        visit("a");

        long presented = house.storage.read(
                tx -> tx.creatives().counts(campaign.company(), tile.id()).presented());
        assertThat(presented).isEqualTo(1);
    }

    @Test
    void a_tile_with_a_delay_is_not_told_and_comes_later() {
        behavior();
        AdUnit tile = unit(AdType.INTERNAL_TILE, after(60));

        assertThat(visit("a").notifications()).isEmpty();
        house.later(59);
        assertThat(feed()).isEmpty();
        house.later(1);
        assertThat(feed()).containsExactly(tile.id());
    }

    @Test
    void a_tile_outside_its_window_or_for_others_is_not_told() {
        behavior();
        Instant opens = house.now.plusSeconds(60);
        unit(AdType.INTERNAL_TILE, new UnitDelivery.Triggered(BEHAVIOR, Optional.of(opens), Optional.empty(), 0));
        unit(AdType.INTERNAL_TILE, after(0), Map.of("user.tags", "vip"), Optional.empty());

        assertThat(visit("a").notifications()).isEmpty();
    }

    @Test
    void a_tag_of_the_same_completion_counts_for_the_group_of_a_tile() {
        behavior(new Outcome.AssignedTag("vip", OptionalLong.empty()));
        AdUnit tile = unit(AdType.INTERNAL_TILE, after(0), Map.of("user.tags", "vip"), Optional.empty());

        assertThat(visit("a").notifications())
                .extracting(EventNotification::unit)
                .containsExactly(tile);
    }

    @Test
    void a_tile_that_was_seen_often_enough_is_not_told() {
        behavior();
        AdUnit tile = unit(AdType.INTERNAL_TILE, after(0), Map.of(), Optional.of(new FrequencyCap(1, 86_400)));
        EventNotification told = visit("a").notifications().get(0);
        house.freestone
                .engagement()
                .tracking()
                .seen(
                        ANNA,
                        tile.id(),
                        ((CreativeTemplate.Tile) told.template())
                                .link()
                                .impression()
                                .statId());

        assertThat(visit("b").notifications()).isEmpty();
    }
}
