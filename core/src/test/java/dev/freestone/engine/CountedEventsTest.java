package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.AchievementTask;
import dev.freestone.engagement.CampaignMoves;
import dev.freestone.engagement.CampaignParts;
import dev.freestone.engagement.CreativeTemplate;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.engagement.EventPace;
import dev.freestone.engagement.EventResult;
import dev.freestone.engagement.LeafType;
import dev.freestone.engagement.OptInTerms;
import dev.freestone.engagement.Outcome;
import dev.freestone.engagement.RepeatLimits;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.EventDisposition;
import dev.freestone.spi.EngineEvent;
import dev.freestone.spi.EventRow;
import dev.freestone.spi.WorkItem;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Events that a behavior counts, from the request to the answer. Source: docs/spec/engagement-behaviors.md 2, 6, 8. */
class CountedEventsTest {
    private static final CustomerRef ANNA = CustomerRef.user("CU-1");
    private static final Duration DAY = Duration.ofDays(1);

    private final List<EngineEvent.EventEvaluated> told = new ArrayList<>();
    private final EngagementHouse house = new EngagementHouse(builder -> builder.listener(event -> {
        if (event instanceof EngineEvent.EventEvaluated evaluated) {
            told.add(evaluated);
        }
    }));
    private final Events events = house.freestone.engagement().events();

    CountedEventsTest() {
        house.customer("CU-1");
    }

    @Test
    void counts_an_event_and_answers_what_it_changed() {
        EngagementCampaign campaign = house.campaign(one -> with(one, count(1, "visit", 2)));

        EventAnswer first = post("visit", event -> event.transactionId("a"));
        EventAnswer second = post("visit", event -> event.transactionId("b"));

        assertThat(first.results())
                .containsExactly(
                        new EventResult("visit", Optional.of("a"), EventDisposition.COUNTED, List.of(campaign.id())));
        assertThat(first.changes()).singleElement().satisfies(change -> {
            assertThat(change.campaign()).isEqualTo(campaign.id());
            assertThat(change.before().standing().begun()).isFalse();
            assertThat(change.after().standing().begun()).isTrue();
        });
        assertThat(first.outcomes()).isEmpty();
        assertThat(second.deltaPoints()).isEqualTo(10);
        assertThat(second.availablePoints()).isEqualTo(10);
        assertThat(second.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.ordinal()).isEqualTo(1);
            assertThat(outcome.amount()).hasValue(10);
        });
    }

    @Test
    void takes_many_instances_in_their_order() {
        house.campaign(one -> with(one, count(1, "visit", 3)));

        EventAnswer answer = events.post(
                ANNA,
                EventRequest.builder()
                        .event("visit")
                        .event("nothing")
                        .event("visit")
                        .event("visit")
                        .build());

        assertThat(answer.results())
                .extracting(EventResult::disposition)
                .containsExactly(
                        EventDisposition.COUNTED,
                        EventDisposition.IGNORED,
                        EventDisposition.COUNTED,
                        EventDisposition.COUNTED);
        assertThat(answer.deltaPoints()).isEqualTo(10);
    }

    @Test
    void tells_the_same_once_more_when_the_same_keys_come_again() {
        house.campaign(one -> with(one, count(1, "visit", 1)));

        EventAnswer first = post("visit", event -> event.transactionId("a"));
        EventAnswer again = post("visit", event -> event.transactionId("a").qty(7));

        assertThat(again.duplicate()).isTrue();
        assertThat(again.changes()).isEqualTo(first.changes());
        assertThat(again.outcomes()).isEqualTo(first.outcomes());
        assertThat(points()).isEqualTo(10);
    }

    @Test
    void reports_only_what_is_new_when_some_keys_are_known() {
        house.campaign(one -> with(one, count(1, "visit", 1)));
        post("visit", event -> event.transactionId("a"));

        EventRequest both = EventRequest.builder()
                .event("visit", event -> event.transactionId("a"))
                .event("visit", event -> event.transactionId("b"))
                .build();
        EventAnswer partly = events.post(ANNA, both);
        EventAnswer again = events.post(ANNA, both);

        assertThat(partly.duplicate()).isFalse();
        assertThat(partly.results())
                .extracting(EventResult::disposition)
                .containsExactly(EventDisposition.DUPLICATE, EventDisposition.COUNTED);
        assertThat(again.duplicate()).isTrue();
        assertThat(again.results()).isEqualTo(partly.results());
        assertThat(points()).isEqualTo(20);
    }

    @Test
    void a_key_is_known_for_as_long_as_its_campaign_takes_events_and_the_answer_for_90_days() {
        EngagementCampaign campaign = house.campaign(one -> with(
                EngagementHouse.withWindow(one, EngagementHouse.STARTS, house.now.plus(Duration.ofDays(200))),
                count(1, "visit", 2)));
        post("visit", event -> event.transactionId("a"));

        house.now = house.now.plus(Duration.ofDays(91));
        house.freestone.tick();
        EventAnswer again = post("visit", event -> event.transactionId("a"));

        assertThat(again.duplicate()).isTrue();
        assertThat(again.changes()).isEmpty();
        assertThat(again.results()).extracting(EventResult::disposition).containsExactly(EventDisposition.DUPLICATE);

        house.now = campaign.terms().reportingEnd().plus(CampaignMoves.LATENESS).plus(DAY);
        house.freestone.tick();
        assertThat(stored()).isEmpty();
        var report = house.freestone
                .engagement()
                .audit()
                .verify(ANNA, campaign.terms().permalink());
        assertThat(report.isClean()).isTrue();
        assertThat(report.fromBeginning()).isFalse();
    }

    @Test
    void an_event_is_kept_when_its_campaign_was_prolonged() {
        EngagementCampaign campaign = house.campaign(one -> with(one, count(1, "visit", 2)));
        post("visit", event -> event.transactionId("a"));
        house.change(EngagementHouse.withWindow(
                campaign, EngagementHouse.STARTS, EngagementHouse.ENDS.plus(Duration.ofDays(100))));

        house.now = house.now.plus(Duration.ofDays(95));
        house.freestone.tick();

        assertThat(stored()).hasSize(1);
        assertThat(post("visit", event -> {}).deltaPoints()).isEqualTo(10);
    }

    @Test
    void an_event_that_is_late_moves_what_was_counted_before_it() {
        house.campaign(one -> with(one, count(1, "visit", 2)));
        for (int days = 1; days <= 3; days++) {
            Instant date = house.now.minus(DAY.multipliedBy(days));
            post("visit", event -> event.date(date));
        }
        Instant tooLate = house.now.minus(Duration.ofDays(7)).minusMillis(1);

        EventAnswer late = post("visit", event -> event.date(tooLate));

        assertThat(late.results()).extracting(EventResult::disposition).containsExactly(EventDisposition.TOO_LATE);
        assertThat(points()).isEqualTo(10);
    }

    @Test
    void a_preview_answers_what_the_call_then_answers_and_leaves_nothing() {
        house.campaign(one -> with(one, count(1, "visit", 1)));
        EventRequest request = EventRequest.builder()
                .event("visit", event -> event.transactionId("a"))
                .build();

        EventAnswer previewed = events.preview(ANNA, request);

        assertThat(points()).isZero();
        assertThat(told).isEmpty();
        assertThat(events.post(ANNA, request)).isEqualTo(previewed);
    }

    @Test
    void an_event_opts_in_at_its_place_and_counts_from_then_on() {
        EngagementCampaign campaign = house.campaign(one -> with(
                EngagementHouse.withOptIn(
                        one, new OptInTerms(true, Optional.empty(), Optional.empty(), OptionalLong.empty())),
                count(1, "visit", 1)));

        EventAnswer answer = events.post(
                ANNA,
                EventRequest.builder()
                        .event("visit")
                        .event("campaigns." + campaign.id() + ".opt_in")
                        .event("visit")
                        .build());

        assertThat(answer.results())
                .extracting(EventResult::disposition)
                .containsExactly(EventDisposition.IGNORED, EventDisposition.IGNORED, EventDisposition.COUNTED);
        assertThat(points()).isEqualTo(10);
    }

    @Test
    void an_opt_in_that_is_refused_fails_the_whole_request() {
        EngagementCampaign campaign = house.campaign(one -> with(one, count(1, "visit", 1)));
        EventRequest request = EventRequest.builder()
                .event("visit")
                .event("campaigns." + campaign.id() + ".opt_in")
                .build();

        assertThatThrownBy(() -> events.post(ANNA, request))
                .isInstanceOfSatisfying(
                        FreestoneException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.OPT_IN_ERROR));
        assertThat(points()).isZero();
    }

    @Test
    void an_outcome_raises_events_until_the_fifth_in_a_row() {
        for (int i = 0; i < 7; i++) {
            int number = i;
            house.campaign(one -> with(one, raising(100 + number, "e" + number, "e" + (number + 1))));
        }

        EventAnswer answer = post("e0", event -> event.transactionId("a"));

        assertThat(answer.results())
                .extracting(EventResult::eventName)
                .containsExactly("e0", "e1", "e2", "e3", "e4", "e5");
        assertThat(answer.results().get(1).transactionId()).contains("a/100/1/1");
        assertThat(points()).isEqualTo(60);
    }

    @Test
    void accepted_events_are_evaluated_when_the_engine_ticks() {
        EngagementCampaign campaign = house.campaign(one -> with(one, count(1, "visit", 2)));
        EventRequest request = EventRequest.builder()
                .async(true)
                .event("visit", event -> event.transactionId("a"))
                .event("visit", event -> event.transactionId("b"))
                .build();

        EventAnswer accepted = events.post(ANNA, request);
        assertThat(accepted.accepted()).hasValue(2);
        assertThat(points()).isZero();
        house.later(60);
        house.freestone.tick();

        assertThat(points()).isEqualTo(10);
        assertThat(events.post(ANNA, request).accepted()).hasValue(2);
        assertThat(house.freestone
                        .engagement()
                        .audit()
                        .verify(ANNA, campaign.terms().permalink())
                        .isClean())
                .isTrue();
    }

    @Test
    void the_host_can_evaluate_accepted_events_itself() {
        house.campaign(one -> with(one, count(1, "visit", 1)));
        events.post(ANNA, EventRequest.builder().async(true).event("visit").build());

        assertThat(events.drain(10)).isOne();
        assertThat(events.drain(10)).isZero();
        assertThat(points()).isEqualTo(10);
    }

    @Test
    @Fact("BEH-23")
    void a_creative_that_is_seen_is_an_event_once_for_each_showing() {
        Showcase showcase = new Showcase(house);
        EngagementCampaign shown = showcase.withTile(UnaryOperator.identity());
        AdUnitId creative = Showcase.last(shown);
        house.change(with(shown, count(1, "campaigns." + shown.id() + ".loaded", 1)));
        Engagement engagement = house.freestone.engagement();
        String first = statId(engagement);
        String second = statId(engagement);

        for (String each : List.of(first, first, second)) {
            engagement.tracking().seen(ANNA, creative, each);
            engagement.tracking().clicked(ANNA, creative, each);
        }

        assertThat(points()).isEqualTo(20);
        assertThat(stored()).hasSize(2);
    }

    @Test
    void a_creative_that_no_behavior_asks_for_is_no_event() {
        AdUnitId creative = Showcase.last(new Showcase(house).withTile(UnaryOperator.identity()));
        Engagement engagement = house.freestone.engagement();

        engagement.tracking().seen(ANNA, creative, statId(engagement));

        assertThat(stored()).isEmpty();
    }

    @Test
    void rejects_a_bound_of_lateness_when_it_is_out_of_range() {
        for (Duration bad : List.of(
                Duration.ofSeconds(-1),
                Duration.ofMillis(1_500),
                Duration.ofDays(90).plusSeconds(1))) {
            FreestoneBuilder builder = Freestone.builder().engagementLateness(bad);
            assertThatThrownBy(builder::build).hasMessageContaining("engagementLateness");
        }
    }

    @Test
    void an_event_is_late_by_the_bound_of_the_engine() {
        house.campaign(one -> with(one, count(1, "visit", 1)));
        Events strict = house.engine(builder -> builder.engagementLateness(Duration.ofSeconds(60)))
                .engagement()
                .events();
        Instant bound = house.now.truncatedTo(ChronoUnit.MILLIS).minusSeconds(60);

        EventAnswer answer = strict.post(
                ANNA,
                EventRequest.builder()
                        .event("visit", event -> event.date(bound))
                        .event("visit", event -> event.date(bound.minusMillis(1)))
                        .build());

        assertThat(answer.results())
                .extracting(EventResult::disposition)
                .containsExactly(EventDisposition.COUNTED, EventDisposition.TOO_LATE);
    }

    @Test
    void an_engine_whose_bound_was_made_longer_counts_what_lies_before_all_that_was_final() {
        EngagementCampaign campaign = house.campaign(one -> with(one, count(1, "visit", 2)));
        Events strict = house.engine(builder -> builder.engagementLateness(Duration.ZERO))
                .engagement()
                .events();
        for (int i = 0; i < 3; i++) {
            strict.post(ANNA, EventRequest.builder().event("visit").build());
            house.later(3_600);
        }
        Instant early = house.now.minus(DAY);

        post("visit", event -> event.date(early));

        assertThat(points()).isEqualTo(20);
        assertThat(house.freestone
                        .engagement()
                        .audit()
                        .verify(ANNA, campaign.terms().permalink())
                        .isClean())
                .isTrue();
    }

    @Test
    void a_created_customer_is_so_once() {
        house.campaign(one -> with(one, count(1, "__platform.user.created", 1)));

        assertThat(events.customerCreated(ANNA).deltaPoints()).isEqualTo(10);
        assertThat(events.customerCreated(ANNA).duplicate()).isTrue();
        assertThat(points()).isEqualTo(10);
    }

    @Test
    void late_events_of_a_campaign_that_has_ended_count_until_l_after_its_end() {
        EngagementCampaign campaign = house.campaign(one -> with(
                EngagementHouse.withWindow(
                        one, EngagementHouse.STARTS, EngagementHouse.ENDS.truncatedTo(ChronoUnit.SECONDS)),
                count(1, "visit", 1)));
        Instant before = campaign.terms().endsAt().minusSeconds(1);
        house.now = campaign.terms().endsAt().plus(DAY);
        house.storage.write(tx -> {
            var row = tx.engagementCampaigns()
                    .find(CompanyId.DEFAULT, campaign.id())
                    .orElseThrow();
            tx.work().put(new WorkItem("expiry", CompanyId.DEFAULT, row.id().toString(), row.endsAt()));
            return row;
        });
        house.freestone.tick();
        assertThat(house.freestone
                        .engagement()
                        .campaigns()
                        .get(campaign.id())
                        .value()
                        .terms()
                        .status())
                .isEqualTo(EngagementStatus.COMPLETED);

        post("visit", event -> event.date(before));
        assertThat(points()).isEqualTo(10);

        house.now = campaign.terms().endsAt().plus(CampaignMoves.LATENESS);
        post("visit", event -> event.date(campaign.terms().endsAt()));
        post("visit", event -> event.date(before));
        assertThat(points()).isEqualTo(10);
    }

    @Test
    void a_campaign_that_another_node_launches_reacts_to_the_next_event() {
        post("visit", event -> {});
        house.campaign(one -> with(one, count(1, "visit", 1)));

        post("visit", event -> {});

        assertThat(points()).isEqualTo(10);
    }

    @Test
    void an_event_touches_only_the_campaigns_that_look_at_it() {
        for (int i = 1; i <= 30; i++) {
            int number = i;
            house.campaign(one -> with(one, count(number, "event-" + number, 1)));
        }

        post("event-7", event -> {});
        post("nothing", event -> {});

        assertThat(told)
                .extracting(EngineEvent.EventEvaluated::campaignsTouched)
                .containsExactly(1, 0);
        assertThat(told.get(0).attributes())
                .containsExactlyEntriesOf(new TreeMap<>(
                        Map.of("campaigns_touched", "1", "company", "default", "disposition", "counted")));
    }

    @Test
    void a_transaction_that_fails_at_any_call_leaves_nothing_and_can_be_repeated() {
        house.campaign(one -> with(one, count(1, "visit", 1)));
        EventRequest request = EventRequest.builder()
                .event("visit", event -> event.transactionId("a"))
                .build();
        Faults calls = Faults.none();
        through(calls).preview(ANNA, request);
        assertThat(calls.trace()).contains("BehaviorStore.addEvents", "BehaviorStore.saveBehaviors");

        for (int call = 1; call <= calls.trace().size(); call++) {
            Events failing =
                    through(Faults.at(call, Faults.Moment.BEFORE, () -> new IllegalStateException("power is gone")));
            assertThatThrownBy(() -> failing.post(ANNA, request)).isInstanceOf(RuntimeException.class);
            assertThat(stored()).isEmpty();
            assertThat(points()).isZero();
        }
        assertThat(events.post(ANNA, request).deltaPoints()).isEqualTo(10);
    }

    private Events through(Faults faults) {
        return house.engine(builder -> builder.storage(FaultyStorage.over(house.storage, faults)))
                .engagement()
                .events();
    }

    private EventAnswer post(String name, Consumer<EventRequest.Instance> more) {
        return events.post(ANNA, EventRequest.builder().event(name, more).build());
    }

    private static String statId(Engagement engagement) {
        CreativeTemplate.Tile tile = (CreativeTemplate.Tile)
                engagement.retrieval().feed(ANNA).tiles().get(0).template();
        return tile.link().impression().statId();
    }

    private List<EventRow> stored() {
        return house.storage.read(tx -> tx.behaviors().events(house.key(house.customer("CU-1")), 0, 100));
    }

    private long points() {
        return house.freestone.engagement().points().balance(ANNA).available();
    }

    private static EngagementCampaign with(EngagementCampaign one, Achievement... achievements) {
        CampaignParts parts = one.parts();
        return one.withParts(new CampaignParts(
                parts.bundle(),
                parts.lineItems(),
                parts.groups(),
                parts.units(),
                List.of(achievements),
                parts.offers()));
    }

    private static Achievement count(long id, String event, long total) {
        return behavior(id, event, total, List.of());
    }

    private static Achievement raising(long id, String event, String raised) {
        return behavior(id, event, 1, List.of(new Outcome.RaisedEvent(raised, Map.of())));
    }

    private static Achievement behavior(long id, String event, long total, List<Outcome> outcomes) {
        return new Achievement(
                AchievementId.of(id),
                "behavior " + id,
                new UUID(0, id).toString(),
                event,
                10,
                new AchievementTask.Leaf(
                        LeafType.COUNT,
                        List.of(event),
                        Optional.empty(),
                        total,
                        Map.of(),
                        RepeatLimits.NONE,
                        EventPace.ANY),
                Achievement.Qualifying.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                outcomes);
    }
}
