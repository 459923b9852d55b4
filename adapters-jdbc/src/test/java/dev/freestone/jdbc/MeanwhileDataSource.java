package dev.freestone.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Counts the prepared statements that are executed, and lets something happen after the first of them. */
final class MeanwhileDataSource extends OpenConnections {
    private final AtomicInteger executed = new AtomicInteger();
    private final Runnable meanwhile;

    MeanwhileDataSource(DataSource dataSource, Runnable meanwhile) {
        super(dataSource);
        this.meanwhile = meanwhile;
    }

    int executed() {
        return executed.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, given) -> {
                    Object answer = invoke(connection, method, given);
                    return answer instanceof PreparedStatement statement ? watched(statement) : answer;
                });
    }

    private PreparedStatement watched(PreparedStatement statement) {
        return (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class}, (self, method, given) -> {
                    Object answer = invoke(statement, method, given);
                    if (method.getName().startsWith("execute") && executed.incrementAndGet() == 1) {
                        meanwhile.run();
                    }
                    return answer;
                });
    }

    private static Object invoke(Object target, Method method, Object[] given) throws Throwable {
        try {
            return method.invoke(target, given);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
