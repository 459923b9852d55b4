package dev.freestone.memory;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkQueue;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/**
 * A storage in the memory of this process: whole in its transactions, gone with the process. For tests, trials, and
 * hosts that can lose what they know.
 *
 * <p>One lock orders all transactions; a function that throws leaves nothing behind. The stores of a transaction are
 * refused after its end and on other threads, and a second {@link #write} from inside one is an
 * {@link IllegalStateException}. Thread-safe. Source: docs/spec/conventions.md 11.
 */
public final class InMemoryStorage implements Storage {
    private final InstantSource clock;
    private final InMemoryTables tables;
    private final OneAtATime lock = new OneAtATime();
    private final WorkQueue workQueue;

    private InMemoryStorage(InstantSource clock, boolean leasesExpire) {
        this.clock = clock;
        this.tables = new InMemoryTables(leasesExpire);
        this.workQueue = new InMemoryWorkQueue(tables.work, lock, this::now);
    }

    /**
     * An empty storage that one process owns. Its leases do not end by time, only by {@link #endLeases}.
     *
     * @param clock gives S, such as {@code InstantSource.system()}
     * @return the storage
     */
    public static InMemoryStorage of(InstantSource clock) {
        return new InMemoryStorage(clock, false);
    }

    /**
     * An empty storage that several engines of one process share as nodes would share a database: its leases end by
     * time on S.
     *
     * @param clock gives S
     * @return the storage
     */
    public static InMemoryStorage shared(InstantSource clock) {
        return new InMemoryStorage(clock, true);
    }

    @Override
    public <T> T write(Function<Tx, T> decision) {
        return lock.run(() -> {
            TxScope scope = new TxScope(now());
            boolean returned = false;
            try {
                T answer = decision.apply(new InMemoryTx(tables, scope));
                returned = true;
                return answer;
            } finally {
                scope.end(returned);
            }
        });
    }

    @Override
    public WorkQueue workQueue() {
        return workQueue;
    }

    @Override
    public boolean isDurable() {
        return false;
    }

    @Override
    public boolean leasesExpire() {
        return tables.leasesExpire;
    }

    @Override
    public void endLeases(NodeId node) {
        lock.run(() -> {
            tables.endLeases(node, now());
            return true;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public String toString() {
        return "InMemoryStorage[not durable, leases "
                + (tables.leasesExpire ? "end by time]" : "end with the process]");
    }
}
