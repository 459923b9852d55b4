package dev.freestone.jdbc;

import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.QueryRequest;
import dev.freestone.spi.QueryContext;
import dev.freestone.spi.QuerySource;
import dev.freestone.spi.RowStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Executes one SQL query, registered in code by the host, in a read-only transaction that is always rolled back. Streams
 * the rows of any number in constant memory; on H2 that needs {@code LAZY_QUERY_EXECUTION=1} in its URL. Thread-safe;
 * each run has a connection of its own, so that the data source must not join a transaction of the host.
 *
 * <p>Values: whole numbers are {@code Long}, decimals {@code BigDecimal} with their scale, binary floating point its
 * shortest decimal (the texts {@code NaN} and {@code Infinity} if it has none), TIMESTAMP a {@code LocalDateTime},
 * TIMESTAMP WITH TIME ZONE an {@code Instant}, JSON and XML their text, binary data lower-case hex, arrays a {@code List}
 * with times as text; every other type is the text that the driver gives.
 *
 * <p>Cancel and deadline end a query that is being executed; getting a connection is bounded by the time-out of the data
 * source. An interrupt ends the query with {@code run_canceled} at its next row and keeps the flag. Failures carry
 * SQLState and vendor code, never the driver's text. Source: docs/spec/outreach-campaigns.md 6.2.
 */
public final class JdbcQuerySource implements QuerySource {
    private final DataSource dataSource;
    private final String sql;
    private final Dialect dialect;
    private final int fetchSize;
    private final Duration timeout;
    private final String digest;

    JdbcQuerySource(DataSource dataSource, String sql, Dialect dialect, int fetchSize, Duration timeout) {
        this.dataSource = dataSource;
        this.sql = sql;
        this.dialect = dialect;
        this.fetchSize = fetchSize;
        this.timeout = timeout;
        this.digest = sha256(sql);
    }

    /**
     * A source with the default options. Opens a connection once, to see what database it is.
     *
     * @param dataSource gives the connections, best with a role that may only read
     * @param sql one statement that yields rows, such as {@code SELECT id FROM loans WHERE days_past_due = 30}
     * @return the source
     * @throws FreestoneException {@code configuration_invalid} with every problem, such as a second statement or a
     *     database that does not enforce read-only transactions
     */
    public static JdbcQuerySource of(DataSource dataSource, String sql) {
        return builder(dataSource, sql).build();
    }

    /**
     * Begins a source with other options.
     *
     * @param dataSource gives the connections, best with a role that may only read
     * @param sql one statement that yields rows
     * @return a builder
     */
    public static JdbcQuerySourceBuilder builder(DataSource dataSource, String sql) {
        return new JdbcQuerySourceBuilder(
                Objects.requireNonNull(dataSource, "dataSource"), Objects.requireNonNull(sql, "sql"));
    }

    @Override
    public RowStream open(QueryRequest request, QueryContext context) {
        return JdbcRowStream.open(this, context);
    }

    /**
     * What identifies the query.
     *
     * @return the SHA-256 of the SQL in UTF-8, 64 lower-case hex digits
     */
    @Override
    public Optional<String> definitionDigest() {
        return Optional.of(digest);
    }

    DataSource dataSource() {
        return dataSource;
    }

    String sql() {
        return sql;
    }

    Dialect dialect() {
        return dialect;
    }

    /** As the driver wants it: Connector/J of MySQL streams only with the least integer. */
    int fetchSize() {
        return fetchSize;
    }

    Duration timeout() {
        return timeout;
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "JdbcQuerySource[" + dialect + " " + digest.substring(0, 8) + "]";
    }
}
