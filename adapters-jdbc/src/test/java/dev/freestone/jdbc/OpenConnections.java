package dev.freestone.jdbc;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Remembers the connections that it hands out. */
class OpenConnections implements DataSource {
    private final DataSource dataSource;
    private final List<Connection> all = new CopyOnWriteArrayList<>();

    OpenConnections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    int open() {
        int open = 0;
        for (Connection each : all) {
            try {
                open += each.isClosed() ? 0 : 1;
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
        return open;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = dataSource.getConnection();
        all.add(connection);
        return connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return dataSource.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return dataSource.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter writer) throws SQLException {
        dataSource.setLogWriter(writer);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        dataSource.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return dataSource.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return dataSource.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return dataSource.isWrapperFor(type);
    }
}
