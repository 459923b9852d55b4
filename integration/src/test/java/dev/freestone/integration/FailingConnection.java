package dev.freestone.integration;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A connection of which one statement does not reach the database. */
final class FailingConnection {
    private final int failing;
    private int executed;

    private FailingConnection(int failing) {
        this.failing = failing;
    }

    /** The n-th statement fails, counted from 1. */
    static Connection over(Connection connection, int statement) {
        return new FailingConnection(statement).proxy(connection);
    }

    private Connection proxy(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Object answer = invoke(connection, method, arguments);
                    return answer instanceof PreparedStatement statement ? proxy(statement) : answer;
                });
    }

    private PreparedStatement proxy(PreparedStatement statement) {
        return (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        executed++;
                        if (executed == failing) {
                            throw new SQLException("on purpose", "58030");
                        }
                    }
                    return invoke(statement, method, arguments);
                });
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
