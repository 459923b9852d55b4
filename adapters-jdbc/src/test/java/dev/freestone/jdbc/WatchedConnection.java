package dev.freestone.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A connection that lists what is asked of it, and whose n-th statement can be made to fail. */
final class WatchedConnection {
    private final Connection connection;
    private final List<String> calls = new ArrayList<>();
    private int statements;
    private int failAt = Integer.MAX_VALUE;
    private boolean kept;

    WatchedConnection(Connection connection) {
        this.connection = connection;
    }

    /** The n-th execution from now on does not reach the database. */
    WatchedConnection failingAt(int statement) {
        failAt = statements + statement;
        return this;
    }

    /** It is not closed when its user closes it. */
    WatchedConnection kept() {
        kept = true;
        return this;
    }

    List<String> calls() {
        return calls;
    }

    /** How many were executed, a batch as one. */
    int statements() {
        return statements;
    }

    Connection watched() {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    int count = arguments == null ? 0 : arguments.length;
                    calls.add(method.getName() + (method.getName().equals("rollback") ? "/" + count : ""));
                    if (kept && method.getName().equals("close")) {
                        return null;
                    }
                    Object answer = invoke(connection, method, arguments);
                    return answer instanceof PreparedStatement statement ? watched(statement) : answer;
                });
    }

    private PreparedStatement watched(PreparedStatement statement) {
        return (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        statements++;
                        if (statements == failAt) {
                            throw new SQLException("on purpose", "58030");
                        }
                    }
                    return invoke(statement, method, arguments);
                });
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
