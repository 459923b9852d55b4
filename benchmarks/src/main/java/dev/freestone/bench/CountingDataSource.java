package dev.freestone.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;

/** Counts the statements that are prepared or created, and the ends of transactions. Thread-safe. */
final class CountingDataSource {
    private static final Set<String> COUNTED = Set.of("prepareStatement", "createStatement", "commit", "rollback");

    private final DataSource target;
    private final LongAdder statements = new LongAdder();

    CountingDataSource(DataSource target) {
        this.target = target;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, target);
    }

    long statements() {
        return statements.sum();
    }

    private <T> T proxy(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (COUNTED.contains(method.getName())) {
                        statements.increment();
                    }
                    try {
                        Object answer = method.invoke(real, arguments);
                        return answer instanceof Connection connection ? proxy(Connection.class, connection) : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
