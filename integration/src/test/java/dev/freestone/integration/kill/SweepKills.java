package dev.freestone.integration.kill;

import static dev.freestone.model.contact.IntentState.CLAIMED;
import static dev.freestone.model.contact.IntentState.HELD;
import static dev.freestone.model.contact.IntentState.PLANNED;
import static dev.freestone.model.contact.IntentState.SUPPRESSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engine.LedgerNode;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentState;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nodes that end while they do what time alone does to contacts: row K26. */
abstract class SweepKills extends ReconcileKills {
    private static final Duration WEEK = Duration.ofDays(7);

    /** What time does, and what it makes of a contact. */
    enum Sweep {
        LEASE_OF_A_CLAIM("lease_expired", CLAIMED, PLANNED, SweepKills::claimed),
        LEASE_OF_AN_ATTEMPT("lease_expired", IntentState.ATTEMPTED, IntentState.UNKNOWN, SweepKills::attempted),
        END_OF_A_HOLD("release", HELD, PLANNED, SweepKills::heldForAWeek),
        LIMIT_OF_A_HOLD("hold_limit", HELD, SUPPRESSED, SweepKills::heldByAnOperator),
        END_OF_TIME("expire", PLANNED, SUPPRESSED, SweepKills::forAMinute);

        final String event;
        final IntentState from;
        final IntentState to;

        @SuppressWarnings("ImmutableEnumChecker") // a reference to a method, which holds nothing
        final Function<KillHouse, IntentId> comesAbout;

        Sweep(String event, IntentState from, IntentState to, Function<KillHouse, IntentId> comesAbout) {
            this.event = event;
            this.from = from;
            this.to = to;
            this.comesAbout = comesAbout;
        }
    }

    private static IntentId claimed(KillHouse house) {
        IntentId id = house.plan(1);
        house.killed(Fate.ends(Side.AFTER, "claim_allow"));
        house.clock.advance(KillHouse.LEASE);
        return id;
    }

    private static IntentId attempted(KillHouse house) {
        IntentId id = house.plan(1);
        house.killed(Fate.ends(Side.AFTER, "attempt"));
        house.clock.advance(KillHouse.LEASE);
        return id;
    }

    /** Another contact about its debt has taken the only slot of the week. */
    private static IntentId heldForAWeek(KillHouse house) {
        house.plan(KillHouse.intent(2).debts("LN-1"));
        house.others();
        IntentId id = house.plan(KillHouse.intent(1).until(KillHouse.MON_2026_03_02.plus(WEEK.multipliedBy(2))));
        house.others();
        house.clock.advance(WEEK);
        return id;
    }

    private static IntentId heldByAnOperator(KillHouse house) {
        IntentId id = house.plan(KillHouse.intent(1).holdLimit(KillHouse.MON_2026_03_02.plus(Duration.ofHours(1))));
        house.operator().hold(id);
        house.clock.advance(Duration.ofHours(1));
        return id;
    }

    private static IntentId forAMinute(KillHouse house) {
        IntentId id = house.plan(KillHouse.intent(1).until(KillHouse.MON_2026_03_02.plus(Duration.ofMinutes(1))));
        house.clock.advance(Duration.ofMinutes(1));
        return id;
    }

    @ParameterizedTest
    @EnumSource
    void k26_before_a_sweep_is_committed_nothing_has_changed_and_any_node_repeats_it(Sweep sweep) {
        IntentId id = sweep.comesAbout.apply(house);

        house.killed("node-3", Fate.ends(Side.BEFORE, sweep.event), LedgerNode::tick);

        house.of(id).is(sweep.from);
        requireSweptOnce(sweep, id);
    }

    @ParameterizedTest
    @EnumSource
    void k26_after_a_sweep_is_committed_it_is_done_and_no_node_repeats_it(Sweep sweep) {
        IntentId id = sweep.comesAbout.apply(house);

        house.killed("node-3", Fate.ends(Side.AFTER, sweep.event), LedgerNode::tick);

        house.of(id).is(sweep.to);
        requireSweptOnce(sweep, id);
    }

    /** Whoever did it, it comes to the same. */
    private void requireSweptOnce(Sweep sweep, IntentId id) {
        house.others();
        List<String> events = house.steps(id);
        assertThat(events).containsOnlyOnce(sweep.event);
        switch (sweep.to) {
            case PLANNED -> house.of(id).is(IntentState.CONFIRMED).afterCalls(1, 1);
            case UNKNOWN ->
                house.of(id)
                        .is(IntentState.UNKNOWN)
                        .because(IntentReason.LEASE_EXPIRED_AFTER_ATTEMPT)
                        .afterCalls(0, 0);
            default -> house.of(id).is(sweep.to).afterCalls(0, 0);
        }
    }
}
