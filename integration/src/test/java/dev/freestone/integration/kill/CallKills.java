package dev.freestone.integration.kill;

import static dev.freestone.model.contact.IntentState.ATTEMPTED;
import static dev.freestone.model.contact.IntentState.CONFIRMED;
import static dev.freestone.model.contact.IntentState.REFUSED;
import static dev.freestone.model.contact.IntentState.UNKNOWN;
import static dev.freestone.model.contact.SlotState.RELEASED;
import static dev.freestone.model.contact.SlotState.USED;

import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes that end around their calls: rows K13 to K20. */
abstract class CallKills extends AttemptKills {
    @Test
    void k13_a_call_that_did_not_reach_the_provider_is_made_again_once_the_node_has_certainly_ended() {
        IntentId id = house.plan(1);

        house.killed(Fate.ends(Side.BEFORE, "send"));

        house.othersAfterTheLease();
        house.of(id).is(UNKNOWN).slot(USED).afterCalls(0, 0);
        restarted();
        house.othersFor(Duration.ofMinutes(10));
        house.of(id).is(UNKNOWN).afterCalls(0, 0);
        house.othersFor(Duration.ofHours(1));
        house.of(id).is(CONFIRMED).slot(USED).attempts(2).afterCalls(1, 1);
    }

    /** The process that was killed begins anew under its name, which shows that it had ended. */
    private void restarted() {
        house.begin("node-1", Fate.none()).tick();
    }

    @Test
    void k14_a_call_that_the_provider_stored_is_found_and_not_made_again() {
        IntentId id = house.plan(1);

        house.killed(Fate.ends(Side.AFTER, "send"));

        house.of(id).is(ATTEMPTED).slot(USED);
        requireFound(id);
    }

    private void requireFound(IntentId id) {
        house.othersAfterTheLease();
        house.othersFor(Duration.ofMinutes(5));
        house.of(id)
                .is(CONFIRMED)
                .slot(USED)
                .afterCalls(1, 1)
                .after("plan", "claim_allow", "attempt", "lease_expired", "reconcile_delivered");
    }

    /** The answer is in its hands, and it comes to nothing else. */
    private void killedWithAnAnswer() {
        Fate[] fate = new Fate[1];
        fate[0] = Fate.pauses(Side.AFTER, "send", () -> fate[0].end());
        house.killed(fate[0]);
    }

    @Test
    void k15_an_answer_that_was_not_noted_is_asked_for() {
        IntentId id = house.plan(1);

        killedWithAnAnswer();

        house.of(id).is(ATTEMPTED).slot(USED);
        requireFound(id);
    }

    @Test
    void k16_an_answer_that_stops_before_its_commit_is_asked_for() {
        IntentId id = house.plan(1);

        house.killed(Fate.ends(Side.BEFORE, "accepted"));

        house.of(id).is(ATTEMPTED).slot(USED);
        requireFound(id);
    }

    @Test
    void k17_an_answer_that_was_committed_stays() {
        IntentId id = house.plan(1);

        house.killed(Fate.ends(Side.AFTER, "accepted"));

        house.of(id).is(CONFIRMED).slot(USED).afterCalls(1, 1);
        house.othersAfterTheLease();
        house.othersFor(Duration.ofHours(1));
        house.of(id).is(CONFIRMED).afterCalls(1, 1).after("plan", "claim_allow", "attempt", "accepted");
    }

    @Test
    void k18_a_node_that_does_not_learn_that_its_answer_was_committed_writes_it_again_to_no_effect() {
        IntentId id = house.plan(1);
        Fate fate = Fate.losesAnswer(Side.AFTER, "accepted");

        house.begin("node-1", fate).tick();

        fate.struckOnce();
        house.of(id).is(CONFIRMED).slot(USED).afterCalls(1, 1).after("plan", "claim_allow", "attempt", "accepted");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void k19_a_refusal_that_was_not_noted_is_asked_for(boolean reached) {
        IntentId id = house.plan(1);
        house.provider.answers(request -> house.provider.refuse(request, reached));

        killedWithAnAnswer();

        house.othersAfterTheLease();
        house.othersFor(Duration.ofMinutes(5));
        house.of(id)
                .is(REFUSED)
                .because(IntentReason.BAD_DESTINATION)
                .slot(reached ? USED : RELEASED)
                .afterCalls(1, 0);
    }

    @Test
    void k20_a_call_that_was_not_taken_is_made_again_once_the_node_has_certainly_ended() {
        IntentId id = house.plan(1);
        house.provider.answers(StubProvider::later);

        killedWithAnAnswer();

        house.provider.answers(house.provider::deliver);
        house.othersAfterTheLease();
        house.of(id).is(UNKNOWN).slot(USED).afterCalls(1, 0);
        restarted();
        house.othersFor(Duration.ofHours(2));
        house.of(id).is(CONFIRMED).slot(USED).afterCalls(2, 1);
    }

    @Test
    void k20_a_call_that_was_not_taken_is_not_made_again_when_its_time_is_over() {
        IntentId id = house.plan(KillHouse.intent(1).until(KillHouse.MON_2026_03_02.plus(Duration.ofMinutes(30))));
        house.provider.answers(StubProvider::later);

        killedWithAnAnswer();

        house.othersAfterTheLease();
        restarted();
        house.othersFor(Duration.ofHours(2));
        house.of(id)
                .is(REFUSED)
                .because(IntentReason.NOT_DELIVERED)
                .slot(RELEASED)
                .afterCalls(1, 0);
    }
}
