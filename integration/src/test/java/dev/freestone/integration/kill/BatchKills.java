package dev.freestone.integration.kill;

import static dev.freestone.model.contact.IntentState.CONFIRMED;
import static dev.freestone.model.contact.IntentState.UNKNOWN;
import static dev.freestone.model.contact.SlotState.USED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ContactIntent;
import dev.freestone.model.contact.IntentId;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nodes that end around calls with several messages: rows K21 and K22. */
abstract class BatchKills extends CallKills {
    private static final int BATCH = 3;

    private List<IntentId> planBatch() {
        house.batch = BATCH;
        return IntStream.rangeClosed(1, BATCH).mapToObj(house::plan).toList();
    }

    @Test
    void k21_of_a_batch_that_was_stored_in_part_only_the_rest_is_sent_again() {
        List<IntentId> ids = planBatch();

        house.killed(Fate.ends(Side.AFTER, "send 2"));

        house.clock.advance(KillHouse.LEASE.minusSeconds(1));
        house.others();
        assertThat(house.provider.requests).hasSize(2);
        house.clock.advance(Duration.ofSeconds(1));
        house.node("node-2").tick();
        assertThat(ids.stream().map(house::steps))
                .allSatisfy(steps -> assertThat(steps.subList(0, 4))
                        .containsExactly("plan", "claim_allow", "attempt", "lease_expired"));
        house.othersFor(Duration.ofMinutes(5));
        assertThat(states(ids)).containsExactlyInAnyOrder(CONFIRMED.code(), CONFIRMED.code(), UNKNOWN.code());
        house.begin("node-1", Fate.none()).tick();
        house.othersFor(Duration.ofHours(2));
        ids.forEach(id -> house.of(id).is(CONFIRMED).slot(USED).afterCalls(1, 1));
    }

    private List<String> states(List<IntentId> ids) {
        return ids.stream()
                .map(house::get)
                .map(ContactIntent::state)
                .map(state -> state.code())
                .toList();
    }

    @Test
    void k22_answers_to_a_batch_that_stop_before_their_commit_are_asked_for() {
        List<IntentId> ids = planBatch();

        house.killed(Fate.ends(Side.BEFORE, "accepted"));

        assertThat(states(ids)).containsOnly("attempted");
        house.othersAfterTheLease();
        house.othersFor(Duration.ofMinutes(5));
        ids.forEach(id -> house.of(id)
                .is(CONFIRMED)
                .slot(USED)
                .afterCalls(1, 1)
                .after("plan", "claim_allow", "attempt", "lease_expired", "reconcile_delivered"));
    }
}
