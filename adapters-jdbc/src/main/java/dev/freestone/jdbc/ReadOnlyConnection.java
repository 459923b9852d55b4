package dev.freestone.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import javax.sql.DataSource;

/**
 * A connection with a read-only transaction, always rolled back, and given back in the state in which it came. Source:
 * docs/spec/outreach-campaigns.md 6.2.
 */
final class ReadOnlyConnection implements AutoCloseable {
    private final Connection connection;
    private final boolean autoCommit;
    private final boolean readOnly;

    /** To be set again at the end. */
    private OptionalInt isolation = OptionalInt.empty();

    private ReadOnlyConnection(Connection connection, boolean autoCommit, boolean readOnly) {
        this.connection = connection;
        this.autoCommit = autoCommit;
        this.readOnly = readOnly;
    }

    static ReadOnlyConnection open(DataSource dataSource, Dialect dialect) throws SQLException {
        return open(dataSource, dialect, false);
    }

    /** All statements see the same moment, in databases that can do so without keeping writers waiting. */
    static ReadOnlyConnection openSnapshot(DataSource dataSource, Dialect dialect) throws SQLException {
        return open(dataSource, dialect, dialect.snapshotsByRepeatableRead());
    }

    private static ReadOnlyConnection open(DataSource dataSource, Dialect dialect, boolean snapshot)
            throws SQLException {
        Connection connection = dataSource.getConnection();
        ReadOnlyConnection opened;
        try {
            opened = new ReadOnlyConnection(connection, connection.getAutoCommit(), connection.isReadOnly());
        } catch (SQLException e) {
            quietly(connection::close);
            throw e;
        }
        try {
            // Before the transaction begins: most drivers refuse it later.
            connection.setReadOnly(true);
            if (snapshot) {
                opened.readRepeatably();
            }
            connection.setAutoCommit(false);
            opened.run(dialect.beginReadOnly());
            return opened;
        } catch (SQLException e) {
            opened.close();
            throw e;
        }
    }

    private void readRepeatably() throws SQLException {
        // To ask for the level begins a transaction otherwise, in which it cannot be set.
        connection.setAutoCommit(true);
        isolation = OptionalInt.of(connection.getTransactionIsolation());
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    Connection connection() {
        return connection;
    }

    void run(List<String> statements) throws SQLException {
        if (statements.isEmpty()) {
            return;
        }
        try (var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    @Override
    public void close() {
        quietly(connection::rollback);
        isolation.ifPresent(level -> quietly(() -> connection.setTransactionIsolation(level)));
        quietly(() -> connection.setAutoCommit(autoCommit));
        quietly(() -> connection.setReadOnly(readOnly));
        quietly(connection::close);
    }

    /** A step of cleaning up. */
    @FunctionalInterface
    interface Step {
        void run() throws SQLException;
    }

    /** The next step must run whatever this one does; a broken connection fails in all of them. */
    static void quietly(Step step) {
        try {
            step.run();
        } catch (SQLException ignored) {
            // Nothing was written, so that nothing can be lost.
        }
    }
}
