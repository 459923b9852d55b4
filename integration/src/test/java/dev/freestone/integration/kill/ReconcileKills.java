package dev.freestone.integration.kill;

import static dev.freestone.model.contact.IntentState.CONFIRMED;
import static dev.freestone.model.contact.IntentState.PLANNED;
import static dev.freestone.model.contact.IntentState.UNKNOWN;
import static dev.freestone.model.contact.SlotState.USED;

import dev.freestone.engine.LedgerNode;
import dev.freestone.model.contact.IntentId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nodes that end while they ask what became of a contact: rows K24 and K25. */
abstract class ReconcileKills extends PauseKills {
    /** A contact that the provider has and about which it was to be asked a minute later. */
    private IntentId unknown() {
        house.provider.answers(house.provider::deliverSilently);
        IntentId id = house.plan(1);
        house.others();
        house.of(id).is(UNKNOWN).slot(USED).afterCalls(1, 1);
        house.clock.advance(Duration.ofMinutes(1));
        return id;
    }

    private void requireAskedAgain(IntentId id) {
        house.of(id).is(UNKNOWN).slot(USED);
        house.others();
        requireConfirmed(id);
    }

    private void requireConfirmed(IntentId id) {
        house.of(id)
                .is(CONFIRMED)
                .slot(USED)
                .afterCalls(1, 1)
                .after("plan", "claim_allow", "attempt", "unknown", "reconcile_delivered");
    }

    @Test
    void k24_before_the_answer_to_a_question_the_outcome_stays_unknown_and_is_asked_for_again() {
        IntentId id = unknown();

        house.killed(Fate.ends(Side.BEFORE, "lookup"));

        requireAskedAgain(id);
    }

    @Test
    void k24_after_the_answer_to_a_question_the_outcome_stays_unknown_and_is_asked_for_again() {
        IntentId id = unknown();

        house.killed(Fate.ends(Side.AFTER, "lookup"));

        requireAskedAgain(id);
    }

    @Test
    void k25_before_a_finding_is_committed_the_outcome_stays_unknown_and_is_asked_for_again() {
        IntentId id = unknown();

        house.killed(Fate.ends(Side.BEFORE, "reconcile_delivered"));

        requireAskedAgain(id);
    }

    @Test
    void k25_after_a_finding_is_committed_it_stays() {
        IntentId id = unknown();

        house.killed(Fate.ends(Side.AFTER, "reconcile_delivered"));

        requireConfirmed(id);
        house.othersFor(Duration.ofHours(1));
        requireConfirmed(id);
    }

    @ParameterizedTest
    @EnumSource
    void k25_a_finding_of_final_absence_leads_to_one_more_attempt_on_either_side_of_its_commit(Side side) {
        IntentId id = house.plan(1);
        house.killed(Fate.ends(Side.BEFORE, "send"));
        house.othersAfterTheLease();
        house.begin("node-1", Fate.none()).tick();
        house.clock.advance(Duration.ofHours(1));

        house.killed("node-3", Fate.ends(side, "reconcile_absent"), LedgerNode::tick);

        house.of(id).is(side == Side.BEFORE ? UNKNOWN : PLANNED);
        house.othersFor(Duration.ofMinutes(5));
        house.of(id).is(CONFIRMED).slot(USED).afterCalls(1, 1);
    }
}
