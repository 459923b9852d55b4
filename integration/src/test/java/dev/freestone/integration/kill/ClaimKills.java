package dev.freestone.integration.kill;

import static dev.freestone.model.contact.IntentState.CLAIMED;
import static dev.freestone.model.contact.IntentState.CONFIRMED;
import static dev.freestone.model.contact.IntentState.PLANNED;
import static dev.freestone.model.contact.SlotState.RESERVED;
import static dev.freestone.model.contact.SlotState.USED;

import dev.freestone.model.contact.IntentId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nodes that end before they attempt: rows K4 to K9. */
abstract class ClaimKills extends PlanKills {
    private static final Duration MICRO = Duration.ofNanos(1_000);

    @ParameterizedTest
    @EnumSource
    void k4_a_look_for_due_work_binds_nothing(Side side) {
        IntentId id = house.plan(1);

        house.killed(Fate.ends(side, "peek"));

        house.of(id).is(PLANNED).withoutSlot().inNobodysHands();
        house.others();
        house.of(id).is(CONFIRMED).afterCalls(1, 1);
    }

    @Test
    void k5_a_claim_that_stops_before_its_commit_takes_neither_contact_nor_slot_nor_lane() {
        IntentId id = house.plan(1);

        house.killed(Fate.ends(Side.BEFORE, "claim_allow"));

        house.of(id).is(PLANNED).withoutSlot().inNobodysHands();
        house.others();
        house.of(id).is(CONFIRMED).slot(USED).after("plan", "claim_allow", "attempt", "accepted");
        house.of(id).afterCalls(1, 1);
    }

    @Test
    void k6_a_claim_that_nobody_works_on_is_given_back_when_its_lease_ends() {
        IntentId id = house.plan(1);

        house.killed(Fate.ends(Side.AFTER, "claim_allow"));

        requireGivenBackAfter(KillHouse.LEASE, id);
    }

    /** Nobody touches it while its lease lasts, and then it is processed once. */
    private void requireGivenBackAfter(Duration lease, IntentId id) {
        house.of(id).is(CLAIMED).slot(RESERVED);
        house.clock.advance(lease.minus(MICRO));
        house.others();
        house.of(id).is(CLAIMED).slot(RESERVED).afterCalls(0, 0);
        house.clock.advance(MICRO);
        house.others();
        house.of(id)
                .is(CONFIRMED)
                .slot(USED)
                .afterCalls(1, 1)
                .attempts(1)
                .after("plan", "claim_allow", "lease_expired", "claim_allow", "attempt", "accepted");
    }

    @Test
    void k7_a_node_that_does_not_learn_of_its_claim_finds_it_and_attempts_once() {
        IntentId id = house.plan(1);
        Fate fate = Fate.losesAnswer(Side.AFTER, "claim_allow");

        house.begin("node-1", fate).tick();

        fate.struckOnce();
        house.of(id).is(CONFIRMED).afterCalls(1, 1).after("plan", "claim_allow", "attempt", "accepted");
    }

    @ParameterizedTest
    @EnumSource
    void k8_a_claim_that_is_being_prepared_is_given_back_when_its_lease_ends(Side side) {
        IntentId id = house.plan(1);

        house.killed(Fate.ends(side, "people"));

        requireGivenBackAfter(KillHouse.LEASE, id);
    }

    @Test
    void k9_before_the_renewal_of_a_lease_is_committed_the_first_lease_counts() {
        IntentId id = house.plan(1);

        Duration passed = killedWhileRenewing(Side.BEFORE);

        requireGivenBackAfter(KillHouse.LEASE.minus(passed), id);
    }

    @Test
    void k9_after_the_renewal_of_a_lease_is_committed_the_longer_lease_counts() {
        IntentId id = house.plan(1);

        killedWhileRenewing(Side.AFTER);

        requireGivenBackAfter(KillHouse.LEASE, id);
    }

    /** A node that prepares for 20 seconds, and is killed while its heartbeat renews the lease. */
    private Duration killedWhileRenewing(Side side) {
        Duration beat = Duration.ofSeconds(20);
        house.killed("node-1", Fate.ends(side, "renew"), node -> {
            house.preparing = () -> {
                house.clock.advance(beat);
                node.heartbeat();
            };
            node.tick();
        });
        house.preparing = () -> {};
        return beat;
    }
}
