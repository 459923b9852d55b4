package dev.freestone.engine;

import static dev.freestone.engine.EventHouse.ANNA;
import static dev.freestone.engine.EventHouse.BERT;
import static dev.freestone.engine.EventHouse.dispositions;
import static dev.freestone.engine.EventHouse.moment;
import static dev.freestone.engine.SampleBehavior.count;
import static dev.freestone.model.engagement.EventDisposition.COUNTED;
import static dev.freestone.model.engagement.EventDisposition.IGNORED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.engagement.OptInTerms;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.testkit.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Events that opt in and out. Source: docs/spec/engagement-behaviors.md 2.4. */
class EventOptInTest {
    private final EventHouse house = new EventHouse();

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("a campaign of which nobody opts in", UnaryOperator.<EngagementCampaign>identity()),
                Arguments.of(
                        "one that is paused", terms(one -> EngagementHouse.withStatus(one, EngagementStatus.PAUSED))),
                Arguments.of("one for others", terms(one -> EngagementHouse.withTargeting(one, EventHouse.VIPS))),
                Arguments.of("too early", terms(window(Optional.of(moment("05-02 00:00")), Optional.empty()))),
                Arguments.of("too late", terms(window(Optional.empty(), Optional.of(moment("05-01 10:00"))))),
                Arguments.of("no place left", terms(one -> EngagementHouse.withOptIn(one, OptInTest.limit(1)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    @Fact("BEH-25")
    void an_event_opts_in_by_the_same_checks_and_with_the_same_codes_as_the_call(
            String why, UnaryOperator<EngagementCampaign> change) {
        EngagementCampaign campaign =
                house.campaign(change, count(7, "x").points(10).made());
        String id = campaign.id().toString();
        if (why.equals("no place left")) {
            house.engagement.optIns().optIn(BERT, id);
        }
        FreestoneException call =
                CampaignMaking.refusal(() -> house.engagement.optIns().optIn(ANNA, id));

        String event = house.refusal(EventRequest.builder()
                .event("x")
                .event("campaigns." + id + ".opt_in")
                .build());

        assertThat(event).isEqualTo(call.code().code());
        assertThat(house.stored()).isEmpty();
        assertThat(house.points()).isZero();
    }

    @Test
    @Fact("BEH-25")
    void who_is_not_registered_cannot_opt_in_by_an_event() {
        EngagementCampaign campaign = house.campaign(
                one -> EngagementHouse.withOptIn(one, OptInTest.required()),
                count(7, "x").made());
        house.house.customer(EventHouse.customer("CU-1").withStanding(new Customer.Standing(false, false)));
        EventRequest request = EventRequest.builder()
                .event("campaigns." + campaign.id() + ".opt_in")
                .build();

        assertThat(house.refusal(request)).isEqualTo("requires_registered_user");
        assertThat(dispositions(house.post("x"))).containsExactly(IGNORED);
    }

    @Test
    @Fact("BEH-25")
    void an_event_opts_in_and_counts_like_any_other() {
        EngagementCampaign campaign = house.campaign(one -> EngagementHouse.withOptIn(one, OptInTest.required()));
        String in = "campaigns." + campaign.id() + ".opt_in";
        house.house.change(EventHouse.with(
                campaign, List.of(count(7, in).points(10).made(), count(8, "x").made())));

        EventAnswer answer =
                house.post(ANNA, EventRequest.builder().event(in).event("x").build());

        assertThat(dispositions(answer)).containsExactly(COUNTED, COUNTED);
        assertThat(answer.deltaPoints()).isEqualTo(10);
        assertThat(optedIn(ANNA, campaign)).contains(true);
    }

    @Test
    void an_event_opts_out_and_nothing_counts_from_then_on() {
        EngagementCampaign campaign = house.campaign(
                one -> EngagementHouse.withOptIn(one, OptInTest.required()),
                count(7, "x").made());
        String prefix = "campaigns." + campaign.id();

        EventAnswer answer = house.post(
                ANNA,
                EventRequest.builder()
                        .event(prefix + ".opt_in")
                        .event("x")
                        .event(prefix + ".opt_out")
                        .event("x")
                        .build());

        assertThat(dispositions(answer)).containsExactly(IGNORED, COUNTED, IGNORED, IGNORED);
        assertThat(optedIn(ANNA, campaign)).contains(false);
    }

    @Test
    void an_opt_in_that_comes_again_with_its_key_opts_in_nobody_who_has_left() {
        EngagementCampaign campaign = house.campaign(
                one -> EngagementHouse.withOptIn(one, OptInTest.required()),
                count(7, "x").made());
        String in = "campaigns." + campaign.id() + ".opt_in";
        house.post(in, event -> event.transactionId("A-1"));
        house.later(60).engagement.optIns().optOut(ANNA, campaign.id().toString());

        EventAnswer again = house.later(60).post(in, event -> event.transactionId("A-1"));

        assertThat(again.duplicate()).isTrue();
        assertThat(optedIn(ANNA, campaign)).contains(false);
    }

    private Optional<Boolean> optedIn(CustomerRef customer, EngagementCampaign campaign) {
        return house.engagement
                .retrieval()
                .progress(customer, campaign.id().toString())
                .optedIn();
    }

    private static UnaryOperator<EngagementCampaign> terms(UnaryOperator<EngagementCampaign> change) {
        return one -> change.apply(EngagementHouse.withOptIn(one, OptInTest.required()));
    }

    private static UnaryOperator<EngagementCampaign> window(Optional<Instant> from, Optional<Instant> until) {
        return one -> EngagementHouse.withOptIn(one, new OptInTerms(true, from, until, OptionalLong.empty()));
    }
}
