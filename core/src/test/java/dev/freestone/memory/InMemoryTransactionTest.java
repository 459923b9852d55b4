package dev.freestone.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import dev.freestone.testkit.ManualClock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** What in-memory transactions refuse beyond the suite. */
class InMemoryTransactionTest {
    private final InMemoryStorage storage = InMemoryStorage.of(ManualClock.create());

    @Test
    void a_write_inside_a_write_is_refused_and_undoes_the_outer_one() {
        assertThatThrownBy(() -> storage.write(tx -> {
                    tx.work().put(new WorkItem("kind", CompanyId.DEFAULT, "A", tx.now()));
                    return storage.write(Tx::now);
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Tx of that write");
        assertThat(storage.workQueue().nextDueAt()).isEmpty();
    }

    @Test
    void the_queue_and_the_end_of_leases_are_refused_inside_a_write() {
        assertThatThrownBy(() -> storage.write(tx -> storage.workQueue().nextDueAt()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> storage.write(tx -> {
                    storage.endLeases(NodeId.of("node-1"));
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_storage_is_usable_after_a_refusal() {
        assertThatThrownBy(() -> storage.write(tx -> storage.write(Tx::now))).isInstanceOf(IllegalStateException.class);

        Instant now = storage.write(Tx::now);
        assertThat(now).isEqualTo(ManualClock.START);
    }

    @Test
    void stores_are_refused_after_their_transaction() {
        Tx ended = storage.write(tx -> tx);

        assertThatThrownBy(ended::now).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ended.campaigns().count(CompanyId.DEFAULT)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ended.work().remove("kind", CompanyId.DEFAULT, "A"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void stores_are_refused_on_another_thread() {
        assertThatThrownBy(() -> storage.write(
                        tx -> CompletableFuture.supplyAsync(tx::now).join()))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_clock_of_nanoseconds_is_cut_to_microseconds() {
        var precise = InMemoryStorage.of(ManualClock.at(ManualClock.START.plusNanos(1_999)));

        Instant now = precise.write(Tx::now);
        assertThat(now).isEqualTo(ManualClock.START.plusNanos(1_000));
    }
}
