package dev.freestone.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source that answers the connection of a transaction while one is bound, as a transaction manager's does. */
final class BoundDataSource extends OpenConnections {
    private @Nullable Connection bound;

    BoundDataSource(DataSource dataSource) {
        super(dataSource);
    }

    void bind(WatchedConnection connection) {
        bound = connection.kept().watched();
    }

    void release() {
        bound = null;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return bound == null ? super.getConnection() : bound;
    }
}
