package dev.freestone.jdbc.storage;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkQueue;
import java.sql.Connection;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** What stands behind {@code JdbcStorage}: all stores over one data source. Thread-safe. */
public final class SqlStore {
    private final Transactions transactions;
    private final WorkQueue workQueue;

    @SuppressWarnings("ThreadLocalUsage") // of each storage its own, and gone with it
    private final ThreadLocal<Boolean> inside = new ThreadLocal<>();

    /**
     * The stores.
     *
     * @param dataSource gives connections, whose auto-commit mode is on unless they are in a transaction of the host
     * @param dialect its database
     * @param clock gives S
     */
    public SqlStore(DataSource dataSource, StorageDialect dialect, StorageClock clock) {
        this.transactions = new Transactions(dataSource, dialect, clock);
        this.workQueue = new JdbcWorkQueue(transactions);
    }

    /**
     * One transaction.
     *
     * @param <T> what it answers
     * @param decision reads and writes
     * @return what it answered
     */
    public <T> T write(Function<Tx, T> decision) {
        return outermost(() -> transactions.write(session -> {
            JdbcTx tx = new JdbcTx(session);
            T answer = decision.apply(tx);
            if (session.failure().isEmpty()) {
                tx.writeLast();
            }
            return answer;
        }));
    }

    /**
     * Looks at the stores, each look a transaction of its own.
     *
     * @param <T> what it answers
     * @param look reads
     * @return what it answered
     */
    public <T> T read(Function<Tx, T> look) {
        return outermost(() -> transactions.read(session -> look.apply(new JdbcTx(session))));
    }

    private <T> T outermost(Supplier<T> work) {
        if (inside.get() != null) {
            throw new IllegalStateException("write: called inside a write, use the Tx that is at hand");
        }
        inside.set(true);
        try {
            return work.get();
        } finally {
            inside.remove();
        }
    }

    /**
     * The queue of due work.
     *
     * @return the same at each call
     */
    public WorkQueue workQueue() {
        return workQueue;
    }

    /**
     * The run files.
     *
     * @return a file store with rows of 1 MiB
     */
    public RunFiles runFiles() {
        return runFiles(SqlRunFiles.CHUNK);
    }

    /**
     * The run files.
     *
     * @param chunk how many bytes a row holds at most; of files that are there it does not matter
     * @return a file store
     */
    public RunFiles runFiles(int chunk) {
        return new SqlRunFiles(transactions, chunk);
    }

    /**
     * Ends all leases of a node.
     *
     * @param node the node
     */
    public void endLeases(NodeId node) {
        transactions.writeRepeatable(session -> {
            JdbcRunStore.endLeases(session, node);
            JdbcPromoSweepStore.endLeases(session, node);
            JdbcAudienceStore.endLeases(session, node);
            JdbcContactStore.endLeases(session, node);
            JdbcWorkQueue.endLeases(session, node);
            return true;
        });
    }

    /**
     * Joins a connection of the host to this thread.
     *
     * @param connection in a transaction
     */
    public void join(Connection connection) {
        transactions.join(connection);
    }

    /** Ends what {@link #join} began. */
    public void leave() {
        transactions.leave();
    }

    /**
     * Whether this thread writes in a transaction of the host.
     *
     * @return true inside one
     */
    public boolean isJoined() {
        return transactions.isJoined();
    }
}
