package dev.freestone.jdbc.storage;

import dev.freestone.error.ErrorCategory;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs work as a transaction: one of its own, or inside the host's, when the host has joined a connection to the thread or
 * its data source answers a connection that is in a transaction already (auto-commit off). A transaction of the host is
 * never ended here, and its connection never re-configured. Thread-safe. Source: docs/spec/conventions.md 11.
 */
final class Transactions {
    static final int MAX_TRIES = 5;

    /** Nothing was kept, so that the same can be done again. */
    private static final Set<ErrorCode> AGAIN = EnumSet.of(
            ErrorCode.STORAGE_DEADLOCK, ErrorCode.STORAGE_SERIALIZATION_FAILED, ErrorCode.STORAGE_UNREACHABLE);

    private final DataSource dataSource;
    private final StorageDialect dialect;
    private final StorageClock clock;
    private final AtomicLong turns = new AtomicLong();

    @SuppressWarnings("ThreadLocalUsage") // of each storage its own, and gone with it
    private final ThreadLocal<Connection> joined = new ThreadLocal<>();

    Transactions(DataSource dataSource, StorageDialect dialect, StorageClock clock) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.clock = clock;
    }

    /** All of the work is kept, or none. It may be done again after a lost race or a lost connection. */
    <T> T write(Function<Session, T> work) {
        return run(work, this::own);
    }

    /**
     * As {@link #write}, of work that finds out what an earlier try of it has kept: it is done again also when the answer
     * to its commit was lost.
     */
    <T> T writeRepeatable(Function<Session, T> work) {
        @Nullable FreestoneException doubt = null;
        for (int tries = 1; ; tries++) {
            try {
                return write(work);
            } catch (FreestoneException e) {
                if (e.code() != ErrorCode.STORAGE_IN_DOUBT || tries == MAX_TRIES) {
                    // Only what the work itself decides ends the doubt.
                    throw doubt == null || e.category() == ErrorCategory.CALLER ? e : doubt;
                }
                doubt = e;
            }
        }
    }

    /** Each look is a transaction of its own. */
    <T> T read(Function<Session, T> work) {
        return run(work, this::look);
    }

    /** One way to use a connection that is in no transaction. */
    @FunctionalInterface
    private interface Use<T> {
        T with(Connection connection, Function<Session, T> work) throws SQLException;
    }

    private <T> T run(Function<Session, T> work, Use<T> use) {
        Connection host = joined.get();
        if (host != null) {
            return within(host, work);
        }
        for (int tries = 1; ; tries++) {
            // A pool has tried its best before it gives up: without a connection nothing is tried again.
            Connection connection = connect();
            try {
                return connection.getAutoCommit() ? use.with(connection, work) : within(connection, work);
            } catch (SQLException e) {
                if (tries == MAX_TRIES || !AGAIN.contains(StorageFailures.codeOf(e))) {
                    throw StorageFailures.translate(e);
                }
            } catch (FreestoneException e) {
                if (tries == MAX_TRIES || !AGAIN.contains(e.code())) {
                    throw e;
                }
            } finally {
                quietly(connection::close);
            }
        }
    }

    private Connection connect() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            ErrorCode code = StorageFailures.codeOf(e);
            if (code == ErrorCode.STORAGE_FORBIDDEN) {
                throw StorageFailures.translate(e);
            }
            throw StorageFailures.withheld(
                    ErrorCode.STORAGE_UNREACHABLE, "the data source gave no connection, try again later", e);
        }
    }

    private <T> T own(Connection connection, Function<Session, T> work) throws SQLException {
        connection.setAutoCommit(false);
        boolean kept = false;
        try {
            Session session = session(connection, false);
            begin(connection);
            T answer = apply(session, work);
            commit(connection, session);
            kept = true;
            return answer;
        } finally {
            if (!kept) {
                quietly(connection::rollback);
            }
            quietly(() -> connection.setAutoCommit(true));
        }
    }

    private Session session(Connection connection, boolean inHosts) {
        return new Session(connection, dialect, clock, inHosts, turns);
    }

    private void begin(Connection connection) throws SQLException {
        for (String statement : dialect.begin()) {
            try (var begin = connection.createStatement()) {
                begin.execute(statement);
            }
        }
    }

    private static <T> T apply(Session session, Function<Session, T> work) throws SQLException {
        try {
            T answer = work.apply(session);
            if (session.failure().isPresent()) {
                throw session.failure().get();
            }
            return answer;
        } finally {
            session.end();
        }
    }

    private <T> T look(Connection connection, Function<Session, T> work) throws SQLException {
        return apply(session(connection, false), work);
    }

    private <T> T within(Connection connection, Function<Session, T> work) {
        Session session = session(connection, true);
        boolean kept = false;
        try {
            requireTransaction(connection);
            T answer = apply(session, work);
            session.keep();
            kept = true;
            return answer;
        } catch (SQLException e) {
            throw StorageFailures.translate(e);
        } finally {
            if (!kept) {
                // After a deadlock the place to go back to is gone with the whole transaction, which the host then
                // ends.
                quietly(session::undo);
            }
        }
    }

    private void commit(Connection connection, Session session) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            if (!session.wrote() || !StorageFailures.isUnreachable(e)) {
                throw e;
            }
            if (!isKept(session, e)) {
                throw e;
            }
        }
    }

    /** The answer to the commit was lost: the journal tells whether it took place. */
    private boolean isKept(Session session, SQLException lost) {
        for (int tries = 1; session.journaled().isPresent() && tries <= MAX_TRIES; tries++) {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    Session probe = session(connection, true);
                    return JdbcJournalStore.isKept(probe, session.journaled().getAsLong());
                } finally {
                    quietly(connection::rollback);
                    quietly(() -> connection.setAutoCommit(true));
                }
            } catch (SQLException | FreestoneException e) {
                lost.addSuppressed(e);
            }
        }
        throw StorageFailures.withheld(
                ErrorCode.STORAGE_IN_DOUBT,
                "the connection was lost at the commit, read again before you repeat the call",
                lost);
    }

    /** Everything that this thread writes from now on goes through a connection of the host. */
    void join(Connection connection) {
        if (joined.get() != null) {
            throw new IllegalStateException("joining: this thread has joined a connection already, close that first");
        }
        try {
            requireTransaction(connection);
        } catch (SQLException e) {
            throw StorageFailures.translate(e);
        }
        joined.set(connection);
    }

    void leave() {
        joined.remove();
    }

    boolean isJoined() {
        if (joined.get() != null) {
            return true;
        }
        Connection connection = connect();
        try {
            return !connection.getAutoCommit();
        } catch (SQLException e) {
            throw StorageFailures.translate(e);
        } finally {
            quietly(connection::close);
        }
    }

    private static void requireTransaction(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            throw FreestoneException.of(
                    ErrorCode.NOT_IN_TRANSACTION,
                    "the joined connection is in auto-commit mode, call setAutoCommit(false) before joining");
        }
    }

    /** A step of cleaning up. */
    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }

    /** What comes after it must run whatever it does; a broken connection fails in all of them. */
    private static void quietly(Step step) {
        try {
            step.run();
        } catch (SQLException ignored) {
            // The outcome of the work is known by now, and the pool drops a connection that it cannot use.
        }
    }
}
