package dev.freestone.integration.kill;

import static dev.freestone.model.contact.IntentState.CONFIRMED;
import static dev.freestone.model.contact.IntentState.REFUSED;
import static dev.freestone.model.contact.IntentState.UNKNOWN;
import static dev.freestone.model.contact.SlotState.RELEASED;
import static dev.freestone.model.contact.SlotState.USED;

import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nodes that stand still for longer than their lease and go on: row K23. */
abstract class PauseKills extends BatchKills {
    private static final Duration PAUSE = Duration.ofMinutes(2);

    @Test
    void k23_a_node_that_stood_still_before_its_call_does_not_make_it_and_the_contact_is_attempted_anew() {
        IntentId id = house.plan(1);

        standsStill(Side.AFTER, "attempt", id);

        house.of(id).is(CONFIRMED).slot(USED).attempts(1).afterCalls(1, 1);
        house.of(id)
                .after(
                        "plan",
                        "claim_allow",
                        "attempt",
                        "lease_expired",
                        "not_sent",
                        "claim_allow",
                        "attempt",
                        "accepted");
    }

    @Test
    void k23_a_node_that_stood_still_before_its_call_until_the_time_was_over_gives_the_slot_back() {
        IntentId id = house.plan(KillHouse.intent(1).until(KillHouse.MON_2026_03_02.plus(PAUSE)));

        standsStill(Side.AFTER, "attempt", id);

        house.of(id)
                .is(REFUSED)
                .because(IntentReason.NOT_DELIVERED)
                .slot(RELEASED)
                .afterCalls(0, 0);
    }

    @Test
    void k23_a_node_that_stood_still_inside_its_call_is_not_followed_by_another_call_and_its_late_answer_counts() {
        IntentId id = house.plan(1);

        standsStill(Side.BEFORE, "send", id);

        house.of(id).is(CONFIRMED).slot(USED).afterCalls(1, 1);
        house.of(id).after("plan", "claim_allow", "attempt", "lease_expired", "accepted");
    }

    /** Meanwhile others take the contact for unknown, and ask in vain. */
    private void standsStill(Side side, String mark, IntentId id) {
        Fate fate = Fate.pauses(side, mark, () -> {
            house.clock.advance(PAUSE);
            house.others();
            house.of(id).is(UNKNOWN).slot(USED).afterCalls(0, 0);
        });
        house.begin("node-1", fate).tick();
        fate.struckOnce();
    }
}
