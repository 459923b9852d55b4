package dev.freestone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.spi.Tx;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How many shared buffers of PostgreSQL queries touch, be they in memory or not, as {@code EXPLAIN (ANALYZE, BUFFERS)} tells of each.
 * What a query reads is known by it whatever the speed of the machine.
 */
final class BufferCount {
    private static final Pattern HIT = Pattern.compile("\"Shared Hit Blocks\": (\\d+)");
    private static final Pattern READ = Pattern.compile("\"Shared Read Blocks\": (\\d+)");

    private final Connection connection;
    private long buffers;

    private BufferCount(Connection connection) {
        this.connection = connection;
    }

    /** The buffers that all queries of a look touch together. */
    static long of(StorageDatabase postgres, Function<Tx, ?> look) throws SQLException {
        try (Connection host = postgres.dataSource().getConnection()) {
            host.setAutoCommit(false);
            BufferCount count = new BufferCount(host);
            JdbcStorage storage = JdbcStorage.over(postgres.dataSource());
            JoinedTransaction joined = storage.joining(count.counted());
            try (joined) {
                Object unused = storage.read(look::apply);
            }
            host.rollback();
            return count.buffers;
        }
    }

    /** The same of each look by its name; one that finds nothing would touch little, whatever there is. */
    static Map<String, Long> ofEach(StorageDatabase postgres, Map<String, Function<Tx, List<?>>> looks)
            throws SQLException {
        Map<String, Long> touched = new LinkedHashMap<>();
        for (var look : looks.entrySet()) {
            touched.put(look.getKey(), of(postgres, tx -> {
                List<?> found = look.getValue().apply(tx);
                assertThat(found).as(look.getKey()).isNotEmpty();
                return found;
            }));
        }
        return touched;
    }

    private Connection counted() {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Object answer = invoke(connection, method, arguments);
                    return answer instanceof PreparedStatement statement && isQuery(arguments)
                            ? counted(
                                    statement,
                                    connection.prepareStatement(
                                            "EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + arguments[0]))
                            : answer;
                });
    }

    private static boolean isQuery(Object[] arguments) {
        return arguments[0] instanceof String sql && sql.startsWith("SELECT");
    }

    /** Takes the same parameters, and is asked before the query itself. */
    private PreparedStatement counted(PreparedStatement query, PreparedStatement explained) {
        return (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("executeQuery")) {
                        add(explained);
                    } else if (method.getName().equals("close")
                            || (method.getName().startsWith("set") && arguments.length > 1)) {
                        invoke(explained, method, arguments);
                    }
                    return invoke(query, method, arguments);
                });
    }

    private void add(PreparedStatement explained) throws SQLException {
        try (var rows = explained.executeQuery()) {
            rows.next();
            String plan = rows.getString(1);
            buffers += first(HIT, plan) + first(READ, plan);
        }
    }

    /** The first node has what all below it have touched. */
    private static long first(Pattern blocks, String plan) {
        return blocks.matcher(plan)
                .results()
                .findFirst()
                .map(found -> Long.parseLong(found.group(1)))
                .orElseThrow();
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
