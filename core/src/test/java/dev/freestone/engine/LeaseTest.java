package dev.freestone.engine;

import static dev.freestone.engine.LedgerHouse.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.engine.dispatch.DispatchReport;
import dev.freestone.engine.dispatch.DispatchRound;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentState;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nodes that lose what they hold. */
class LeaseTest {
    private final LedgerHouse house = new LedgerHouse();

    @Test
    @Fact("LED-12")
    void a_worker_whose_lease_ended_while_it_prepared_cannot_attempt() {
        IntentId id = house.plan("BO-77");
        DispatchRound slow = until(house.node("node-1").round(), "attempt");

        house.clock.advance(Duration.ofSeconds(60));
        LedgerHouse.finish(slow);

        assertThat(house.script.requests).isEmpty();
        assertThat(house.get(id).state()).isEqualTo(IntentState.CLAIMED);
    }

    @Test
    @Fact("LED-13")
    void a_worker_with_an_old_fence_changes_nothing() {
        IntentId id = house.plan("BO-77");
        DispatchRound slow = until(house.node("node-1").round(), "attempt");
        house.clock.advance(Duration.ofSeconds(60));
        DispatchRound other = until(house.node("node-2").round(), "attempt");

        LedgerHouse.finish(slow);
        assertThat(house.script.requests).isEmpty();
        assertThat(house.get(id).state()).isEqualTo(IntentState.CLAIMED);
        LedgerHouse.finish(other);

        assertThat(house.get(id).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(house.script.requests).hasSize(1);
    }

    @Test
    @Fact("LED-14")
    void leases_follow_the_time_of_the_storage_when_the_clocks_of_nodes_are_25_seconds_off() {
        IntentId id = house.plan("BO-77");
        ManualClock early = ManualClock.at(LedgerHouse.START.minusSeconds(25));
        ManualClock late = ManualClock.at(LedgerHouse.START.plusSeconds(84));
        DispatchRound slow = until(house.node("node-1", early).round(), "attempt");

        house.clock.advance(Duration.ofSeconds(59));
        house.node("node-2", late).tick();
        assertThat(house.get(id).state()).isEqualTo(IntentState.CLAIMED);
        LedgerHouse.finish(slow);

        assertThat(house.get(id).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(house.script.requests).hasSize(1);
    }

    @Test
    @Fact("LED-15")
    void a_node_31_seconds_off_claims_nothing_and_says_so() {
        IntentId id = house.plan("BO-77");
        DispatchReport ahead = house.node("node-1", ManualClock.at(LedgerHouse.START.plusSeconds(31)))
                .tick();
        DispatchReport behind = house.node("node-2", ManualClock.at(LedgerHouse.START.minusSeconds(31)))
                .tick();
        DispatchReport right = house.node("node-3", ManualClock.at(LedgerHouse.START.plusSeconds(30)))
                .tick();

        assertThat(ahead.skewed()).isTrue();
        assertThat(behind.skewed()).isTrue();
        assertThat(right.skewed()).isFalse();
        assertThat(house.get(id).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(house.script.requests).hasSize(1);
    }

    @Test
    @Fact("LED-16")
    void a_node_that_ends_after_it_committed_to_call_leaves_the_outcome_unknown_and_nobody_calls() {
        IntentId id = house.plan("BO-77");
        until(house.node("node-1").round(), "call");

        house.storage.endLeases(NodeId.of("node-1"));
        house.node("node-2").tick();
        house.clock.advance(Duration.ofDays(3));
        house.node("node-2").tick();

        assertThat(house.get(id).state()).isEqualTo(IntentState.UNKNOWN);
        assertThat(house.get(id).reason()).hasValue(IntentReason.LEASE_EXPIRED_AFTER_ATTEMPT);
        assertThat(house.script.requests).isEmpty();
    }

    @Test
    @Fact("LED-17")
    void a_late_answer_to_the_right_attempt_turns_unknown_into_confirmed() {
        IntentId id = house.plan("BO-77");
        DispatchRound slow = until(house.node("node-1").round(), "record");
        house.clock.advance(Duration.ofMinutes(2));
        house.node("node-2").tick();
        assertThat(house.get(id).state()).isEqualTo(IntentState.UNKNOWN);

        LedgerHouse.finish(slow);

        assertThat(house.get(id).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(house.script.requests).hasSize(1);
    }

    @Test
    void a_node_that_waited_too_long_after_its_commit_does_not_call() {
        IntentId id = house.plan("BO-77");
        DispatchRound slow = until(house.node("node-1").round(), "call");
        house.clock.advance(Duration.ofSeconds(5));

        until(slow, "record").next();

        assertThat(house.script.requests).isEmpty();
        assertThat(house.get(id).state()).isEqualTo(IntentState.PLANNED);
        assertThat(house.get(id).attempts()).isZero();
    }

    @Test
    void a_process_of_a_name_that_another_still_uses_is_refused() {
        house.tick();

        assertThat(catchThrowable(() -> house.restarted("node-1").tick())).hasMessageContaining("node-1");
        house.clock.advance(Duration.ofSeconds(60));
        assertThat(house.restarted("node-1").tick().calls()).isZero();
    }
}
