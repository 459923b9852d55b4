package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.engagement.CapacityKey;
import dev.freestone.model.engagement.CapacityKind;
import dev.freestone.model.engagement.CapacityState;
import dev.freestone.spi.CapacityCount;
import dev.freestone.spi.CapacitySlot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Slots of capacities and their counters. Source: docs/spec/engagement-campaigns.md 6.2. */
abstract class CapacityRules extends EngagementCampaignRules {
    static final CapacityKey PLACES = new CapacityKey(HERE, CapacityKind.OPT_IN, 7);

    private static final CapacityKey STOCK = new CapacityKey(HERE, CapacityKind.OFFER, 7);
    private static final CapacityKey FOREIGN = new CapacityKey(ELSEWHERE, CapacityKind.OPT_IN, 7);
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00.000001Z");

    @Test
    void keeps_every_column_of_a_slot_and_replaces_it() {
        CapacityKey key = new CapacityKey(HERE, CapacityKind.OFFER, Long.MAX_VALUE);
        String holder = "k1:" + "a".repeat(395) + "é ";
        for (CapacityState state : CapacityState.values()) {
            boolean isTimed = state == CapacityState.RESERVED || state == CapacityState.EXPIRED;
            CapacitySlot slot = new CapacitySlot(key, holder, state, isTimed ? Optional.of(NOON) : Optional.empty());
            save(slot);
            assertThat(slot(key, holder)).as("%s", state).contains(slot);
        }

        assertThat(slot(key, holder + "x")).isEmpty();
        assertThat(slot(key, holder.replace('k', 'K'))).isEmpty();
        assertThat(slot(STOCK, holder)).isEmpty();
        assertThat(slot(new CapacityKey(ELSEWHERE, CapacityKind.OFFER, Long.MAX_VALUE), holder))
                .isEmpty();
        assertThat(reopened()
                        .<Optional<CapacitySlot>>write(tx -> tx.capacities().slot(key, holder)))
                .isPresent();
    }

    @Test
    void expired_are_reserved_slots_whose_end_has_come() {
        List<CapacitySlot> ended = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ended.add(reserved(PLACES, "ended " + i, NOON.minusSeconds(i)));
        }
        ended.forEach(this::save);
        save(reserved(PLACES, "lasts", NOON.plusNanos(1_000)));
        save(reserved(STOCK, "of another", NOON));
        save(reserved(FOREIGN, "of others", NOON));
        save(new CapacitySlot(PLACES, "told", CapacityState.EXPIRED, Optional.of(NOON)));
        save(new CapacitySlot(PLACES, "taken", CapacityState.COMMITTED, Optional.empty()));
        save(reserved(PLACES, "given back", NOON));
        save(new CapacitySlot(PLACES, "given back", CapacityState.RELEASED, Optional.empty()));

        assertThat(expired(NOON, 9)).containsExactlyInAnyOrderElementsOf(ended);
        assertThat(ended).containsAll(expired(NOON, 3)).hasSizeGreaterThan(3);
        assertThat(expired(NOON, 3)).hasSize(3);
        assertThat(expired(NOON.minusSeconds(4), 9)).containsExactly(ended.get(4));
        assertThat(expired(NOON.minusSeconds(5), 9)).isEmpty();
    }

    @Test
    void a_capacity_is_unused_at_first_and_counts_what_is_taken_and_reserved() {
        assertThat(locked(PLACES)).isEqualTo(CapacityCount.NONE);
        assertThat(locked(PLACES)).isEqualTo(CapacityCount.NONE);

        assertThat(count(PLACES, 3, 2, OptionalLong.empty())).isTrue();
        assertThat(count(PLACES, 1, -1, OptionalLong.empty())).isTrue();
        assertThat(count(STOCK, 0, 1, OptionalLong.empty())).isTrue();
        assertThat(count(FOREIGN, 9, 0, OptionalLong.empty())).isTrue();

        assertThat(locked(PLACES)).isEqualTo(new CapacityCount(4, 1));
        CapacityKey unused = new CapacityKey(HERE, CapacityKind.OPT_IN, 8);
        Map<CapacityKey, CapacityCount> counts =
                write(tx -> tx.capacities().counts(List.of(PLACES, FOREIGN, STOCK, unused, PLACES)));
        assertThat(counts)
                .containsOnly(
                        Map.entry(PLACES, new CapacityCount(4, 1)),
                        Map.entry(STOCK, new CapacityCount(0, 1)),
                        Map.entry(FOREIGN, new CapacityCount(9, 0)));
        Map<CapacityKey, CapacityCount> none = write(tx -> tx.capacities().counts(List.of()));
        assertThat(none).isEmpty();
    }

    @Test
    void nothing_is_counted_when_taken_and_reserved_slots_together_would_be_more_than_the_limit() {
        OptionalLong three = OptionalLong.of(3);
        assertThat(count(PLACES, 2, 0, three)).isTrue();
        assertThat(count(PLACES, 0, 1, three)).isTrue();

        assertThat(count(PLACES, 0, 1, three)).isFalse();
        assertThat(count(PLACES, 1, 0, three)).isFalse();
        assertThat(count(PLACES, 2, -1, three)).isFalse();
        assertThat(count(PLACES, 0, 0, OptionalLong.of(2))).isFalse();
        assertThat(count(PLACES, 1, 0, OptionalLong.of(0))).isFalse();
        assertThat(counted(PLACES)).isEqualTo(new CapacityCount(2, 1));

        assertThat(count(PLACES, 1, -1, three)).isTrue();
        assertThat(count(PLACES, 1, 0, OptionalLong.empty())).isTrue();
        assertThat(counted(PLACES)).isEqualTo(new CapacityCount(4, 0));
    }

    @Test
    void no_counter_falls_below_zero() {
        assertThat(count(PLACES, 1, 1, OptionalLong.empty())).isTrue();

        assertThat(count(PLACES, -2, 0, OptionalLong.empty())).isFalse();
        assertThat(count(PLACES, 1, -2, OptionalLong.empty())).isFalse();
        assertThat(count(PLACES, -1, -1, OptionalLong.of(0))).isTrue();

        assertThat(counted(PLACES)).isEqualTo(CapacityCount.NONE);
    }

    @Test
    void a_transaction_that_failed_takes_no_slot() {
        save(reserved(PLACES, "h", NOON));
        count(PLACES, 0, 1, OptionalLong.empty());

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.capacities().lock(PLACES);
            tx.capacities().save(new CapacitySlot(PLACES, "h", CapacityState.COMMITTED, Optional.empty()));
            tx.capacities().save(reserved(PLACES, "new", NOON));
            tx.capacities().count(PLACES, 1, 0, OptionalLong.empty());
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(counted(PLACES)).isEqualTo(new CapacityCount(0, 1));
        assertThat(expired(NOON, 9)).containsExactly(reserved(PLACES, "h", NOON));
        assertThat(slot(PLACES, "new")).isEmpty();
    }

    private static CapacitySlot reserved(CapacityKey key, String holder, Instant until) {
        return new CapacitySlot(key, holder, CapacityState.RESERVED, Optional.of(until));
    }

    private void save(CapacitySlot slot) {
        write(tx -> {
            tx.capacities().lock(slot.key());
            tx.capacities().save(slot);
            return true;
        });
    }

    private Optional<CapacitySlot> slot(CapacityKey key, String holder) {
        return one(tx -> tx.capacities().slot(key, holder));
    }

    private List<CapacitySlot> expired(Instant now, int limit) {
        return list(tx -> {
            tx.capacities().lock(PLACES);
            return tx.capacities().expired(PLACES, now, limit);
        });
    }

    private boolean count(CapacityKey key, long committed, long reserved, OptionalLong limit) {
        return truth(tx -> {
            tx.capacities().lock(key);
            return tx.capacities().count(key, committed, reserved, limit);
        });
    }

    private CapacityCount locked(CapacityKey key) {
        return write(tx -> tx.capacities().lock(key));
    }

    final CapacityCount counted(CapacityKey key) {
        return write(tx -> tx.capacities().counts(List.of(key)).getOrDefault(key, CapacityCount.NONE));
    }
}
