package dev.freestone.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Notes what is said to a database: statements as verb and table, and where transactions begin and end. For one thread. */
final class RecordingDataSource {
    private final DataSource target;
    private final List<String> said = new ArrayList<>();

    RecordingDataSource(DataSource target) {
        this.target = target;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, target);
    }

    /** What was said since the last call. */
    List<String> drain() {
        List<String> drained = List.copyOf(said);
        said.clear();
        return drained;
    }

    private <T> T proxy(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    note(method, arguments);
                    Object answer = call(real, method, arguments);
                    return answer instanceof Connection connection ? proxy(Connection.class, connection) : answer;
                }));
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void note(Method method, Object[] arguments) {
        switch (method.getName()) {
            case "prepareStatement" -> said.add(brief((String) arguments[0]));
            case "setAutoCommit" -> said.add((boolean) arguments[0] ? "end" : "begin");
            case "commit", "rollback", "createStatement", "prepareCall", "setSavepoint" -> said.add(method.getName());
            default -> {
                // Changes neither what is said nor when.
            }
        }
    }

    /** Two statements that do the same are written differently: what counts is what they do to which table. */
    private static String brief(String sql) {
        String verb = sql.substring(0, sql.indexOf(' '));
        int table = sql.indexOf("freestone_");
        String counted = sql.contains("COUNT(*)") ? " count" : "";
        String locked = sql.contains("FOR UPDATE") ? " locked" : "";
        return verb + counted + (table < 0 ? "" : " " + sql.substring(table).split("[^a-z_]", 2)[0]) + locked;
    }
}
