package dev.freestone.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * A connection with a read-only transaction, always rolled back, and given back in the state in which it came. Source:
 * docs/spec/outreach-campaigns.md 6.2.
 */
final class ReadOnlyConnection implements AutoCloseable {
    private final Connection connection;
    private final boolean autoCommit;
    private final boolean readOnly;

    private ReadOnlyConnection(Connection connection, boolean autoCommit, boolean readOnly) {
        this.connection = connection;
        this.autoCommit = autoCommit;
        this.readOnly = readOnly;
    }

    static ReadOnlyConnection open(DataSource dataSource, Dialect dialect) throws SQLException {
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
            connection.setAutoCommit(false);
            opened.run(dialect.beginReadOnly());
            return opened;
        } catch (SQLException e) {
            opened.close();
            throw e;
        }
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
