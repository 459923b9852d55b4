package dev.freestone.engine;

import static dev.freestone.engine.MessageHouse.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ContactIntent;
import dev.freestone.contact.IdempotencyKeys;
import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.AchievementTask;
import dev.freestone.engagement.AdGroup;
import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.BehaviorAuditReport;
import dev.freestone.engagement.CampaignParts;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.engagement.EventPace;
import dev.freestone.engagement.LeafType;
import dev.freestone.engagement.OptInTerms;
import dev.freestone.engagement.OutcomeResult;
import dev.freestone.engagement.RepeatLimits;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.engine.engagement.CustomerFacts;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.ContactIdentity;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.AdGroupId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.spi.EventRow;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Messages that completions trigger. Source: docs/spec/engagement-behaviors.md 7, docs/spec/contact-ledger.md 2.1, 4.2. */
class TriggeredMessagesTest {
    private static final AchievementId BEHAVIOR = AchievementId.of(3);
    private static final CustomerRef ANNA = CustomerRef.user(MessageHouse.id(1));

    private final MessageHouse house = new MessageHouse().customers(1, "a");

    /** A message that is due so many seconds after each visit. */
    private TriggeredMessagesTest delayed(long seconds) {
        return triggered(new UnitDelivery.Triggered(BEHAVIOR, Optional.empty(), Optional.empty(), seconds), one -> one);
    }

    private TriggeredMessagesTest triggered(UnitDelivery.Triggered trigger, UnaryOperator<EngagementCampaign> change) {
        house.scheduled(TEN, Optional.empty(), one -> change.apply(counting(withDelivery(one, trigger))));
        house.storage.write(tx -> tx.engagementCampaigns().nextRevision(CompanyId.DEFAULT, 1));
        return this;
    }

    private EventAnswer visit(String id) {
        return house.freestone()
                .engagement()
                .events()
                .post(
                        ANNA,
                        EventRequest.builder()
                                .event("visit", event -> event.transactionId(id))
                                .build());
    }

    private List<String> intents() {
        return house.intents().stream()
                .map(intent -> intent.producer().code() + " " + intent.occurrence() + " " + intent.dueAt())
                .sorted()
                .toList();
    }

    private IdempotencyKey key(String occurrence) {
        return IdempotencyKeys.of(new ContactIdentity(
                CompanyId.DEFAULT,
                "engagement/1",
                occurrence,
                PersonId.of(MessageHouse.id(1)),
                "push",
                "marketing/unit" + house.unit + "/"));
    }

    @Test
    @Fact("BEH-56")
    void a_repair_misses_a_message_that_is_all_a_completion_brings() {
        delayed(60);
        visit("a");
        LaneKey anna = CustomerFacts.key(
                PersonHashes.plain(), CompanyId.DEFAULT, Customer.of(PersonId.of(MessageHouse.id(1)), Map.of()));
        house.storage.write(tx -> {
            List<EventRow> events = tx.behaviors().events(anna, 0, 10);
            tx.behaviors().erase(anna);
            return tx.behaviors().addEvents(anna, events);
        });

        BehaviorAuditReport report = house.freestone().engagement().audit().repair(ANNA, "1");

        assertThat(report.emitted()).containsExactly(message(1, Optional.empty()));
        assertThat(intents()).hasSize(1);
        assertThat(house.freestone().engagement().audit().verify(ANNA, "1").isClean())
                .isTrue();
    }

    @Test
    @Fact("BEH-63")
    void each_completion_plans_one_contact_and_a_duplicate_plans_none() {
        delayed(60);
        Instant now = house.clock.instant();

        EventAnswer first = visit("a");
        EventAnswer again = visit("a");
        visit("b");

        assertThat(first.outcomes()).containsExactly(message(1, Optional.empty()));
        assertThat(again.duplicate()).isTrue();
        assertThat(again.outcomes()).isEqualTo(first.outcomes());
        assertThat(intents())
                .containsExactly(
                        "engagement/1 1:3:1 " + now.plusSeconds(60), "engagement/1 1:3:2 " + now.plusSeconds(60));
        assertThat(house.intents())
                .extracting(ContactIntent::key)
                .containsExactlyInAnyOrder(key("1:3:1"), key("1:3:2"));
    }

    @Test
    void a_message_is_sent_when_it_is_due_and_not_before() {
        delayed(600);
        visit("a");
        house.at(house.clock.instant().plusSeconds(599)).tick();
        assertThat(house.sent()).isEmpty();

        house.at(house.clock.instant().plusSeconds(1)).tick();

        assertThat(house.sent()).containsExactly(MessageHouse.id(1));
        assertThat(house.push.requests.get(0).adType()).contains("inbox");
    }

    @Test
    void a_preview_tells_of_a_message_and_plans_none() {
        delayed(0);
        EventRequest request = EventRequest.builder()
                .event("visit", event -> event.transactionId("a"))
                .build();

        EventAnswer would = house.freestone().engagement().events().preview(ANNA, request);

        assertThat(house.intents()).isEmpty();
        assertThat(would.outcomes()).isEqualTo(visit("a").outcomes());
    }

    @Test
    void a_goal_that_is_done_sends_nothing_of_its_behavior() {
        triggered(
                new UnitDelivery.Triggered(BEHAVIOR, Optional.empty(), Optional.empty(), 0),
                one -> with(
                        one,
                        behavior(new AchievementTask.Composite(
                                RepeatLimits.NONE, List.of(goal("visit"), goal("buy")), Map.of("0", 2L)))));

        assertThat(visit("a").outcomes()).isEmpty();
        assertThat(house.intents()).isEmpty();
    }

    @Test
    void a_message_that_would_be_due_outside_its_window_is_skipped() {
        Instant ends = house.clock.instant().plusSeconds(60);
        triggered(new UnitDelivery.Triggered(BEHAVIOR, Optional.empty(), Optional.of(ends), 0), one -> one);
        assertThat(visit("a").outcomes()).containsExactly(message(1, Optional.empty()));

        house.at(ends);

        assertThat(visit("b").outcomes()).containsExactly(message(2, Optional.of("outside_delivery_window")));
        assertThat(house.intents()).extracting(ContactIntent::expiresAt).containsExactly(ends);
    }

    @Test
    void a_message_whose_delay_leads_behind_the_end_of_the_campaign_is_skipped() {
        delayed(Duration.ofDays(30).toSeconds());

        assertThat(visit("a").outcomes()).containsExactly(message(1, Optional.of("outside_delivery_window")));
    }

    @Test
    void a_message_waits_a_day_where_its_window_does_not_end() {
        delayed(60);
        visit("a");

        assertThat(house.intents())
                .singleElement()
                .satisfies(intent ->
                        assertThat(intent.expiresAt()).isEqualTo(intent.dueAt().plus(Duration.ofDays(1))));
    }

    @Test
    void a_message_for_others_is_skipped() {
        house.customer(1, Map.of("city", "b"));
        delayed(0);

        assertThat(visit("a").outcomes()).containsExactly(message(1, Optional.of("group_no_match")));
        assertThat(house.intents()).isEmpty();
    }

    @Test
    void a_message_of_a_group_that_is_not_live_is_skipped() {
        triggered(
                new UnitDelivery.Triggered(BEHAVIOR, Optional.empty(), Optional.empty(), 0),
                one -> EngagementHouse.withUnits(
                        one,
                        List.of(one.parts().groups().get(0).withStatus(EngagementStatus.PAUSED)),
                        one.parts().units()));

        assertThat(visit("a").outcomes()).containsExactly(message(1, Optional.of("unit_not_live")));
    }

    @Test
    void each_unit_plans_its_own_contact() {
        triggered(new UnitDelivery.Triggered(BEHAVIOR, Optional.empty(), Optional.empty(), 0), one -> {
            AdGroup group = one.parts().groups().get(0);
            AdUnit unit = one.parts().units().get(0);
            AdGroup others = new AdGroup(
                    AdGroupId.of(2), group.lineItem(), "others", Map.of("user.city", "b"), 5, group.status());
            return EngagementHouse.withUnits(
                    one, List.of(group, others), List.of(unit, withId(unit, 8, 1), withId(unit, 9, 2)));
        });

        assertThat(visit("a").outcomes())
                .extracting(each -> each.index() + " " + each.details().get("ad_unit_id") + " "
                        + each.skipped().orElse("granted"))
                .containsExactly("1 2 granted", "2 8 granted", "3 9 group_no_match");
        assertThat(house.intents()).hasSize(2);
    }

    @Test
    void events_go_on_while_contacts_are_killed() {
        delayed(0);
        house.freestone().contacts().kill(ContactScope.EVERYTHING, "given by the test");

        EventAnswer answer = visit("a");

        assertThat(answer.outcomes()).containsExactly(message(1, Optional.of("killed")));
        assertThat(answer.changes()).hasSize(1);
    }

    @Test
    @Fact("BEH-64")
    void who_opts_out_before_a_message_is_due_does_not_get_it() {
        delayed(600);
        visit("a");
        house.standing(1, false);

        assertThat(dueReasons()).containsExactly("canceled customer_excluded");
    }

    @Test
    void who_is_restricted_before_a_message_is_due_does_not_get_it() {
        delayed(600);
        visit("a");
        house.restricted(1);

        assertThat(dueReasons()).containsExactly("canceled customer_excluded");
    }

    @Test
    void where_an_opt_in_is_needed_it_must_still_be_there_when_a_message_is_due() {
        house.scheduled(
                TEN,
                Optional.empty(),
                one -> EngagementHouse.withOptIn(
                        counting(withDelivery(
                                one, new UnitDelivery.Triggered(BEHAVIOR, Optional.empty(), Optional.empty(), 600))),
                        new OptInTerms(true, Optional.empty(), Optional.empty(), OptionalLong.empty())));
        house.storage.write(tx -> tx.engagementCampaigns().nextRevision(CompanyId.DEFAULT, 1));
        house.standing(1, true);
        assertThat(visit("a").outcomes()).containsExactly(message(1, Optional.empty()));

        assertThat(dueReasons()).containsExactly("confirmed");
    }

    @Test
    void a_message_of_a_campaign_that_is_paused_meanwhile_is_called_back() {
        delayed(600);
        visit("a");
        house.change(one -> EngagementHouse.withStatus(one, EngagementStatus.PAUSED));

        assertThat(dueReasons()).containsExactly("canceled campaign_not_live");
    }

    private List<String> dueReasons() {
        house.at(house.clock.instant().plusSeconds(600)).tick();
        return house.intents().stream()
                .map(intent -> intent.state().code()
                        + intent.reason()
                                .map(IntentReason::code)
                                .map(code -> " " + code)
                                .orElse(""))
                .toList();
    }

    private OutcomeResult message(long ordinal, Optional<String> skipped) {
        return new OutcomeResult(
                house.campaign.id(),
                BEHAVIOR,
                OptionalInt.empty(),
                ordinal,
                1,
                "message",
                skipped,
                OptionalLong.empty(),
                Map.of("ad_unit_id", house.unit.toString()));
    }

    private static EngagementCampaign withDelivery(EngagementCampaign one, UnitDelivery delivery) {
        List<AdUnit> units = new ArrayList<>();
        one.parts()
                .units()
                .forEach(unit -> units.add(new AdUnit(
                        unit.id(),
                        unit.group(),
                        unit.name(),
                        unit.type(),
                        unit.tile(),
                        unit.contact(),
                        Optional.of(delivery))));
        return EngagementHouse.withUnits(one, one.parts().groups(), units);
    }

    private static AdUnit withId(AdUnit unit, long id, long group) {
        return new AdUnit(
                AdUnitId.of(id),
                AdGroupId.of(group),
                unit.name(),
                unit.type(),
                unit.tile(),
                unit.contact(),
                unit.delivery());
    }

    private static EngagementCampaign counting(EngagementCampaign one) {
        return with(one, behavior(leaf("visit")));
    }

    private static EngagementCampaign with(EngagementCampaign one, Achievement behavior) {
        CampaignParts parts = one.parts();
        return one.withParts(new CampaignParts(
                parts.bundle(), parts.lineItems(), parts.groups(), parts.units(), List.of(behavior), parts.offers()));
    }

    private static Achievement behavior(AchievementTask task) {
        return new Achievement(
                BEHAVIOR,
                "visits",
                "3ea16f4d-9285-4031-adae-000000000003",
                "visit",
                0,
                task,
                Achievement.Qualifying.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static AchievementTask.Goal goal(String event) {
        return new AchievementTask.Goal(leaf(event), 0, true, 1, "0");
    }

    private static AchievementTask.Leaf leaf(String event) {
        return new AchievementTask.Leaf(
                LeafType.COUNT, List.of(event), Optional.empty(), 1, Map.of(), RepeatLimits.NONE, EventPace.ANY);
    }
}
