package dev.freestone.engine;

import static dev.freestone.engine.EventHouse.ANNA;
import static dev.freestone.engine.EventHouse.BERT;
import static dev.freestone.engine.EventHouse.moment;
import static dev.freestone.engine.SampleBehavior.count;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.CustomerTag;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.engagement.Offer;
import dev.freestone.engagement.OfferType;
import dev.freestone.engagement.Outcome;
import dev.freestone.engagement.OutcomeResult;
import dev.freestone.engagement.PointsAmount;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.testkit.Fact;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What customers get for what they did. Source: docs/spec/engagement-behaviors.md 3.1, 7. */
class EventOutcomesTest {
    private final Deque<String> codes = new ArrayDeque<>();
    private final EventHouse house = new EventHouse(
            builder -> builder.promoCodes((company, pool, customer, key) -> Optional.ofNullable(codes.poll())));

    static Outcome tag(String name) {
        return new Outcome.AssignedTag(name, OptionalLong.empty());
    }

    @Test
    @Fact("BEH-34")
    void e46_a_tag_that_counts_stays_and_one_that_ends_lives_on_from_each_completion() {
        house.campaign(count(7, "x")
                .bringing(tag("vip"), new Outcome.AssignedTag("hot", OptionalLong.of(86_400)))
                .made());

        house.at("01-02 10:00").post("x");
        assertThat(tags())
                .containsExactly(
                        new CustomerTag("hot", OptionalLong.empty(), Optional.of(moment("01-03 10:00"))),
                        new CustomerTag("vip", OptionalLong.of(1), Optional.empty()));
        house.at("01-02 22:00").post("x");
        assertThat(tags())
                .containsExactly(
                        new CustomerTag("hot", OptionalLong.empty(), Optional.of(moment("01-03 22:00"))),
                        new CustomerTag("vip", OptionalLong.of(2), Optional.empty()));
        house.at("01-03 21:59:59");
        assertThat(tags()).extracting(CustomerTag::name).containsExactly("hot", "vip");
        house.at("01-03 22:00:00");
        assertThat(tags()).extracting(CustomerTag::name).containsExactly("vip");
    }

    @Test
    @Fact({"BEH-34", "BEH-61"})
    void e47_of_an_offer_that_is_there_once_the_second_customer_gets_none_and_has_done_it_all_the_same() {
        EngagementCampaign campaign = house.campaign();
        OfferId offer = offer(house, campaign, 1);

        EventAnswer first = house.post(ANNA, EventHouse.request("x", event -> {}));
        EventAnswer second = house.post(BERT, EventHouse.request("x", event -> {}));

        assertThat(first.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.isGranted()).isTrue();
            assertThat(outcome.details()).containsEntry("offer_id", offer.toString());
        });
        assertThat(reasons(second)).containsExactly("offer total_available");
        assertThat(house.cell(ANNA, campaign, 7)).isEqualTo("0/1 · 1");
        assertThat(house.cell(BERT, campaign, 7)).isEqualTo("0/1 · 1");
        assertThat(house.engagement.wallet().page(ANNA).total()).isEqualTo(1);
        assertThat(house.engagement.wallet().page(BERT).total()).isZero();
    }

    @Test
    @Fact("BEH-61")
    void a_tag_or_a_code_that_cannot_be_had_is_skipped_with_its_reason() {
        house.engagement.tags().count(ANNA, List.of("hot"));
        codes.add("SPRING-1");
        EngagementCampaign campaign = house.campaign(count(7, "x")
                .points(10)
                .bringing(
                        new Outcome.AssignedTag("hot", OptionalLong.of(60)),
                        new Outcome.PromoCode("SPRING"),
                        new Outcome.PromoCode("SPRING"))
                .made());

        EventAnswer answer = house.post("x");

        assertThat(reasons(answer))
                .containsExactly(
                        "points granted",
                        "tag tag_kind_conflict",
                        "promo_code granted",
                        "promo_code no_code_available");
        assertThat(answer.outcomes().get(2).details()).containsEntry("code", "SPRING-1");
        assertThat(answer.deltaPoints()).isEqualTo(10);
        assertThat(house.cell(campaign, 7)).isEqualTo("0/1 · 1");
        assertThat(house.outcomes(campaign)).containsExactly("7:-1:1:0", "7:-1:1:1", "7:-1:1:2", "7:-1:1:3");
    }

    @Test
    @Fact("BEH-61")
    void what_was_skipped_is_final() {
        EngagementCampaign campaign = house.campaign(
                count(7, "x").bringing(new Outcome.PromoCode("SPRING")).made());
        house.post("x", event -> event.transactionId("A-1"));
        codes.add("SPRING-1");

        house.post("x", event -> event.transactionId("A-1"));
        house.engagement.audit().repair(ANNA, campaign.id().toString());

        assertThat(codes).hasSize(1);
    }

    @Test
    @Fact("BEH-62")
    void dynamic_points_come_from_the_event_that_completes() {
        house.campaign(count(7, "x")
                .bringing(new Outcome.Points(new PointsAmount.Dynamic("amount", new BigDecimal("0.5"), 500)))
                .made());

        EventAnswer half = house.post("x", event -> event.context("amount", "120.50"));
        EventAnswer most = house.post("x", event -> event.context("amount", 1_000_000));
        EventAnswer none = house.post("x");
        EventAnswer text = house.post("x", event -> event.context("amount", "abc"));
        EventAnswer less = house.post("x", event -> event.context("amount", 1));

        assertThat(half.deltaPoints()).isEqualTo(60);
        assertThat(most.deltaPoints()).isEqualTo(500);
        for (EventAnswer skipped : List.of(none, text, less)) {
            assertThat(reasons(skipped)).containsExactly("points no_value");
            assertThat(skipped.deltaPoints()).isZero();
        }
        assertThat(house.points()).isEqualTo(560);
    }

    @Test
    void outcomes_come_in_the_order_of_goals_behaviors_and_their_lists() {
        house.campaign(
                count(7, "x").points(1).bringing(tag("a"), tag("b")).made(),
                SampleBehavior.all(8, 20, count(0, "x").points(5), count(0, "x").points(6)));
        house.campaign(count(3, "x").points(100).made());

        EventAnswer answer = house.post("x", event -> event.qty(2));

        assertThat(answer.outcomes())
                .extracting(each ->
                        each.behavior() + ":" + each.goal().orElse(-1) + ":" + each.ordinal() + ":" + each.index())
                .containsExactly(
                        "7:-1:1:0",
                        "7:-1:1:1",
                        "7:-1:1:2",
                        "7:-1:2:0",
                        "7:-1:2:1",
                        "7:-1:2:2",
                        "8:0:1:0",
                        "8:1:1:0",
                        "8:-1:1:0",
                        "3:-1:1:0",
                        "3:-1:2:0");
        assertThat(answer.deltaPoints()).isEqualTo(233);
    }

    /** Behavior 7 of the campaign brings an offer for each {@code x}. */
    static OfferId offer(EventHouse house, EngagementCampaign campaign, long total) {
        OfferId id = OfferId.of(house.house.storage.write(tx ->
                tx.engagementCampaigns().nextId(CompanyId.DEFAULT, EngagementKind.OFFER, Optional.of(campaign.id()))));
        Offer offer = new Offer(id, "a coffee", OfferType.TRIGGER, OptionalLong.of(total), Optional.empty());
        house.house.change(EventHouse.with(
                EngagementHouse.withOffers(campaign, List.of(offer)),
                List.of(count(7, "x").bringing(new Outcome.IssuedOffer(id)).made())));
        return id;
    }

    private List<CustomerTag> tags() {
        return house.engagement.tags().list(ANNA);
    }

    static List<String> reasons(EventAnswer answer) {
        return answer.outcomes().stream()
                .map((OutcomeResult each) -> each.type() + " " + each.skipped().orElse("granted"))
                .toList();
    }
}
