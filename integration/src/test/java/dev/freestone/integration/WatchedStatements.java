package dev.freestone.integration;

import com.zaxxer.hikari.HikariDataSource;
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

/** Connections that list what reaches the database, a batch as one, and of which the database ends one at a moment that a test wants. */
final class WatchedStatements extends DelegatingDataSource {
    static final String COMMIT = "COMMIT";

    private final List<String> calls = new ArrayList<>();
    private int endAt;
    private boolean before;
    private boolean gone;

    WatchedStatements(DataSource database) {
        super(database);
    }

    /**
     * The database ends the connection of one call, and no other one is had any more, as when a process is killed.
     *
     * @param call which statement or commit, from 1 on
     * @param early before the call, so that it has no effect; else after it, so that nobody hears of it
     */
    WatchedStatements endingAt(int call, boolean early) {
        endAt = call;
        before = early;
        return this;
    }

    /** The statements and commits, in order. */
    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** How many statements, commits left out. */
    long statements() {
        return calls().stream().filter(call -> !call.equals(COMMIT)).count();
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (gone) {
            throw new SQLException("the process has ended", "08001");
        }
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        return watched(connection, COMMIT, connection, method, arguments);
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
        boolean struck;
        synchronized (this) {
            calls.add(sql);
            struck = calls.size() == endAt;
        }
        if (struck && before) {
            end(connection);
        }
        Object answer = invoke(target, method, arguments);
        if (struck && !before) {
            end(connection);
            throw new SQLException("the process has ended", "08006");
        }
        return answer;
    }

    private void end(Connection connection) throws SQLException {
        gone = true;
        try (Connection other = getTargetDataSource().getConnection();
                PreparedStatement kill = other.prepareStatement("SELECT pg_terminate_backend(?)")) {
            kill.setInt(1, connection.unwrap(org.postgresql.PGConnection.class).getBackendPID());
            kill.execute();
        }
        if (getTargetDataSource() instanceof HikariDataSource pool) {
            pool.evictConnection(connection);
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
