package dev.freestone.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source whose next connections have trouble, one each, in the given order; the others have none. */
final class TroubledDataSource extends OpenConnections {
    private final Deque<Trouble> troubles = new ArrayDeque<>();

    TroubledDataSource(DataSource dataSource) {
        super(dataSource);
    }

    /** What happens to one connection. */
    @FunctionalInterface
    interface Trouble {
        /** Called instead of a method; answers what the method does. */
        @Nullable
        Object call(Connection connection, String method, Call call) throws SQLException;
    }

    /** The method itself. */
    @FunctionalInterface
    interface Call {
        @Nullable
        Object run() throws SQLException;
    }

    /** The data source gives no connection. */
    static final Trouble NO_CONNECTION = (connection, method, call) -> {
        throw new SQLException("refused", "08001");
    };

    /** The transaction was committed, but nobody hears of it. */
    static final Trouble ANSWER_TO_COMMIT_LOST = (connection, method, call) -> {
        Object answer = call.run();
        if (method.equals("commit")) {
            throw lost(connection);
        }
        return answer;
    };

    /** The connection is gone before the commit arrives. */
    static final Trouble COMMIT_LOST = (connection, method, call) -> {
        if (method.equals("commit")) {
            connection.rollback();
            throw lost(connection);
        }
        return call.run();
    };

    /** The caller hears that the connection was lost while the database still works on the commit. */
    static final Trouble COMMIT_STILL_UNDER_WAY = (connection, method, call) -> {
        if (method.equals("commit")) {
            var unused = CompletableFuture.runAsync(() -> commitLate(connection));
            throw new SQLException("lost", "08006");
        }
        boolean ending = method.equals("close")
                || method.equals("rollback")
                || (method.equals("setAutoCommit") && !connection.getAutoCommit());
        return ending ? null : call.run();
    };

    /** The first statement fails with a state. */
    static Trouble statementFails(String state) {
        return (connection, method, call) -> {
            if (method.equals("prepareStatement")) {
                throw new SQLException("on purpose", state);
            }
            return call.run();
        };
    }

    private static void commitLate(Connection connection) {
        try {
            for (int spin = 0; spin < 100_000; spin++) {
                Thread.onSpinWait();
            }
            connection.commit();
            connection.setAutoCommit(true);
            connection.close();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static SQLException lost(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        connection.close();
        return new SQLException("lost", "08006");
    }

    TroubledDataSource next(Trouble trouble, int times) {
        for (int i = 0; i < times; i++) {
            troubles.add(trouble);
        }
        return this;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Trouble trouble = troubles.poll();
        if (trouble == null) {
            return super.getConnection();
        }
        if (trouble == NO_CONNECTION) {
            throw new SQLException("refused", "08001");
        }
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Call call = () -> {
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw (SQLException) e.getCause();
                        } catch (IllegalAccessException e) {
                            throw new AssertionError(e);
                        }
                    };
                    return trouble.call(connection, method.getName(), call);
                });
    }
}
