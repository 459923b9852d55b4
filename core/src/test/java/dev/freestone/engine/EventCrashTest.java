package dev.freestone.engine;

import static dev.freestone.engine.EventHouse.ANNA;
import static dev.freestone.engine.SampleBehavior.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.engagement.AdGroup;
import dev.freestone.engagement.AdType;
import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.CampaignParts;
import dev.freestone.engagement.ContactTerms;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.engagement.Offer;
import dev.freestone.engagement.OfferType;
import dev.freestone.engagement.Outcome;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.AdGroupId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Requests that end at any call of the storage. Source: docs/spec/engagement-behaviors.md 6.2. */
class EventCrashTest {
    private static final EventRequest REQUEST = EventRequest.parse(
            "{\"events\":{\"x\":[{\"transaction_id\":\"a\",\"qty\":2},{\"transaction_id\":\"b\"}],\"y\":{\"transaction_id\":\"c\"}}}");

    @Test
    @Fact("BEH-54")
    void a_transaction_that_ends_at_any_call_leaves_nothing_and_the_next_one_does_all_of_it() {
        EventHouse calm = scene();
        Faults calls = Faults.none();
        EventAnswer answer = through(calm, calls).post(ANNA, REQUEST);
        List<String> whole = trace(calm);
        assertThat(answer.deltaPoints()).isEqualTo(30);
        assertThat(EventOutcomesTest.reasons(answer)).contains("offer granted", "tag granted", "message granted");
        assertThat(calls.trace())
                .contains(
                        "BehaviorStore.addEvents",
                        "BehaviorStore.saveBehaviors",
                        "BehaviorStore.addOutcomes",
                        "BehaviorStore.addAnswer");

        for (int call = 1; call <= calls.calls(); call++) {
            for (Faults.Moment moment : Faults.Moment.values()) {
                String at = moment + " call " + call + " " + calls.trace().get(call - 1);
                EventHouse house = scene();
                Faults faults = Faults.at(call, moment, () -> new IllegalStateException("on purpose"));

                Throwable ended = catchThrowable(() -> through(house, faults).post(ANNA, REQUEST));

                assertThat(ended).as(at).isNotNull();
                boolean kept = !house.stored().isEmpty();
                assertThat(trace(house)).as(at).isEqualTo(kept ? whole : trace(scene()));
                EventAnswer again = house.post(ANNA, REQUEST);
                assertThat(again.duplicate()).as(at).isEqualTo(kept);
                assertThat(again.deltaPoints()).as(at).isEqualTo(30);
                assertThat(trace(house)).as(at).isEqualTo(whole);
            }
        }
    }

    @Test
    @Fact("BEH-55")
    void an_answer_that_was_lost_after_the_commit_is_given_again_as_a_duplicate() {
        EventHouse house = scene();
        EventAnswer lost = house.post(ANNA, REQUEST);
        Events restarted = house.node(EventCrashTest::sending);

        EventAnswer again = restarted.post(ANNA, REQUEST);

        assertThat(again.duplicate()).isTrue();
        assertThat(again.results()).isEqualTo(lost.results());
        assertThat(again.changes()).isEqualTo(lost.changes());
        assertThat(again.outcomes()).isEqualTo(lost.outcomes()).isNotEmpty();
        assertThat(again.deltaPoints()).isEqualTo(lost.deltaPoints());
        assertThat(house.points()).isEqualTo(30);
    }

    /** Completions bring points, a tag, an offer, an event and a message. */
    private static EventHouse scene() {
        EventHouse house = new EventHouse(EventCrashTest::sending);
        EngagementCampaign campaign = house.campaign();
        OfferId offer = OfferId.of(next(house, campaign, EngagementKind.OFFER));
        AdGroupId group = AdGroupId.of(next(house, campaign, EngagementKind.AD_GROUP));
        AdUnit message = new AdUnit(
                AdUnitId.of(next(house, campaign, EngagementKind.AD_UNIT)),
                group,
                "thanks",
                AdType.PUSH,
                Optional.empty(),
                Optional.of(new ContactTerms(Channel.PUSH, "thanks", Purpose.MARKETING, Map.of())),
                Optional.of(new UnitDelivery.Triggered(AchievementId.of(7), Optional.empty(), Optional.empty(), 60)));
        CampaignParts parts = campaign.parts();
        house.house.change(campaign.withParts(new CampaignParts(
                parts.bundle(),
                parts.lineItems(),
                List.of(new AdGroup(group, parts.lineItems().get(0).id(), "g", Map.of(), 5, EngagementStatus.LIVE)),
                List.of(message),
                List.of(
                        count(7, "x")
                                .total(3)
                                .points(10)
                                .bringing(
                                        EventOutcomesTest.tag("vip"),
                                        new Outcome.IssuedOffer(offer),
                                        new Outcome.RaisedEvent("y", Map.of()))
                                .made(),
                        count(8, "y").points(10).made()),
                List.of(new Offer(offer, "a coffee", OfferType.TRIGGER, OptionalLong.of(5), Optional.empty())))));
        return house;
    }

    private static long next(EventHouse house, EngagementCampaign campaign, EngagementKind kind) {
        return house.house.storage.write(
                tx -> tx.engagementCampaigns().nextId(CompanyId.DEFAULT, kind, Optional.of(campaign.id())));
    }

    private static FreestoneBuilder sending(FreestoneBuilder builder) {
        return builder.sender(Channel.PUSH, new Script()).contactPolicy(ContactPolicy.none());
    }

    private static Events through(EventHouse house, Faults faults) {
        return house.node(builder -> sending(builder).storage(FaultyStorage.over(house.house.storage, faults)));
    }

    /** Everything a request can leave of Anna. */
    private static List<String> trace(EventHouse house) {
        List<String> trace = new ArrayList<>();
        house.stored().forEach(row -> trace.add("event " + row.seq() + " " + row.disposition()));
        EngagementCampaign campaign = CampaignMaking.now(house.house, EngagementCampaignId.of(1));
        trace.add(house.cell(campaign, 7) + ", " + house.cell(campaign, 8));
        house.outcomes(campaign).forEach(row -> trace.add("outcome " + row));
        house.engagement.points().history(ANNA, 0, 10).forEach(each -> trace.add("points " + each.amount()));
        house.engagement.tags().list(ANNA).forEach(tag -> trace.add("tag " + tag.name() + " " + tag.count()));
        trace.add("offers " + house.engagement.wallet().page(ANNA).total());
        house.house
                .freestone
                .contacts()
                .list(IntentFilter.ALL, Optional.empty(), 10)
                .forEach(intent -> trace.add("message " + intent.dueAt()));
        return trace;
    }
}
