package dev.freestone.jdbc;

import dev.freestone.jdbc.storage.SqlStore;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.JoinsTransaction;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkQueue;
import java.sql.Connection;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The durable storage: what the engine knows, in tables of the host's database, shared by all nodes.
 *
 * <p>A write is one transaction. Outside of a transaction of the host it is the storage's own: decided again up to five
 * times after a deadlock, a serialization failure or a lost connection, and, when the answer to a commit is lost, looked up
 * in the journal. Inside a transaction of the host it takes part in that: either through {@link #joining}, or because the
 * data source answers the connection that is bound to the current transaction, which is told by its auto-commit being off.
 * The host's transaction is never committed, rolled back or closed, and its connection never re-configured; a write that
 * fails inside it is undone to a savepoint. Nothing starts before the host's commit, since nodes see committed rows only.
 *
 * <p>The tables must be there: see {@link JdbcSchema}. Thread-safe. Source: docs/spec/conventions.md 11, docs/storage.md.
 */
public final class JdbcStorage implements Storage, JoinsTransaction {
    private final SqlStore store;

    private JdbcStorage(SqlStore store) {
        this.store = store;
    }

    /**
     * The storage in a database, on the database's clock. Checks the schema.
     *
     * @param dataSource a pool of the host; auto-commit is on except for connections in a transaction of the host
     * @return the storage
     * @throws dev.freestone.error.FreestoneException {@code storage_schema_mismatch}, {@code storage_unreachable}, {@code
     *     storage_forbidden}
     * @throws IllegalArgumentException when the database is none of H2, PostgreSQL, MariaDB and MySQL, or auto-commit is off
     */
    public static JdbcStorage over(DataSource dataSource) {
        return over(dataSource, StorageTime.DATABASE);
    }

    /**
     * The storage in a database. Checks the schema.
     *
     * @param dataSource as in {@link #over(DataSource)}
     * @param time whose clock decides
     * @return the storage
     * @throws dev.freestone.error.FreestoneException as in {@link #over(DataSource)}
     * @throws IllegalArgumentException as in {@link #over(DataSource)}
     */
    public static JdbcStorage over(DataSource dataSource, StorageTime time) {
        JdbcSchema.over(dataSource).check();
        return new JdbcStorage(new SqlStore(dataSource, JdbcSchema.dialect(dataSource), time.clock()));
    }

    /**
     * Lets the engine calls of this thread write through a connection of the host, until the answer is closed.
     *
     * <pre>{@code
     * try (JoinedTransaction joined = storage.joining(connection)) {
     *     freestone.campaigns().run(campaign.id());
     * }
     * connection.commit();
     * }</pre>
     *
     * @param connection in a transaction: auto-commit is off
     * @return to be closed by the same thread, before or after the end of the transaction
     * @throws dev.freestone.error.FreestoneException {@code not_in_transaction} when auto-commit is on
     * @throws IllegalStateException when the thread has joined a connection already
     */
    public JoinedTransaction joining(Connection connection) {
        store.join(connection);
        return new JoinedTransaction(store);
    }

    /**
     * The run files in the same database. They share connections and transactions with this storage.
     *
     * @return the file store, for {@code FreestoneBuilder.runFiles}
     */
    public JdbcRunFiles runFiles() {
        return new JdbcRunFiles(store.runFiles());
    }

    /** With rows of another size, for tests. */
    JdbcRunFiles runFiles(int chunk) {
        return new JdbcRunFiles(store.runFiles(chunk));
    }

    @Override
    public boolean isJoined() {
        return store.isJoined();
    }

    @Override
    public <T> T write(Function<Tx, T> decision) {
        return store.write(decision);
    }

    @Override
    public <T> T read(Function<Tx, T> look) {
        return store.read(look);
    }

    @Override
    public WorkQueue workQueue() {
        return store.workQueue();
    }

    @Override
    public boolean isDurable() {
        return true;
    }

    @Override
    public boolean leasesExpire() {
        return true;
    }

    @Override
    public void endLeases(NodeId node) {
        store.endLeases(node);
    }

    @Override
    public String toString() {
        return "JdbcStorage";
    }
}
