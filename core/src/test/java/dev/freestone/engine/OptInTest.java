package dev.freestone.engine;

import static dev.freestone.engine.EngagementHouse.ENDS;
import static dev.freestone.engine.EngagementHouse.STARTS;
import static dev.freestone.engine.EngagementHouse.ref;
import static dev.freestone.engine.EngagementHouse.withOptIn;
import static dev.freestone.engine.EngagementHouse.withStatus;
import static dev.freestone.engine.EngagementHouse.withTargeting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.engagement.BehaviorStanding;
import dev.freestone.engagement.CustomerState;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.OptInAnswer;
import dev.freestone.engagement.OptInHistory;
import dev.freestone.engagement.OptInRefusal;
import dev.freestone.engagement.OptInTerms;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.OptInInterval;
import dev.freestone.testkit.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptInTest {
    private final EngagementHouse house = new EngagementHouse();
    private final OptIns optIns = house.freestone.engagement().optIns();
    private final Customer customer = house.customer("CU-17");
    private final CustomerRef ref = ref(customer);

    @Test
    void opts_a_customer_in_and_keeps_when() {
        EngagementCampaign campaign = house.campaign(one -> withOptIn(one, required()));

        OptInAnswer answer = optIns.optIn(ref, id(campaign));

        assertThat(answer).isEqualTo(new OptInAnswer(campaign.id(), customer.id(), true, true));
        assertThat(history(campaign).intervals()).containsExactly(new OptInInterval(true, house.now, Optional.empty()));
    }

    @Test
    void takes_a_campaign_by_its_permalink_too() {
        EngagementCampaign campaign = house.campaign(one -> withOptIn(one, required()));

        assertThat(optIns.optIn(ref, campaign.terms().permalink()).campaign()).isEqualTo(campaign.id());
    }

    @Test
    @Fact("ENG-39")
    void refuses_an_opt_in_to_a_campaign_that_needs_none() {
        EngagementCampaign campaign = house.campaign(one -> one);

        assertCode(() -> optIns.optIn(ref, id(campaign)), ErrorCode.OPT_IN_ERROR);
        assertThat(history(campaign)).isEqualTo(OptInHistory.NONE);
    }

    @Test
    @Fact("ENG-40")
    void accepts_an_opt_in_before_the_campaign_starts() {
        house.now = STARTS.minusSeconds(60);
        EngagementCampaign campaign = house.campaign(one -> withOptIn(one, window(STARTS.minusSeconds(60), ENDS)));

        assertThat(optIns.optIn(ref, id(campaign)).optedIn()).isTrue();
    }

    @ParameterizedTest(name = "{0} seconds from opt-in {1}: {2}")
    @CsvSource({
        "-1, START, OPT_IN_NOT_STARTED",
        "0,  START,",
        "-1, END,",
        "0,  END, OPT_IN_ENDED",
    })
    @Fact("ENG-41")
    void the_opt_in_window_begins_with_its_start_and_ends_before_its_end(long seconds, String edge, ErrorCode code) {
        Instant start = STARTS.plusSeconds(3_600);
        EngagementCampaign campaign = house.campaign(one -> withOptIn(one, window(STARTS.minusSeconds(3_600), start)));
        Instant at = "START".equals(edge) ? STARTS.minusSeconds(3_600) : start;
        house.now = at.plusSeconds(seconds);

        if (code == null) {
            assertThat(optIns.optIn(ref, id(campaign)).optedIn()).isTrue();
        } else {
            assertCode(() -> optIns.optIn(ref, id(campaign)), code);
        }
    }

    @Test
    @Fact("ENG-42")
    void tells_an_untargeted_customer_outside_the_window_that_the_campaign_is_not_for_the_customer() {
        EngagementCampaign campaign = house.campaign(one -> withTargeting(
                withOptIn(one, window(STARTS, STARTS.plusSeconds(60))),
                Map.of("user.tags", Map.of("$in", List.of("a")))));

        assertCode(() -> optIns.optIn(ref, id(campaign)), ErrorCode.USER_INELIGIBLE_FOR_CAMPAIGN);
        assertThat(optIns.canOptIn(ref, id(campaign))).containsExactly(OptInRefusal.NOT_QUALIFIED, OptInRefusal.ENDED);
    }

    @Test
    void a_customer_who_wants_no_marketing_is_not_qualified() {
        Customer restricted =
                house.customer(Customer.of(customer.id(), Map.of()).withStanding(new Customer.Standing(true, true)));
        EngagementCampaign campaign = house.campaign(one -> withOptIn(one, required()));

        assertCode(() -> optIns.optIn(ref(restricted), id(campaign)), ErrorCode.USER_INELIGIBLE_FOR_CAMPAIGN);
    }

    @Test
    @Fact("ENG-43")
    void a_second_opt_in_takes_no_second_place_even_when_every_place_is_taken() {
        EngagementCampaign campaign = house.campaign(one -> withOptIn(one, limit(1)));
        optIns.optIn(ref, id(campaign));
        house.later(10);

        assertThat(optIns.optIn(ref, id(campaign)))
                .isEqualTo(new OptInAnswer(campaign.id(), customer.id(), true, false));
        assertCode(() -> optIns.optIn(ref(house.customer("CU-18")), id(campaign)), ErrorCode.OPT_IN_LIMIT_REACHED);
        assertThat(history(campaign).intervals()).hasSize(1);
    }

    @Test
    @Fact("ENG-46")
    void an_opt_out_needs_no_opt_in_and_a_later_opt_in_goes_on() {
        EngagementCampaign campaign = house.campaign(one -> one);
        List<BehaviorStanding> kept = List.of(new BehaviorStanding(OptionalLong.of(3), 1, true));

        assertThat(optIns.optOut(ref, id(campaign)))
                .isEqualTo(new OptInAnswer(campaign.id(), customer.id(), false, true));
        assertThat(history(campaign).optedIn()).contains(false);
        assertThat(CustomerState.of(true, false, history(campaign), kept)).isEqualTo(CustomerState.OPTED_OUT);

        house.later(60);
        assertThat(optIns.optIn(ref, id(campaign)).optedIn()).isTrue();
        assertThat(CustomerState.of(true, false, history(campaign), kept)).isEqualTo(CustomerState.IN_PROGRESS);
    }

    @Test
    void a_repeated_opt_out_changes_nothing() {
        EngagementCampaign campaign = house.campaign(one -> one);
        optIns.optOut(ref, id(campaign));
        OptInHistory before = history(campaign);
        house.later(5);

        assertThat(optIns.optOut(ref, id(campaign)).changed()).isFalse();
        assertThat(history(campaign)).isEqualTo(before);
    }

    @Test
    @Fact("ENG-49")
    void a_campaign_without_behaviors_is_completed_for_whom_it_is_for() {
        EngagementCampaign campaign = house.campaign(one -> one);

        assertThat(CustomerState.of(true, false, history(campaign), List.of())).isEqualTo(CustomerState.COMPLETED);
        assertThat(CustomerState.of(false, false, history(campaign), List.of())).isEqualTo(CustomerState.NOT_QUALIFIED);
    }

    @Test
    @Fact("ENG-50")
    void an_untouched_behavior_is_qualified_and_after_the_opt_in_opted_in() {
        EngagementCampaign campaign = house.campaign(one -> withOptIn(one, required()));
        List<BehaviorStanding> untouched = List.of(new BehaviorStanding(OptionalLong.empty(), 0, false));

        assertThat(CustomerState.of(true, true, history(campaign), untouched)).isEqualTo(CustomerState.QUALIFIED);
        optIns.optIn(ref, id(campaign));
        assertThat(CustomerState.of(true, true, history(campaign), untouched)).isEqualTo(CustomerState.OPTED_IN);
    }

    @Test
    @Fact("ENG-51")
    void without_behaviors_a_customer_who_has_yet_to_opt_in_is_qualified() {
        EngagementCampaign campaign = house.campaign(one -> withOptIn(one, required()));

        assertThat(CustomerState.of(true, true, history(campaign), List.of())).isEqualTo(CustomerState.QUALIFIED);
    }

    @Test
    void can_opt_in_tells_every_failing_check_and_writes_nothing() {
        Customer anonymous =
                house.customer(Customer.of(customer.id(), Map.of()).withStanding(new Customer.Standing(false, false)));
        EngagementCampaign campaign = house.campaign(one -> withStatus(one, EngagementStatus.DRAFT));

        assertThat(optIns.canOptIn(ref(anonymous), id(campaign)))
                .containsExactly(OptInRefusal.NOT_REGISTERED, OptInRefusal.NOT_LIVE, OptInRefusal.NOT_REQUIRED);
        assertThat(history(campaign)).isEqualTo(OptInHistory.NONE);
    }

    @Test
    void asks_for_customer_and_campaign_before_anything_else() {
        EngagementCampaign draft = house.campaign(one -> withStatus(one, EngagementStatus.DRAFT));
        Customer anonymous =
                house.customer(Customer.of(customer.id(), Map.of()).withStanding(new Customer.Standing(false, false)));

        assertCode(() -> optIns.optIn(CustomerRef.user("CU-0"), "no-such"), ErrorCode.USER_NOT_FOUND);
        assertCode(() -> optIns.optIn(ref(anonymous), "no-such"), ErrorCode.NOT_FOUND);
        assertCode(() -> optIns.optIn(ref(anonymous), id(draft)), ErrorCode.REQUIRES_REGISTERED_USER);
        assertCode(() -> optIns.optIn(ref(house.customer("CU-18")), id(draft)), ErrorCode.NO_ACTIVE_CAMPAIGN_FOUND);
    }

    @Test
    void anything_else_that_goes_wrong_is_an_error_of_the_opt_in() {
        EngagementHouse broken = new EngagementHouse(builder -> builder.customers(new BrokenCustomers()));
        EngagementCampaign campaign = broken.campaign(one -> withOptIn(one, required()));

        assertThatThrownBy(() -> broken.freestone.engagement().optIns().optIn(ref, id(campaign)))
                .isInstanceOfSatisfying(FreestoneException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.OPT_IN_ERROR);
                    assertThat(e.getCause()).isInstanceOf(FreestoneException.class);
                });
    }

    @Test
    void the_journal_names_campaign_and_actor_but_not_the_customer() {
        EngagementCampaign campaign = house.campaign(one -> withOptIn(one, required()));
        optIns.optIn(ref, id(campaign));
        optIns.optIn(ref, id(campaign));
        optIns.optOut(ref, id(campaign));

        var entries = house.storage.read(tx ->
                tx.journal().page(CompanyId.DEFAULT, "opt_in", key().person().value(), 0, 10));

        assertThat(entries).extracting(record -> record.entry().event()).containsExactly("opted_in", "opted_out");
        assertThat(entries)
                .allSatisfy(record -> assertThat(record.entry().body().json())
                        .contains("\"campaign\":\"" + campaign.id() + "\"")
                        .doesNotContain("CU-17"));
    }

    private OptInHistory history(EngagementCampaign campaign) {
        return house.storage.read(tx -> tx.customers().standings(key()).stream()
                .filter(row -> row.campaign().equals(campaign.id()))
                .map(row -> new OptInHistory(row.history()))
                .findFirst()
                .orElse(OptInHistory.NONE));
    }

    private LaneKey key() {
        return new LaneKey(CompanyId.DEFAULT, PersonHashes.plain().of(CompanyId.DEFAULT, customer.id()));
    }

    static String id(EngagementCampaign campaign) {
        return campaign.id().toString();
    }

    static OptInTerms required() {
        return new OptInTerms(true, Optional.empty(), Optional.empty(), OptionalLong.empty());
    }

    static OptInTerms limit(long limit) {
        return new OptInTerms(true, Optional.empty(), Optional.empty(), OptionalLong.of(limit));
    }

    private static OptInTerms window(Instant from, Instant until) {
        return new OptInTerms(true, Optional.of(from), Optional.of(until), OptionalLong.empty());
    }

    static void assertCode(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FreestoneException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
