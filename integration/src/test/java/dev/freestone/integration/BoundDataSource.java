package dev.freestone.integration;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A data source that answers the connection of the thread's transaction while there is one, as a transaction manager's does. */
final class BoundDataSource extends DelegatingDataSource {
    @SuppressWarnings("ThreadLocalUsage") // of each data source its own, and gone with it
    private final ThreadLocal<DataSource> bound = new ThreadLocal<>();

    BoundDataSource(DataSource database) {
        super(database);
    }

    void bound(Connection connection, Runnable calls) {
        // What it hands out stays open when it is closed.
        bound.set(new SingleConnectionDataSource(connection, true));
        try {
            calls.run();
        } finally {
            bound.remove();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        DataSource current = bound.get();
        return current == null ? super.getConnection() : current.getConnection();
    }
}
