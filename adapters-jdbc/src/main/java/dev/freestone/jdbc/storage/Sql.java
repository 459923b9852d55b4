package dev.freestone.jdbc.storage;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A statement that is being put together, with its parameters. */
final class Sql {
    private final StorageDialect dialect;
    private final StorageClock clock;
    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> parameters = new ArrayList<>();

    Sql(StorageDialect dialect, StorageClock clock) {
        this.dialect = dialect;
        this.clock = clock;
    }

    /** Adds text and, for each {@code ?} in it, a parameter: text, number, bytes, {@link Instant}, or an optional one. */
    Sql add(String more, Object... values) {
        text.append(more);
        for (Object value : values) {
            parameters.add(parameter(value));
        }
        return this;
    }

    /**
     * Adds an array of PostgreSQL as one parameter. It stands in a query of its own, so that its length is unknown when the
     * statement is planned: of a table that has grown since it was last analyzed all rows would be read else, because they are
     * thought to be few.
     */
    Sql array(String type, Collection<? extends @Nullable Object> values) {
        text.append("CAST((SELECT CAST(? AS ")
                .append(type)
                .append("[])) AS ")
                .append(type)
                .append("[])");
        parameters.add(new Elements(type, values));
        return this;
    }

    /** Adds that what stands before is one of some values, in as few parameters as the database can. */
    Sql in(String type, Collection<?> values) {
        if (dialect.takesArrays(values.size())) {
            return add(" = ANY (").array(type, values).add(")");
        }
        add(" IN (" + marks(values.size()) + ")");
        values.forEach(value -> parameters.add(parameter(value)));
        return this;
    }

    private record Elements(String type, Collection<? extends @Nullable Object> values) {
        Array in(Connection connection) throws SQLException {
            // As text, which is how the driver would write most of them anyway.
            return connection.createArrayOf(
                    type,
                    values.stream()
                            .map(value -> value == null ? null : value.toString())
                            .toArray(String[]::new));
        }
    }

    /** Adds S, as the clock of the database at the moment of this statement. */
    Sql now() {
        return nowPlus(Duration.ZERO);
    }

    Sql nowPlus(Duration length) {
        return plus(clock, length);
    }

    /** Adds the clock of leases, which is S except in tests. */
    Sql leaseNow() {
        return leaseNowPlus(Duration.ZERO);
    }

    Sql leaseNowPlus(Duration length) {
        return plus(clock.leases(), length);
    }

    private Sql plus(StorageClock which, Duration length) {
        Optional<String> now = which.injected().isPresent() ? Optional.empty() : dialect.now();
        if (now.isEmpty()) {
            return add("?", which.inProcess().plus(length));
        }
        Duration distance = which.shiftBy().plus(length);
        return distance.isZero()
                ? add(now.get())
                : add(
                        dialect.plusMicros(now.get()),
                        ChronoUnit.MICROS.between(Instant.EPOCH, Instant.EPOCH.plus(distance)));
    }

    /** A value as it is bound. */
    @Nullable
    Object parameter(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(this::parameter).orElse(null);
        }
        return value instanceof Instant instant ? dialect.parameter(instant) : value;
    }

    /** Places for parameters, separated by commas. */
    static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }

    String text() {
        return text.toString();
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            Object parameter = parameters.get(i);
            if (parameter instanceof Elements elements) {
                statement.setArray(i + 1, elements.in(statement.getConnection()));
            } else {
                statement.setObject(i + 1, parameter);
            }
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
