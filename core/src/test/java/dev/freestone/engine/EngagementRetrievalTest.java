package dev.freestone.engine;

import static dev.freestone.engine.EngagementHouse.ENDS;
import static dev.freestone.engine.EngagementHouse.STARTS;
import static dev.freestone.engine.EngagementHouse.WED_2024_05_01;
import static dev.freestone.engine.EngagementHouse.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.engagement.AdType;
import dev.freestone.engagement.CampaignFeed;
import dev.freestone.engagement.CampaignFilter;
import dev.freestone.engagement.CampaignPage;
import dev.freestone.engagement.CampaignQuery;
import dev.freestone.engagement.CampaignSection;
import dev.freestone.engagement.CampaignTerms;
import dev.freestone.engagement.CreativeKind;
import dev.freestone.engagement.CreativeTemplate;
import dev.freestone.engagement.CustomerCampaign;
import dev.freestone.engagement.CustomerState;
import dev.freestone.engagement.DivisionFilter;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.FeedItem;
import dev.freestone.engagement.Offer;
import dev.freestone.engagement.OfferType;
import dev.freestone.engagement.OptInTerms;
import dev.freestone.engagement.ShownCampaign;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.RetrievalAnswers;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.EngagementProfile;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.model.engagement.OptInInterval;
import dev.freestone.spi.StandingRow;
import dev.freestone.spi.TagRow;
import dev.freestone.testkit.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractComparableAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngagementRetrievalTest {
    private final EngagementHouse house = new EngagementHouse();
    private final Showcase showcase = new Showcase(house);
    private final Customer customer = house.customer("CU-17");
    private final EngagementRetrieval retrieval = house.freestone.engagement().retrieval();

    @Test
    @Fact("ENG-52")
    void v1_lists_an_item_for_each_unit_and_no_campaign_without_one() {
        house.campaign(UnaryOperator.identity());
        EngagementCampaign shown = showcase.withTile(UnaryOperator.identity());
        shown = showcase.tile(shown, 7, Showcase.plainTile());
        shown = showcase.page(shown, AdType.INTERNAL_FULL_PAGE);
        shown = showcase.page(shown, AdType.INTERNAL_BEHAVIOR);

        CampaignFeed feed = retrieval.feed(ref(customer));

        assertThat(feed.tiles()).hasSize(2).allMatch(item -> item.template() instanceof CreativeTemplate.Tile);
        assertThat(feed.promotions())
                .extracting(item -> ((CreativeTemplate.Page) item.template()).type())
                .containsExactly(AdType.INTERNAL_FULL_PAGE, AdType.INTERNAL_BEHAVIOR);
        assertThat(ids(feed)).containsOnly(shown.id());
    }

    @Test
    @Fact("ENG-47")
    void v1_is_the_answer_to_an_opt_in() {
        EngagementCampaign joined = showcase.withTile(one -> EngagementHouse.withOptIn(
                one, new OptInTerms(true, Optional.empty(), Optional.empty(), OptionalLong.empty())));
        EngagementCampaign other = showcase.page(house.campaign(UnaryOperator.identity()), AdType.INTERNAL_FULL_PAGE);

        house.freestone
                .engagement()
                .optIns()
                .optIn(ref(customer), joined.terms().permalink());
        Map<String, @Nullable Object> answer = JsonText.parseObject(
                RetrievalAnswers.feed(retrieval.feed(ref(customer))).body().orElseThrow());

        assertThat(answer).containsOnlyKeys("status", "campaigns").containsEntry("status", "ok");
        assertThat(answer.get("campaigns"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("tiles", "promotions")
                .allSatisfy((name, items) -> assertThat(items)
                        .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                        .singleElement(InstanceOfAssertFactories.MAP)
                        .containsEntry(
                                "campaign_id",
                                (name.equals("tiles") ? joined : other).id().value())
                        .containsOnlyKeys(
                                "campaign_id",
                                "name",
                                "group_id",
                                "creative_id",
                                "start_date",
                                "end_date",
                                "opt_in_starts_at",
                                "opt_in_ends_at",
                                "permalink",
                                "template",
                                "progress",
                                "behaviors",
                                "version"));
    }

    @Test
    void v1_is_empty_without_campaigns() {
        assertThat(retrieval.feed(ref(customer))).isEqualTo(new CampaignFeed(List.of(), List.of()));
    }

    @Test
    void v1_shows_a_campaign_from_its_start_until_its_end() {
        showcase.withTile(one -> EngagementHouse.withWindow(one, WED_2024_05_01, WED_2024_05_01.plusSeconds(10)));

        house.now = WED_2024_05_01.minusSeconds(1);
        assertThat(retrieval.feed(ref(customer)).tiles()).isEmpty();
        house.now = WED_2024_05_01;
        assertThat(retrieval.feed(ref(customer)).tiles()).hasSize(1);
        house.later(9);
        assertThat(retrieval.feed(ref(customer)).tiles()).hasSize(1);
        house.later(1);
        assertThat(retrieval.feed(ref(customer)).tiles()).isEmpty();
    }

    @Test
    void v1_sees_a_change_at_once() {
        EngagementCampaign campaign = showcase.withTile(UnaryOperator.identity());
        EngagementCampaign other = showcase.withTile(UnaryOperator.identity());
        assertThat(ids(retrieval.feed(ref(customer)))).containsExactly(campaign.id(), other.id());

        house.change(EngagementHouse.withStatus(campaign, EngagementStatus.PAUSED));
        assertThat(ids(retrieval.feed(ref(customer)))).containsExactly(other.id());

        house.change(campaign);
        assertThat(ids(retrieval.feed(ref(customer)))).containsExactly(campaign.id(), other.id());
    }

    @Test
    void v1_shows_campaigns_for_the_tags_that_a_customer_holds_now() {
        EngagementCampaign campaign = showcase.withTile(one ->
                EngagementHouse.withTargeting(one, Map.of("user.tags", Map.of("$in", List.of("walker", "runner")))));
        assertThat(retrieval.feed(ref(customer)).tiles()).isEmpty();

        tag(TagRow.expiring("walker", WED_2024_05_01.plusSeconds(60)));
        assertThat(ids(retrieval.feed(ref(customer)))).containsExactly(campaign.id());

        house.later(60);
        assertThat(retrieval.feed(ref(customer)).tiles()).isEmpty();
    }

    @Test
    void v1_shows_nothing_to_a_customer_to_whom_marketing_has_ceased() {
        showcase.withTile(UnaryOperator.identity());
        Customer restricted = house.customer(customer.withStanding(new Customer.Standing(true, true)));

        assertThat(retrieval.feed(ref(restricted)).tiles()).isEmpty();
    }

    @Test
    @Fact("ENG-55")
    void v1_shows_of_tiles_with_one_tag_the_heaviest_of_all_campaigns() {
        EngagementCampaign light =
                showcase.tile(house.campaign(UnaryOperator.identity()), 5, Showcase.tagged("summer"));
        EngagementCampaign heavy =
                showcase.tile(house.campaign(UnaryOperator.identity()), 9, Showcase.tagged("summer"));

        assertThat(ids(retrieval.feed(ref(customer))))
                .containsExactly(heavy.id())
                .doesNotContain(light.id());
    }

    @Test
    @Fact("ENG-53")
    void v1_gives_tiles_a_link_and_pages_an_address_with_the_key() {
        EngagementCampaign campaign = showcase.tile(
                house.campaign(UnaryOperator.identity()), 5, Showcase.leadingTo("https://x.example/go", false));
        showcase.page(campaign, AdType.INTERNAL_FULL_PAGE);

        CampaignFeed feed =
                house.freestone.engagement(EngagementHouse.API_KEY).retrieval().feed(ref(customer));

        CreativeTemplate.Tile tile = (CreativeTemplate.Tile) feed.tiles().get(0).template();
        CreativeTemplate.Page page =
                (CreativeTemplate.Page) feed.promotions().get(0).template();
        assertThat(tile.link().seenUrl())
                .startsWith("/priv/v1/apps/key-of-default/users/CU-17/creatives/")
                .endsWith("/seen/track?xsid=CU-17&locale=en-us");
        assertThat(page.htmlPayload()).startsWith("/apps/key-of-default/users/CU-17/ads/");
    }

    @Test
    @Fact("ENG-66")
    void a_click_goes_through_the_click_address_only_with_click_tracking() {
        showcase.tile(house.campaign(UnaryOperator.identity()), 9, Showcase.leadingTo("https://x.example/a", true));
        showcase.tile(house.campaign(UnaryOperator.identity()), 5, Showcase.leadingTo("https://x.example/b", false));

        List<String> urls = retrieval.feed(ref(customer)).tiles().stream()
                .map(item -> ((CreativeTemplate.Tile) item.template())
                        .link()
                        .action()
                        .orElseThrow()
                        .url()
                        .orElseThrow())
                .toList();

        assertThat(urls.get(0)).contains("/click/redir?auth_token=&xsid=CU-17");
        assertThat(urls.get(1)).isEqualTo("https://x.example/b");
    }

    @Test
    void an_anonymous_customer_gets_addresses_with_the_token() {
        showcase.withTile(UnaryOperator.identity());
        house.customers.token("t-1", customer.withStanding(new Customer.Standing(false, false)));

        CampaignFeed feed = retrieval.feed(CustomerRef.token("t-1"));

        assertThat(((CreativeTemplate.Tile) feed.tiles().get(0).template())
                        .link()
                        .seenUrl())
                .startsWith("/api/v1/apps/")
                .contains("auth_token=t-1&xsid=CU-17");
        assertThatCode(() -> retrieval.feed(CustomerRef.token("t-2"))).isEqualTo(ErrorCode.INVALID_AUTH_TOKEN);
    }

    @Test
    @Fact("ENG-65")
    void divisions_filter_only_with_multi_org_and_are_printed_only_then() {
        EngagementCampaign north = showcase.withTile(one -> divided(one, "north"));
        EngagementCampaign none = showcase.withTile(UnaryOperator.identity());

        CampaignFeed off = retrieval.feed(ref(customer), DivisionFilter.of("north"));
        assertThat(ids(off)).containsExactly(north.id(), none.id());
        assertThat(off.tiles()).allMatch(item -> item.campaign().divisionId().isEmpty());
        assertThat(retrieval.active(DivisionFilter.of("north"))).hasSize(2);

        house.profile =
                new EngagementProfile(Set.of(EngagementHouse.API_KEY), Set.of("north", "south"), Map.of(), Set.of());
        CampaignFeed on = retrieval.feed(ref(customer), DivisionFilter.of("north"));
        assertThat(ids(on)).containsExactly(north.id());
        assertThat(on.tiles().get(0).campaign().divisionId()).contains("north");
        assertThat(retrieval.active(DivisionFilter.of("north", "unknown"))).hasSize(1);
        assertThat(retrieval.feed(ref(customer), DivisionFilter.of("unknown")).tiles())
                .isEmpty();
    }

    @Test
    @Fact("ENG-60")
    void v2_lists_eligible_campaigns_unless_others_are_asked_for() {
        EngagementCampaign mine = house.campaign(UnaryOperator.identity());
        EngagementCampaign others =
                house.campaign(one -> EngagementHouse.withTargeting(one, Map.of("user.tags", "nobody")));

        CampaignPage plain = retrieval.list(ref(customer), CampaignQuery.eligible());
        assertThat(campaigns(plain)).containsExactly(mine.id());
        assertThat(plain.page()).isEqualTo(1);
        assertThat(plain.pageSize()).isEqualTo(20);
        CustomerCampaign item = plain.campaigns().get(0);
        assertThat(item.sections()).isEqualTo(CustomerCampaign.Sections.NONE);
        assertThat(item.creatives()).isEqualTo(CustomerCampaign.Creatives.NONE);
        assertThat(item.qualified()).isTrue();

        CampaignPage ineligible =
                retrieval.list(ref(customer), CampaignQuery.eligible().filter(CampaignFilter.INELIGIBLE));
        assertThat(campaigns(ineligible)).containsExactly(others.id());
        assertThat(ineligible.campaigns().get(0).qualified()).isFalse();
        assertThat(ineligible.campaigns().get(0).progress().state()).isEqualTo(CustomerState.NOT_QUALIFIED);

        assertThat(campaigns(
                        retrieval.list(ref(customer), CampaignQuery.eligible().filter(CampaignFilter.ALL))))
                .containsExactly(mine.id(), others.id());
    }

    @Test
    @Fact("ENG-62")
    void v2_pages_the_filtered_campaigns() {
        for (int i = 0; i < 5; i++) {
            house.campaign(UnaryOperator.identity());
        }
        house.campaign(one -> EngagementHouse.withTargeting(one, Map.of("user.tags", "nobody")));
        CampaignQuery threes = CampaignQuery.eligible().page(2, 3);

        CampaignPage second = retrieval.list(ref(customer), threes);
        assertThat(second.campaigns()).hasSize(2);
        assertThat(second.numberOfPages()).isEqualTo(2);

        CampaignPage beyond = retrieval.list(ref(customer), threes.page(9, 3));
        assertThat(beyond.campaigns()).isEmpty();
        assertThat(beyond.numberOfPages()).isEqualTo(2);

        assertThat(retrieval
                        .list(ref(customer), threes.page(Integer.MAX_VALUE, 100))
                        .campaigns())
                .isEmpty();
    }

    @Test
    @Fact("ENG-62")
    void v2_of_no_campaigns_has_one_page() {
        assertThat(retrieval.list(ref(customer), CampaignQuery.eligible()))
                .isEqualTo(new CampaignPage(1, 20, 1, List.of()));
    }

    @Test
    void v2_gives_the_first_visible_unit_of_each_kind_that_is_asked_for() {
        EngagementCampaign campaign = showcase.tile(house.campaign(UnaryOperator.identity()), 5, Showcase.plainTile());
        campaign = showcase.tile(campaign, 9, Showcase.leadingTo("https://x.example/go", false));
        showcase.page(campaign, AdType.INTERNAL_FULL_PAGE);

        CustomerCampaign.Creatives both = creatives(CreativeKind.TILE, CreativeKind.PROMOTION);
        assertThat(both.tile().orElseThrow().points()).isEqualTo(3);
        assertThat(both.promotion()).isPresent();
        assertThat(creatives(CreativeKind.TILE).promotion()).isEmpty();
        assertThat(creatives()).isEqualTo(CustomerCampaign.Creatives.NONE);
    }

    @Test
    void v2_gives_the_offers_of_a_campaign_and_what_the_customer_holds_of_them() {
        EngagementCampaign campaign = house.campaign(UnaryOperator.identity());
        OfferId id = OfferId.of(house.storage.write(tx ->
                tx.engagementCampaigns().nextId(CompanyId.DEFAULT, EngagementKind.OFFER, Optional.of(campaign.id()))));
        house.change(EngagementHouse.withOffers(
                campaign,
                List.of(new Offer(id, "More points", OfferType.TRIGGER, OptionalLong.of(3), Optional.empty()))));
        house.freestone.engagement().wallet().grant(ref(customer), id, "r-1");

        CustomerCampaign.Sections sections = retrieval
                .list(
                        ref(customer),
                        CampaignQuery.eligible().sections(CampaignSection.OFFERS, CampaignSection.REDEMPTIONS))
                .campaigns()
                .get(0)
                .sections();

        assertThat(sections.offers().orElseThrow())
                .singleElement()
                .satisfies(view -> assertThat(view.stock().available()).isEqualTo(2));
        assertThat(sections.redemptions().orElseThrow())
                .singleElement()
                .satisfies(held -> assertThat(held.offer()).isEqualTo(id));
    }

    @Test
    @Fact("ENG-63")
    void v2_one_is_not_available_to_a_customer_whom_it_is_not_for() {
        EngagementCampaign campaign =
                house.campaign(one -> EngagementHouse.withTargeting(one, Map.of("user.tags", "nobody")));
        String id = campaign.id().toString();

        assertThatCode(() -> retrieval.one(ref(customer), id, CampaignQuery.eligible()))
                .isEqualTo(ErrorCode.NOT_AVAILABLE);
        assertThat(retrieval
                        .one(ref(customer), id, CampaignQuery.eligible().filter(CampaignFilter.ALL))
                        .qualified())
                .isFalse();
        assertThat(retrieval
                        .one(
                                ref(customer),
                                campaign.terms().permalink(),
                                CampaignQuery.eligible()
                                        .filter(CampaignFilter.INELIGIBLE)
                                        .sections(CampaignSection.PROGRESS))
                        .sections()
                        .progress())
                .isTrue();
    }

    @Test
    void v2_one_is_not_available_while_it_is_not_active() {
        EngagementCampaign campaign = house.campaign(UnaryOperator.identity());
        house.change(EngagementHouse.withStatus(campaign, EngagementStatus.DRAFT));
        CampaignQuery all = CampaignQuery.eligible().filter(CampaignFilter.ALL);

        assertThatCode(() -> retrieval.one(ref(customer), campaign.id().toString(), all))
                .isEqualTo(ErrorCode.NOT_AVAILABLE);
        assertThatCode(() -> retrieval.one(ref(customer), "4711", all)).isEqualTo(ErrorCode.NOT_FOUND);
        assertThatCode(() -> retrieval.one(ref(customer), "no-such-one", all)).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    @Fact({"ENG-58", "ENG-59"})
    void progress_answers_after_the_end_and_not_for_a_draft() {
        EngagementCampaign campaign = house.campaign(UnaryOperator.identity());
        String id = campaign.id().toString();
        for (EngagementStatus status :
                List.of(EngagementStatus.LIVE, EngagementStatus.PAUSED, EngagementStatus.COMPLETED)) {
            house.change(EngagementHouse.withStatus(campaign, status));
            assertThat(retrieval.progress(ref(customer), id).progress().state()).isEqualTo(CustomerState.COMPLETED);
        }
        for (EngagementStatus status : List.of(EngagementStatus.DRAFT, EngagementStatus.INREVIEW)) {
            house.change(EngagementHouse.withStatus(campaign, status));
            assertThatCode(() -> retrieval.progress(ref(customer), id)).isEqualTo(ErrorCode.NO_CAMPAIGN_FOUND);
        }
        assertThatCode(() -> retrieval.progress(ref(customer), "4711")).isEqualTo(ErrorCode.NO_CAMPAIGN_FOUND);

        house.change(EngagementHouse.withStatus(campaign, EngagementStatus.LIVE));
        house.now = ENDS.plusSeconds(1_000_000);
        assertThat(retrieval.progress(ref(customer), id).optedIn()).isEmpty();
    }

    @Test
    @Fact("ENG-59")
    void opted_in_is_told_after_an_explicit_opt_in_or_opt_out() {
        EngagementCampaign campaign = house.campaign(UnaryOperator.identity());
        String id = campaign.id().toString();
        assertThat(retrieval.progress(ref(customer), id).optedIn()).isEmpty();

        standing(campaign, new OptInInterval(true, WED_2024_05_01, Optional.empty()));
        assertThat(retrieval.progress(ref(customer), id).optedIn()).contains(true);
        assertThat(retrieval
                        .list(ref(customer), CampaignQuery.eligible())
                        .campaigns()
                        .get(0)
                        .optedIn())
                .contains(true);

        standing(
                campaign,
                new OptInInterval(true, WED_2024_05_01, Optional.of(WED_2024_05_01.plusSeconds(1))),
                new OptInInterval(false, WED_2024_05_01.plusSeconds(1), Optional.empty()));
        assertThat(retrieval.progress(ref(customer), id).optedIn()).contains(false);
        assertThat(retrieval.progress(ref(customer), id).progress().state()).isEqualTo(CustomerState.OPTED_OUT);
    }

    @Test
    @Fact("ENG-64")
    void all_active_omits_what_is_not_live_or_not_inside_its_window() {
        EngagementCampaign active = house.campaign(UnaryOperator.identity());
        for (EngagementStatus status : List.of(
                EngagementStatus.DRAFT,
                EngagementStatus.INREVIEW,
                EngagementStatus.PAUSED,
                EngagementStatus.COMPLETED)) {
            house.campaign(one -> EngagementHouse.withStatus(one, status));
        }
        house.campaign(one -> EngagementHouse.withWindow(one, WED_2024_05_01.plusSeconds(1), ENDS));
        house.campaign(one -> EngagementHouse.withWindow(one, STARTS, WED_2024_05_01));

        assertThat(retrieval.active(DivisionFilter.NONE))
                .extracting(EngagementCampaign::id)
                .containsExactly(active.id());
    }

    @Test
    void info_tells_of_what_is_or_was_live() {
        EngagementCampaign campaign =
                house.campaign(one -> EngagementHouse.withWindow(one, WED_2024_05_01.plusSeconds(60), ENDS));
        for (EngagementStatus status :
                List.of(EngagementStatus.LIVE, EngagementStatus.PAUSED, EngagementStatus.COMPLETED)) {
            house.change(EngagementHouse.withStatus(campaign, status));
            assertThat(retrieval.info(campaign.terms().permalink()).id()).isEqualTo(campaign.id());
        }
        for (EngagementStatus status : List.of(EngagementStatus.DRAFT, EngagementStatus.INREVIEW)) {
            house.change(EngagementHouse.withStatus(campaign, status));
            assertThatCode(() -> retrieval.info(campaign.id().toString()))
                    .isEqualTo(ErrorCode.NO_ACTIVE_CAMPAIGN_FOUND);
        }
        assertThatCode(() -> retrieval.info("4711")).isEqualTo(ErrorCode.NO_ACTIVE_CAMPAIGN_FOUND);
    }

    @Test
    void the_customer_is_looked_for_before_the_campaign() {
        CustomerRef unknown = CustomerRef.user("CU-404");

        assertThatCode(() -> retrieval.progress(unknown, "4711")).isEqualTo(ErrorCode.USER_NOT_FOUND);
        assertThatCode(() -> retrieval.one(unknown, "4711", CampaignQuery.eligible()))
                .isEqualTo(ErrorCode.USER_NOT_FOUND);
        assertThatCode(() -> retrieval.feed(unknown)).isEqualTo(ErrorCode.USER_NOT_FOUND);
        assertThatCode(() -> retrieval.list(unknown, CampaignQuery.eligible())).isEqualTo(ErrorCode.USER_NOT_FOUND);
    }

    @Test
    @Fact("ENG-72")
    void an_unknown_key_is_refused_before_anything_else() {
        assertThatCode(() -> house.freestone.engagement("no-such-key")).isEqualTo(ErrorCode.INVALID_API_KEY);
    }

    @Test
    void a_campaign_of_another_company_does_not_exist() {
        EngagementCampaign campaign = showcase.withTile(UnaryOperator.identity());
        EngagementRetrieval other =
                house.freestone.company(CompanyId.of("other")).engagement().retrieval();

        assertThat(other.feed(ref(customer)).tiles()).isEmpty();
        assertThatCode(() -> other.info(campaign.id().toString())).isEqualTo(ErrorCode.NO_ACTIVE_CAMPAIGN_FOUND);
    }

    private CustomerCampaign.Creatives creatives(CreativeKind... kinds) {
        return retrieval
                .list(ref(customer), CampaignQuery.eligible().creatives(kinds))
                .campaigns()
                .get(0)
                .creatives();
    }

    private void tag(TagRow tag) {
        house.storage.write(tx -> {
            tx.customers().lock(house.key(customer));
            tx.customers().saveTags(house.key(customer), List.of(tag));
            return tag;
        });
    }

    private void standing(EngagementCampaign campaign, OptInInterval... history) {
        house.storage.write(tx -> {
            tx.customers().lock(house.key(customer));
            tx.customers().saveStanding(house.key(customer), new StandingRow(campaign.id(), List.of(history)));
            return history;
        });
    }

    private static EngagementCampaign divided(EngagementCampaign one, String division) {
        CampaignTerms t = one.terms();
        return EngagementHouse.with(
                one,
                new CampaignTerms(
                        t.name(),
                        t.permalink(),
                        t.status(),
                        t.startsAt(),
                        t.endsAt(),
                        t.kind(),
                        t.optIn(),
                        t.reportingEndsAt(),
                        Optional.of(division),
                        t.extras()));
    }

    private static List<EngagementCampaignId> ids(CampaignFeed feed) {
        return Stream.concat(feed.tiles().stream(), feed.promotions().stream())
                .map(FeedItem::campaign)
                .map(ShownCampaign::id)
                .toList();
    }

    private static List<EngagementCampaignId> campaigns(CampaignPage page) {
        return page.campaigns().stream().map(each -> each.campaign().id()).toList();
    }

    private static AbstractComparableAssert<?, ErrorCode> assertThatCode(ThrowingCallable call) {
        FreestoneException thrown = catchThrowableOfType(FreestoneException.class, call);
        assertThat(thrown).isNotNull();
        return assertThat(thrown.code());
    }
}
