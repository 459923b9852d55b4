package dev.freestone.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Hands out one connection again and again, in whatever state it was given back. */
final class ConnectionPoolOfOne extends OpenConnections implements AutoCloseable {
    private final Connection kept;

    ConnectionPoolOfOne(DataSource dataSource) throws SQLException {
        super(dataSource);
        this.kept = dataSource.getConnection();
    }

    Connection kept() {
        return kept;
    }

    @Override
    public Connection getConnection() {
        var loader = ConnectionPoolOfOne.class.getClassLoader();
        return (Connection) Proxy.newProxyInstance(loader, new Class<?>[] {Connection.class}, (self, method, given) -> {
            if (method.getName().equals("close")) {
                return null;
            }
            try {
                return method.invoke(kept, given);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    @Override
    public void close() throws SQLException {
        kept.close();
    }
}
