package dev.freestone.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkWanted;
import dev.freestone.testkit.ManualClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What in-memory transactions refuse beyond the suite. */
class InMemoryTransactionTest {
    private final InMemoryStorage storage = InMemoryStorage.of(ManualClock.create());

    @Test
    void the_refusal_of_a_write_inside_a_write_says_what_to_use_instead() {
        assertThatThrownBy(() -> storage.write(tx -> storage.write(Tx::now)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Tx of that write");
    }

    @Test
    void the_queue_and_the_end_of_leases_are_refused_inside_a_write() {
        assertThatThrownBy(() -> storage.write(tx -> storage.workQueue().nextDue(WorkWanted.of(List.of("kind")))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> storage.write(tx -> {
                    storage.endLeases(NodeId.of("node-1"));
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_clock_of_nanoseconds_is_cut_to_microseconds() {
        var precise = InMemoryStorage.of(ManualClock.at(ManualClock.START.plusNanos(1_999)));

        Instant now = precise.write(Tx::now);
        assertThat(now).isEqualTo(ManualClock.START.plusNanos(1_000));
    }
}
