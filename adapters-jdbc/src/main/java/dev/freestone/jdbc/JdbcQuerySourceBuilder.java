package dev.freestone.jdbc;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;

/** The options of a {@link JdbcQuerySource}. Not thread-safe. Source: docs/spec/outreach-campaigns.md 6.2. */
public final class JdbcQuerySourceBuilder {
    /** Rows that the driver fetches at a time, unless set otherwise. */
    public static final int DEFAULT_FETCH_SIZE = 1_000;

    /** The greatest number of rows to fetch at a time. */
    public static final int MAX_FETCH_SIZE = 100_000;

    /** The time of a query from its begin to its last row, unless set otherwise. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(10);

    /** The longest time-out. */
    public static final Duration MAX_TIMEOUT = Duration.ofDays(1);

    private static final String SYNTAX_ERROR = "42";

    private final DataSource dataSource;
    private final String sql;
    private boolean allowUnenforcedReadOnly;
    private int fetchSize = DEFAULT_FETCH_SIZE;
    private Duration timeout = DEFAULT_TIMEOUT;

    JdbcQuerySourceBuilder(DataSource dataSource, String sql) {
        this.dataSource = dataSource;
        this.sql = sql;
    }

    /**
     * Whether a database may be used that does not itself refuse writes in a read-only transaction: every one but
     * PostgreSQL, Oracle, MySQL and MariaDB. Writes are rolled back there, but some (data definition, sequences) commit
     * by themselves: give the role no right to write.
     *
     * @param allow default false
     * @return this
     */
    public JdbcQuerySourceBuilder allowUnenforcedReadOnly(boolean allow) {
        this.allowUnenforcedReadOnly = allow;
        return this;
    }

    /**
     * How many rows the driver fetches at a time. Connector/J of MySQL streams row by row instead.
     *
     * @param rows 1 to {@value #MAX_FETCH_SIZE}, default {@value #DEFAULT_FETCH_SIZE}
     * @return this
     */
    public JdbcQuerySourceBuilder fetchSize(int rows) {
        this.fetchSize = rows;
        return this;
    }

    /**
     * How long a query may take from its begin to its last row; an earlier deadline of the run counts instead.
     *
     * @param timeout 1 second to 1 day, default 10 minutes
     * @return this
     */
    public JdbcQuerySourceBuilder timeout(Duration timeout) {
        this.timeout = Objects.requireNonNull(timeout, "timeout");
        return this;
    }

    /**
     * Makes the source. Opens a connection once, to see what database it is and whether its driver takes several
     * statements at once.
     *
     * @return the source
     * @throws FreestoneException {@code configuration_invalid} with every problem
     */
    public JdbcQuerySource build() {
        var problems = new ArrayList<Violation>();
        require(fetchSize >= 1 && fetchSize <= MAX_FETCH_SIZE, "fetchSize", "give 1 to " + MAX_FETCH_SIZE, problems);
        require(
                timeout.compareTo(Duration.ofSeconds(1)) >= 0 && timeout.compareTo(MAX_TIMEOUT) <= 0,
                "timeout",
                "give 1 second to 1 day",
                problems);
        var dialect = Dialect.OTHER;
        int driverFetchSize = fetchSize;
        try (var connection = dataSource.getConnection()) {
            var database = connection.getMetaData();
            dialect = Dialect.of(database);
            driverFetchSize = streamsByRow(database) ? Integer.MIN_VALUE : fetchSize;
            checkDatabase(connection, dialect, problems);
        } catch (SQLException e) {
            problems.add(Violation.of(
                    "dataSource",
                    ViolationCode.REQUIRED,
                    "gives no usable connection (SQLState " + e.getSQLState() + "), make the database reachable"));
        }
        checkSql(dialect, problems);
        if (!problems.isEmpty()) {
            throw FreestoneException.listing(ErrorCode.CONFIGURATION_INVALID, problems);
        }
        return new JdbcQuerySource(dataSource, sql, dialect, driverFetchSize, timeout);
    }

    private static void require(boolean holds, String field, String remedy, List<Violation> problems) {
        if (!holds) {
            problems.add(Violation.of(field, ViolationCode.OUT_OF_RANGE, "out of range, " + remedy));
        }
    }

    private void checkSql(Dialect dialect, List<Violation> problems) {
        String problem = SingleStatement.problem(sql, dialect.lexis());
        if (!problem.isEmpty()) {
            problems.add(Violation.of("sql", ViolationCode.BAD_FORMAT, problem));
        }
    }

    private void checkDatabase(Connection connection, Dialect dialect, List<Violation> problems) throws SQLException {
        var database = connection.getMetaData();
        if (!dialect.enforcesReadOnly() && !allowUnenforcedReadOnly) {
            problems.add(Violation.of(
                    "allowUnenforcedReadOnly",
                    ViolationCode.REQUIRED,
                    database.getDatabaseProductName()
                            + " does not refuse writes in a read-only transaction; give the role no right to write"
                            + " and say allowUnenforcedReadOnly(true)"));
        }
        if (asksForSeveral(database.getURL()) || (dialect == Dialect.MYSQL && takesSeveral(connection))) {
            problems.add(Violation.of(
                    "dataSource",
                    ViolationCode.NOT_ALLOWED_WITH,
                    "its driver takes several statements at once, remove the option allowMultiQueries"));
        }
    }

    private static boolean asksForSeveral(String url) {
        return url != null && url.toLowerCase(Locale.ROOT).contains("allowmultiqueries=true");
    }

    /** The option may also be set where no URL shows it. */
    private static boolean takesSeveral(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT 1; SELECT 1");
            return true;
        } catch (SQLException e) {
            if (!Objects.requireNonNullElse(e.getSQLState(), "").startsWith(SYNTAX_ERROR)) {
                throw e;
            }
            // What must happen: within one statement the semicolon is wrong.
            return false;
        }
    }

    private static boolean streamsByRow(DatabaseMetaData database) throws SQLException {
        return database.getDriverName().toLowerCase(Locale.ROOT).contains("mysql connector");
    }
}
