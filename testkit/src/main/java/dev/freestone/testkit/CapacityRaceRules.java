package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.engagement.CapacityState;
import dev.freestone.spi.CapacityCount;
import dev.freestone.spi.CapacitySlot;
import dev.freestone.spi.CapacityStore;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Who gets one of the last slots when many come at the same moment. Source: docs/spec/engagement-campaigns.md 6.2. */
abstract class CapacityRaceRules extends CapacityRules {
    private static final int LIMIT = 5;
    private static final int TURNS = 12;

    /** Of a clock that the test moves: reservations end in the test, not in time. */
    private static final Instant START = Instant.parse("2026-03-09T12:00:00Z");

    private enum Told {
        GOT,
        KEPT,
        FULL,
        NOTHING
    }

    @Test
    void of_16_who_want_one_of_5_slots_exactly_5_get_one() {
        List<Told> told = Together.run(
                Together.WRITERS, number -> Together.insist(() -> write(tx -> reserve(tx, "h" + number, START))));

        assertThat(Collections.frequency(told, Told.GOT)).isEqualTo(LIMIT);
        assertThat(Collections.frequency(told, Told.FULL)).isEqualTo(Together.WRITERS - LIMIT);
        assertThat(counted(PLACES)).isEqualTo(new CapacityCount(0, LIMIT));
    }

    @Test
    void of_16_who_make_a_capacity_at_the_same_moment_none_fails_and_all_are_counted() {
        Together.run(
                Together.WRITERS,
                number -> write(tx -> {
                    tx.capacities().lock(PLACES);
                    return tx.capacities().count(PLACES, 1, 0, OptionalLong.empty());
                }));

        assertThat(counted(PLACES)).isEqualTo(new CapacityCount(Together.WRITERS, 0));
    }

    @Test
    void at_no_moment_do_racing_reservations_ends_and_commits_exceed_the_limit() {
        List<List<Told>> commits = Together.run(Together.WRITERS, number -> {
            List<Told> told = new ArrayList<>();
            for (int turn = 0; turn < TURNS; turn++) {
                String holder = "h" + number + " " + turn;
                // Each turn is later than what was reserved in the turns before: those reservations end.
                Instant now = START.plusSeconds(turn);
                Together.insist(() -> write(tx -> reserve(tx, holder, now)));
                boolean commits0 = (number + turn) % 3 == 0;
                told.add(Together.insist(() -> write(tx -> commits0 ? commit(tx, holder, now) : Told.NOTHING)));
                CapacityCount seen = counted(PLACES);
                assertThat(seen.committed() + seen.reserved()).isLessThanOrEqualTo(LIMIT);
            }
            return told;
        });

        long committed =
                commits.stream().flatMap(List::stream).filter(Told.GOT::equals).count();
        assertThat(committed).isPositive().isLessThanOrEqualTo(LIMIT);
        assertThat(counted(PLACES).committed()).isEqualTo(committed);
        write(tx -> free(tx.capacities(), START.plusSeconds(TURNS + 1)));
        assertThat(counted(PLACES)).isEqualTo(new CapacityCount(committed, 0));
    }

    /** Reserves a slot for a second, as the engine does. */
    private static Told reserve(Tx tx, String holder, Instant now) {
        CapacityStore store = tx.capacities();
        store.lock(PLACES);
        free(store, now);
        Optional<CapacityState> before = store.slot(PLACES, holder).map(CapacitySlot::state);
        if (before.equals(Optional.of(CapacityState.RESERVED)) || before.equals(Optional.of(CapacityState.COMMITTED))) {
            return Told.KEPT;
        }
        if (!store.count(PLACES, 0, 1, OptionalLong.of(LIMIT))) {
            return Told.FULL;
        }
        store.save(new CapacitySlot(PLACES, holder, CapacityState.RESERVED, Optional.of(now.plusSeconds(1))));
        return Told.GOT;
    }

    /** Takes a reserved slot; one whose reservation has ended is given up. */
    private static Told commit(Tx tx, String holder, Instant now) {
        CapacityStore store = tx.capacities();
        store.lock(PLACES);
        free(store, now);
        Optional<CapacitySlot> slot = store.slot(PLACES, holder);
        if (slot.isEmpty() || slot.get().state() != CapacityState.RESERVED) {
            return Told.NOTHING;
        }
        assertThat(store.count(PLACES, 1, -1, OptionalLong.of(LIMIT))).isTrue();
        store.save(new CapacitySlot(PLACES, holder, CapacityState.COMMITTED, Optional.empty()));
        return Told.GOT;
    }

    private static int free(CapacityStore store, Instant now) {
        List<CapacitySlot> ended = store.expired(PLACES, now, 100);
        ended.forEach(slot ->
                store.save(new CapacitySlot(PLACES, slot.holder(), CapacityState.EXPIRED, slot.reservedUntil())));
        assertThat(store.count(PLACES, 0, -ended.size(), OptionalLong.empty())).isTrue();
        return ended.size();
    }
}
