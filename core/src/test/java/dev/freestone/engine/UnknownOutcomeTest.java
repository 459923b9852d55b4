package dev.freestone.engine;

import static dev.freestone.engine.LedgerHouse.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.contact.DeliveryStatus;
import dev.freestone.model.contact.Finding;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What becomes of contacts whose outcome nobody knows. */
class UnknownOutcomeTest {
    private final LedgerHouse house = new LedgerHouse();

    @Test
    @Fact("LED-25")
    void absence_that_is_not_final_never_leads_to_a_second_call() {
        asked(house, Finding.Absent::new);
        house.script.answering(Script::unknown);
        IntentId id = house.plan("BO-77");

        for (int hour = 0; hour < 24; hour++) {
            house.tick();
            assertThat(house.get(id).state()).isEqualTo(IntentState.UNKNOWN);
            house.clock.advance(Duration.ofHours(1));
        }
        house.tickAfter(Duration.ofDays(1));

        assertThat(house.get(id).state()).isEqualTo(IntentState.REFUSED);
        assertThat(house.get(id).reason()).hasValue(IntentReason.PRESUMED_NOT_DELIVERED);
        assertThat(house.script.requests).hasSize(1);
    }

    @Test
    @Fact("LED-26")
    void absence_at_a_provider_that_knows_keys_or_long_after_the_end_of_the_node_leads_to_one_more_attempt() {
        atAProviderThatKnowsKeys(new LedgerHouse());
        afterTheEndOfTheNode(new LedgerHouse());
    }

    private static void atAProviderThatKnowsKeys(LedgerHouse house) {
        asked(house, Finding.Absent::new);
        house.traits = SenderTraits.none().dedupesByKey(Duration.ofDays(1));
        house.script.answering(Script::unknown);
        IntentId id = house.plan("BO-77");
        house.tick();
        house.script.answering(Script::accepted);

        house.tickAfter(Duration.ofMinutes(1));
        house.tickAfter(Duration.ofMinutes(1));

        assertThat(house.get(id).state()).isEqualTo(IntentState.CONFIRMED);
        sameKeyTwice(house);
    }

    private static void afterTheEndOfTheNode(LedgerHouse house) {
        asked(house, Finding.Absent::new);
        IntentId id = house.plan("BO-77");
        until(house.node("node-1").round(), "record");
        house.storage.endLeases(NodeId.of("node-1"));
        house.node("node-2").tick();

        house.clock.advance(Duration.ofMinutes(15));
        house.node("node-2").tick();
        assertThat(house.get(id).state()).isEqualTo(IntentState.UNKNOWN);
        house.clock.advance(Duration.ofMinutes(45));
        house.node("node-2").tick();
        house.clock.advance(Duration.ofMinutes(2));
        house.node("node-2").tick();

        assertThat(house.get(id).state()).isEqualTo(IntentState.CONFIRMED);
        sameKeyTwice(house);
    }

    private static void sameKeyTwice(LedgerHouse house) {
        assertThat(house.script.requests).hasSize(2);
        assertThat(house.script.requests.get(1).attemptNo()).isEqualTo(2);
        assertThat(house.script.requests.get(1).idempotencyKey())
                .isEqualTo(house.script.requests.get(0).idempotencyKey());
    }

    @Test
    @Fact("LED-27")
    void an_operator_settles_with_a_name_and_a_note_which_the_journal_keeps() {
        house.script.answering(Script::unknown);
        IntentId id = house.plan("BO-77");
        house.tick();

        var nameless = refusal(() -> house.contacts().settle(id, false, " "));
        house.operator().settle(id, false, "the provider's list of 2 March lacks it");

        assertThat(nameless.violations()).extracting(Violation::path).containsExactly("operator", "note");
        assertThat(house.get(id).reason()).hasValue(IntentReason.SETTLED_NOT_DELIVERED);
        var history = house.contacts().explain(id);
        var last = history.get(history.size() - 1);
        assertThat(last.event()).isEqualTo("settle_not_delivered");
        assertThat(last.actor()).hasToString("user:4711");
        assertThat(last.details().get("note")).isEqualTo("the provider's list of 2 March lacks it");
        assertThat(refusal(() -> house.operator().settle(id, true, "again")).code())
                .isEqualTo(ErrorCode.ILLEGAL_TRANSITION);
    }

    @Test
    void an_event_of_the_provider_that_proves_delivery_confirms() {
        house.script.answering(Script::unknown);
        IntentId id = house.plan("BO-77");
        house.tick();

        house.contacts().providerEvent(house.get(id).key(), DeliveryStatus.DELIVERED);

        assertThat(house.get(id).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(house.get(id).delivery()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(house.contacts().unknowns(Optional.empty(), 10)).isEmpty();
    }

    private static void asked(LedgerHouse house, Function<IdempotencyKey, Finding> finding) {
        house.reconciler = Optional.of(attempts -> attempts.stream()
                .map(each -> finding.apply(each.idempotencyKey()))
                .toList());
    }

    private static FreestoneException refusal(ThrowingCallable call) {
        return catchThrowableOfType(FreestoneException.class, call);
    }
}
