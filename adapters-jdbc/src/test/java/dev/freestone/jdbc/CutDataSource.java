package dev.freestone.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** Lists the statements that are prepared, and from some moment on refuses some of them, or every connection. */
final class CutDataSource extends OpenConnections {
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private volatile Predicate<String> refused = sql -> false;
    private volatile boolean cut;

    CutDataSource(DataSource dataSource) {
        super(dataSource);
    }

    List<String> statements() {
        return List.copyOf(statements);
    }

    void refuse(Predicate<String> sql) {
        refused = sql;
    }

    void cut() {
        cut = true;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (cut) {
            throw new SQLException("cut", "08001");
        }
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        String sql = (String) arguments[0];
                        statements.add(sql);
                        if (refused.test(sql)) {
                            throw new SQLException("refused", "08006");
                        }
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
