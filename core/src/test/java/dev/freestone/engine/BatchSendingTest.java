package dev.freestone.engine;

import static dev.freestone.engine.LedgerHouse.intent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.spi.BatchSender;
import dev.freestone.testkit.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Providers that answer to several messages at once, rightly or not. */
class BatchSendingTest {
    private static final IdempotencyKey FOREIGN = new IdempotencyKey("fs1" + "a".repeat(32));

    private final LedgerHouse house = new LedgerHouse();
    private int calls;

    @Test
    @Fact("LED-19")
    void an_answer_without_one_key_leaves_that_contact_unknown_and_ends_the_others() {
        List<IntentId> ids = sent(results -> {
            Collections.reverse(results);
            results.remove(1);
            return results;
        });

        assertThat(states(ids)).containsExactly(IntentState.CONFIRMED, IntentState.UNKNOWN, IntentState.CONFIRMED);
        assertThat(house.get(ids.get(1)).reason()).hasValue(IntentReason.OUTCOME_UNKNOWN);
        assertThat(calls).isEqualTo(1);
    }

    @Test
    void a_key_that_is_answered_twice_is_unknown() {
        List<IntentId> ids = sent(results -> {
            results.add(results.get(0));
            return results;
        });

        assertThat(states(ids)).containsExactly(IntentState.UNKNOWN, IntentState.CONFIRMED, IntentState.CONFIRMED);
    }

    @Test
    void an_answer_to_a_message_that_was_not_sent_is_ignored() {
        List<IntentId> ids = sent(results -> {
            results.set(2, new SendResult.Accepted(FOREIGN, Optional.empty()));
            return results;
        });

        assertThat(states(ids)).containsExactly(IntentState.CONFIRMED, IntentState.CONFIRMED, IntentState.UNKNOWN);
    }

    @Test
    void no_answer_at_all_leaves_all_unknown() {
        assertThat(states(sent(results -> List.of())))
                .containsOnly(IntentState.UNKNOWN)
                .hasSize(3);
    }

    private List<IntentState> states(List<IntentId> ids) {
        return ids.stream().map(id -> house.get(id).state()).toList();
    }

    private List<IntentId> sent(UnaryOperator<List<SendResult>> answer) {
        house.batch = Optional.of(new BatchSender() {
            @Override
            public List<SendResult> sendAll(List<SendRequest> requests) {
                calls++;
                return answer.apply(
                        new ArrayList<>(requests.stream().map(Script::accepted).toList()));
            }

            @Override
            public SenderTraits traits() {
                return house.traits;
            }
        });
        house.traits = SenderTraits.none().maxBatch(500);
        List<IntentId> ids = house.contacts().plan(List.of(intent("BO-1"), intent("BO-2"), intent("BO-3"))).stream()
                .map(PlanAnswer::id)
                .toList();
        house.tick();
        return ids;
    }
}
