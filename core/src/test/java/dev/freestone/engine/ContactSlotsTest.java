package dev.freestone.engine;

import static dev.freestone.engine.LedgerHouse.START;
import static dev.freestone.engine.LedgerHouse.finish;
import static dev.freestone.engine.LedgerHouse.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.MessageCap;
import dev.freestone.engine.dispatch.DispatchRound;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.DeliveryStatus;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SlotState;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of the slots of contacts on their way. */
class ContactSlotsTest {
    private static final Duration WEEK = Duration.ofDays(7);

    private final LedgerHouse house = new LedgerHouse();

    @BeforeEach
    void count() {
        house.policy = new MessageCap(2, WEEK, true).policy();
    }

    @Test
    void a_claim_reserves_a_slot_for_each_debt_and_the_attempt_uses_them_at_its_instant() {
        IntentId id = house.planAbout("BO-77", "LN-5", "LN-6");
        DispatchRound round = until(house.node("node-1").round(), "prepare");
        assertThat(house.slots(id))
                .hasSize(2)
                .allMatch(
                        slot -> slot.state() == SlotState.RESERVED && slot.at().equals(START));

        house.clock.advance(Duration.ofSeconds(3));
        until(round, "call");

        assertThat(house.slots(id))
                .hasSize(2)
                .allMatch(slot -> slot.state() == SlotState.USED && slot.at().equals(START.plusSeconds(3)));
        finish(round);
        assertThat(house.slots(id)).extracting(ContactEvent::state).containsOnly(SlotState.USED);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("accepted", answering(Script::accepted), SlotState.USED),
                Arguments.of("refused, the person not reached", answering(Script::refused), SlotState.RELEASED),
                Arguments.of("refused, the person reached", answering(ContactSlotsTest::reached), SlotState.USED),
                Arguments.of(
                        "to be tried later",
                        Script.later(Duration.ofMinutes(10), SendResult.Scope.INTENT),
                        SlotState.RELEASED),
                Arguments.of(
                        "the sender is down", Script.later(Duration.ZERO, SendResult.Scope.SENDER), SlotState.RELEASED),
                Arguments.of("nothing", answering(Script::unknown), SlotState.USED));
    }

    private static Function<SendRequest, SendResult> answering(Function<SendRequest, SendResult> answer) {
        return answer;
    }

    private static SendResult reached(SendRequest request) {
        return new SendResult.Refused(request.idempotencyKey(), RefusalCode.UNSUBSCRIBED, true);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("answers")
    void the_answer_of_the_provider_decides_whether_the_contact_counts(
            String told, Function<SendRequest, SendResult> answer, SlotState expected) {
        house.script.answering(answer);
        IntentId id = house.planAbout("BO-77", "LN-5");

        finish(house.node("node-1").round());

        assertThat(house.slots(id)).extracting(ContactEvent::state).containsExactly(expected);
    }

    static Stream<Arguments> withdrawals() {
        return Stream.of(
                Arguments.of(
                        "canceled", withdrawing((house, id) -> house.contacts().cancel(id))),
                Arguments.of("held", withdrawing((house, id) -> house.operator().hold(id))),
                Arguments.of("left by its node", withdrawing((house, id) -> {
                    house.clock.advance(Duration.ofSeconds(61));
                    until(house.node("node-2").round(), "unknowns");
                })));
    }

    private static BiConsumer<LedgerHouse, IntentId> withdrawing(BiConsumer<LedgerHouse, IntentId> how) {
        return how;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withdrawals")
    void a_claimed_contact_that_is_taken_away_gives_its_slots_back(
            String how, BiConsumer<LedgerHouse, IntentId> withdrawal) {
        IntentId id = house.planAbout("BO-77", "LN-5");
        until(house.node("node-1").round(), "prepare");

        withdrawal.accept(house, id);

        assertThat(house.slots(id)).extracting(ContactEvent::state).containsExactly(SlotState.RELEASED);
    }

    @Test
    void a_node_that_stops_gives_back_what_it_has_reserved() {
        IntentId id = house.planAbout("BO-77", "LN-5");
        DispatchRound round = until(house.node("node-1").round(), "attempt");

        round.stop();

        assertThat(house.slots(id)).extracting(ContactEvent::state).containsExactly(SlotState.RELEASED);
    }

    @Test
    void a_node_that_ends_after_the_attempt_leaves_the_slot_used() {
        IntentId id = house.planAbout("BO-77", "LN-5");
        until(house.node("node-1").round(), "call");

        house.storage.endLeases(NodeId.of("node-1"));
        house.node("node-2").tick();

        assertThat(house.get(id).state()).isEqualTo(IntentState.UNKNOWN);
        assertThat(house.slots(id)).extracting(ContactEvent::state).containsExactly(SlotState.USED);
    }

    @Test
    void an_operator_who_attests_that_nothing_was_sent_gives_the_slot_back() {
        house.script.answering(Script::unknown);
        IntentId sent = house.planAbout("BO-77", "LN-5");
        IntentId lost = house.planAbout("BO-78", "LN-5");
        house.tick();

        house.operator().settle(sent, true, "on the list of the provider");
        house.operator().settle(lost, false, "not on the list of the provider");

        assertThat(house.slots(sent)).extracting(ContactEvent::state).containsExactly(SlotState.USED);
        assertThat(house.slots(lost)).extracting(ContactEvent::state).containsExactly(SlotState.RELEASED);
    }

    @Test
    void a_message_that_arrives_after_its_refusal_counts_again_and_the_journal_tells_of_the_contradiction() {
        house.script.answering(Script::refused);
        IntentId id = house.planAbout("BO-77", "LN-5");
        house.tick();

        house.contacts().providerEvent(house.get(id).key(), DeliveryStatus.DELIVERED);

        assertThat(house.slots(id)).extracting(ContactEvent::state).containsExactly(SlotState.USED);
        var history = house.contacts().explain(id);
        var last = history.get(history.size() - 1).details();
        assertThat(last.get("contradicted")).isEqualTo("delivered");
        assertThat(last.get("slots")).isEqualTo("used");
    }

    @Test
    void a_contact_that_is_tried_again_takes_its_slot_again_and_not_a_second_one() {
        house.script.answering(Script.later(Duration.ofMinutes(10), SendResult.Scope.INTENT));
        IntentId id = house.planAbout("BO-77", "LN-5");
        house.tick();
        house.script.answering(Script::accepted);

        house.tickAfter(Duration.ofHours(1));

        assertThat(house.get(id).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(house.slots(id))
                .singleElement()
                .returns(SlotState.USED, ContactEvent::state)
                .returns(START.plus(Duration.ofHours(1)), ContactEvent::at);
    }

    @Test
    void the_contact_beyond_the_cap_waits_until_the_first_one_leaves_the_window() {
        house.planAbout("BO-77", "LN-5");
        house.tick();
        house.clock.advance(Duration.ofHours(1));
        house.planAbout("BO-77", "LN-5");
        house.tick();

        IntentId third = house.planAbout("BO-77", "LN-5");
        house.tick();
        assertThat(house.get(third).ruleId()).contains(MessageCap.RULE);
        assertThat(house.get(third).holdUntil()).contains(START.plus(WEEK));
        assertThat(house.slots(third)).isEmpty();
        IntentId other = house.planAbout("BO-77", "LN-6");
        house.tick();

        assertThat(house.get(other).state()).isEqualTo(IntentState.CONFIRMED);
        house.clock.set(START.plus(WEEK));
        house.tick();
        assertThat(house.get(third).state()).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void one_claim_counts_what_it_has_just_reserved_itself() {
        house.policy = new MessageCap(1, WEEK, false).policy();
        IntentId first = house.planAbout("BO-77", "LN-5");
        IntentId borrower = house.planAbout("BO-78", "LN-5");

        until(house.node("node-1").round(), "prepare");

        assertThat(house.get(first).state()).isEqualTo(IntentState.CLAIMED);
        assertThat(house.get(borrower).state()).isEqualTo(IntentState.HELD);
    }

    @Test
    void where_contacts_are_counted_one_without_a_debt_takes_a_slot_of_the_person() {
        IntentId id = house.planAbout("BO-77");

        house.tick();

        assertThat(house.slots(id))
                .singleElement()
                .returns(Optional.empty(), ContactEvent::debt)
                .returns(SlotState.USED, ContactEvent::state);
    }

    @Test
    void without_rules_a_contact_about_a_debt_is_counted_and_nothing_is_read_to_decide() {
        house.policy = ContactPolicy.none();
        Faults calls = Faults.none();
        house.storage = FaultyStorage.over(house.storage, calls);
        house.planAbout("BO-77", "LN-5");

        house.tick();

        assertThat(calls.trace())
                .filteredOn(call -> call.startsWith("ContactEventStore"))
                .containsExactly("ContactEventStore.guard", "ContactEventStore.put", "ContactEventStore.move");
    }

    @Test
    void without_rules_and_without_debts_no_slot_is_asked_for() {
        house.policy = ContactPolicy.none();
        Faults calls = Faults.none();
        house.storage = FaultyStorage.over(house.storage, calls);
        house.plan("BO-77");

        house.tick();

        assertThat(calls.trace()).isNotEmpty().noneMatch(call -> call.startsWith("ContactEventStore"));
    }
}
