package dev.freestone.engine;

import static dev.freestone.engine.LedgerHouse.intent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.contact.ContactIntent;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.model.contact.SendResult;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SendingTest {
    private final LedgerHouse house = new LedgerHouse();

    @Test
    void a_planned_contact_is_sent_once() {
        IntentId id = house.plan("BO-77");

        house.tick();
        house.tick();

        ContactIntent sent = house.get(id);
        assertThat(sent.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(sent.providerMessageId()).hasValue("message-1");
        assertThat(house.script.requests).hasSize(1);
        assertThat(house.contacts().explain(id))
                .extracting(HistoryEntry::event)
                .containsExactly("plan", "claim_allow", "attempt", "accepted");
    }

    @Test
    @Fact("LED-1")
    void planning_the_same_contact_twice_stores_it_once() {
        List<PlanAnswer> first = house.contacts().plan(List.of(intent("BO-77"), intent("BO-77")));
        house.tick();
        List<PlanAnswer> second = house.contacts().plan(List.of(intent("BO-77")));

        IntentId id = first.get(0).id();
        assertThat(first)
                .containsExactly(new PlanAnswer.Planned(id), new PlanAnswer.Duplicate(id, IntentState.PLANNED));
        assertThat(second).containsExactly(new PlanAnswer.Duplicate(id, IntentState.CONFIRMED));
        assertThat(house.script.requests).hasSize(1);
    }

    @Test
    void a_refusal_ends_the_contact_with_its_reason() {
        house.script.answering(Script::refused);
        IntentId id = house.plan("BO-77");

        house.tick();

        assertThat(house.get(id).state()).isEqualTo(IntentState.REFUSED);
        assertThat(house.get(id).reason()).hasValue(IntentReason.BAD_DESTINATION);
    }

    @Test
    void contacts_of_one_person_about_two_loans_are_two() {
        List<PlanAnswer> answers = house.contacts()
                .plan(List.of(
                        about("LN-5"), about("LN-6"), about("LN-5"), about("LN-5", "LN-6"), about("LN-6", "LN-5")));

        assertThat(answers.stream().filter(PlanAnswer.Planned.class::isInstance))
                .hasSize(3);
        assertThat(answers.get(2).id()).isEqualTo(answers.get(0).id());
        assertThat(answers.get(4).id()).isEqualTo(answers.get(3).id());
        house.tick();
        assertThat(house.script.requests).hasSize(3);
    }

    @Test
    void two_nodes_never_hold_two_contacts_of_one_person() {
        List<PlanAnswer> answers = house.contacts().plan(List.of(about("LN-5"), about("LN-6")));
        var first = LedgerHouse.until(house.node("node-1").round(), "call");
        var second = house.node("node-2").round();

        LedgerHouse.finish(second);

        assertThat(house.script.requests).isEmpty();
        assertThat(answers)
                .extracting(answer -> house.get(answer.id()).state())
                .containsExactlyInAnyOrder(IntentState.ATTEMPTED, IntentState.PLANNED);
        LedgerHouse.finish(first);
        assertThat(house.script.requests).hasSize(2);
    }

    @Test
    @Fact("LED-56")
    void neither_requests_nor_contacts_nor_errors_show_destination_or_content() {
        IntentId id = house.plan("BO-77");
        house.tick();
        String shown = intent("BO-77") + " " + house.script.requests + " " + house.get(id) + " "
                + house.contacts().explain(id) + " "
                + house.storage.<Object>read(tx -> tx.contacts().find(CompanyId.DEFAULT, id)) + " "
                + Script.accepted(house.script.requests.get(0)) + " "
                + catchThrowable(() -> house.operator().hold(id));

        assertThat(shown).contains("confirmed").doesNotContain("15550100001", "12.50", "BO-77");
    }

    private static NewIntent about(String... loans) {
        return intent("BO-77", "CG-4T2K-9QXD:2026-03-02", List.of(loans), OptionalInt.empty());
    }

    @Test
    @Fact("LED-20")
    void a_contact_that_is_to_be_tried_later_is_not_due_before() {
        house.script.answering(Script.later(Duration.ofMinutes(10), SendResult.Scope.INTENT));
        IntentId id = house.plan("BO-77");

        house.tick();
        house.script.answering(Script::accepted);
        house.tickAfter(Duration.ofMinutes(10).minusNanos(1_000));
        assertThat(house.script.requests).hasSize(1);
        house.tickAfter(Duration.ofNanos(1_000));

        assertThat(house.get(id).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(house.script.requests).hasSize(2);
        assertThat(house.script.requests.get(1).attemptNo()).isEqualTo(2);
        assertThat(house.script.requests.get(1).idempotencyKey())
                .isEqualTo(house.script.requests.get(0).idempotencyKey());
    }

    @Test
    @Fact("LED-18")
    void a_sender_that_throws_leaves_the_outcome_unknown_and_is_not_called_again() {
        house.script.answering(request -> {
            throw new IllegalStateException("to " + request.destination().value());
        });
        IntentId id = house.plan("BO-77");

        house.tick();
        house.tickAfter(Duration.ofDays(2));

        assertThat(house.get(id).state()).isEqualTo(IntentState.UNKNOWN);
        assertThat(house.get(id).reason()).hasValue(IntentReason.OUTCOME_UNKNOWN);
        assertThat(house.script.requests).hasSize(1);
    }
}
