package dev.freestone.engine;

import static dev.freestone.engine.MessageHouse.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.OptInTerms;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.engagement.EngagementStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What is looked at when a planned message is due. Here they are planned, and wait since contacts are paused. */
class EngagementDueTest {
    private final MessageHouse house = new MessageHouse().customers(2, "a");
    private final SlowPeople people = new SlowPeople(house.people);

    private void plan() {
        house.directory = people;
        house.freestone().contacts().pause(ContactScope.EVERYTHING, "given by the test");
        house.at(TEN).tick();
        assertThat(house.intents()).hasSize(2);
    }

    private void release() {
        house.freestone().contacts().resume(ContactScope.EVERYTHING);
        house.at(TEN.plusSeconds(60)).tick();
    }

    private List<String> reasons() {
        return house.intents().stream()
                .map(intent -> intent.state().code()
                        + intent.reason()
                                .map(IntentReason::code)
                                .map(code -> " " + code)
                                .orElse(""))
                .sorted()
                .toList();
    }

    @Test
    void a_message_of_an_active_campaign_to_a_customer_goes_on() {
        house.scheduled(TEN);
        plan();
        release();

        assertThat(house.sent()).containsExactly("CU-0001", "CU-0002");
    }

    @Test
    void a_message_of_a_paused_campaign_is_called_back() {
        house.scheduled(TEN);
        plan();
        house.change(campaign -> EngagementHouse.withStatus(campaign, EngagementStatus.PAUSED));
        release();

        assertThat(reasons()).containsExactly("canceled campaign_not_live", "canceled campaign_not_live");
        assertThat(house.sent()).isEmpty();
    }

    @Test
    void a_message_of_a_campaign_that_has_ended_is_called_back() {
        house.scheduled(
                TEN,
                Optional.empty(),
                campaign -> EngagementHouse.withWindow(campaign, EngagementHouse.STARTS, TEN.plusSeconds(60)));
        plan();
        release();

        assertThat(reasons()).containsOnly("canceled campaign_not_live");
    }

    @Test
    void a_customer_who_is_restricted_or_has_opted_out_meanwhile_gets_nothing() {
        house.customers(1, "a").scheduled(TEN);
        house.directory = people;
        house.freestone().contacts().pause(ContactScope.EVERYTHING, "given by the test");
        house.at(TEN).tick();
        house.restricted(1).standing(2, false);
        release();

        assertThat(house.sent()).containsExactly("CU-0003");
        assertThat(reasons())
                .contains("canceled customer_excluded", "canceled customer_excluded")
                .hasSize(3);
    }

    @Test
    void a_customer_whom_the_host_does_not_know_any_more_gets_nothing() {
        house.scheduled(TEN);
        plan();
        house.people.remove("CU-0001");
        release();

        assertThat(house.sent()).containsExactly("CU-0002");
    }

    @Test
    void where_an_opt_in_is_needed_the_customer_must_still_be_opted_in() {
        house.scheduled(
                TEN,
                Optional.empty(),
                campaign -> EngagementHouse.withOptIn(
                        campaign, new OptInTerms(true, Optional.empty(), Optional.empty(), OptionalLong.empty())));
        house.standing(1, true).standing(2, true);
        plan();
        house.standing(2, false);
        release();

        assertThat(house.sent()).containsExactly("CU-0001");
    }

    @Test
    void while_the_directory_fails_messages_wait() {
        house.scheduled(TEN);
        plan();
        people.silent = true;
        release();
        assertThat(reasons()).containsExactly("planned", "planned");

        people.silent = false;
        house.at(TEN.plus(Duration.ofMinutes(5))).tick();

        assertThat(house.sent()).hasSize(2);
    }

    @Test
    void a_node_without_a_directory_leaves_messages_to_the_others() {
        house.scheduled(TEN);
        plan();
        house.freestone().contacts().resume(ContactScope.EVERYTHING);
        house.restricted(1);

        house.at(TEN.plusSeconds(60)).withoutCustomers("node-2").tick();
        assertThat(reasons()).containsExactly("planned", "planned");

        house.at(TEN.plus(Duration.ofMinutes(5))).tick();
        assertThat(house.sent()).containsExactly("CU-0002");
    }

    @Test
    void what_the_host_plans_on_its_own_is_not_asked_about() {
        people.silent = true;
        house.directory = people;
        planByHost();
        house.tick();

        assertThat(house.sent()).containsExactly("CU-0009");
    }

    @Test
    void what_the_host_plans_on_its_own_goes_on_while_messages_wait_for_the_directory() {
        house.scheduled(TEN);
        plan();
        planByHost();
        people.silent = true;
        release();

        assertThat(house.sent()).containsExactly("CU-0009");
    }

    private void planByHost() {
        house.freestone()
                .contacts()
                .plan(List.of(NewIntent.builder(new Producer("engagement", "spring"), "one", PersonId.of("CU-0009"))
                        .sender(SenderId.of("push"))
                        .about(Purpose.SERVICING, "spring")
                        .destination(Destination.of("CU-0009"))
                        .build()));
    }
}
