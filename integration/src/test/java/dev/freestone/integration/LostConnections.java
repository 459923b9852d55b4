package dev.freestone.integration;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections of which one is lost at a statement or commit, and no other one is had any more, whatever the database. */
final class LostConnections extends DelegatingDataSource {
    private final List<String> calls = new ArrayList<>();
    private final int lostAt;
    private final boolean early;
    private boolean gone;

    /**
     * Connections that are watched.
     *
     * @param database the database
     * @param lostAt at which statement or commit, from 1 on; 0 for never
     * @param early before the call, so that it has no effect; else after it, so that nobody hears of it
     */
    LostConnections(DataSource database, int lostAt, boolean early) {
        super(database);
        this.lostAt = lostAt;
        this.early = early;
    }

    /** The statements and commits, in order. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public Connection getConnection() throws SQLException {
        requireThere();
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        return watched(connection, WatchedStatements.COMMIT, connection, method, arguments);
                    }
                    Object answer = invoke(connection, method, arguments);
                    return answer instanceof PreparedStatement statement && arguments != null
                            ? statement(connection, statement, String.valueOf(arguments[0]))
                            : answer;
                });
    }

    private PreparedStatement statement(Connection connection, PreparedStatement statement, String sql) {
        return (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> method.getName().startsWith("execute")
                        ? watched(connection, sql, statement, method, arguments)
                        : invoke(statement, method, arguments));
    }

    private @Nullable Object watched(
            Connection connection, String sql, Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        requireThere();
        calls.add(sql);
        boolean lost = calls.size() == lostAt;
        if (lost && early) {
            lose(connection);
        }
        Object answer = invoke(target, method, arguments);
        if (lost) {
            lose(connection);
        }
        return answer;
    }

    /** The database notices, and undoes what was not committed. */
    private void lose(Connection connection) throws SQLException {
        gone = true;
        connection.rollback();
        connection.close();
        requireThere();
    }

    private void requireThere() throws SQLException {
        if (gone) {
            throw new SQLException("the connection was lost", "08006");
        }
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
