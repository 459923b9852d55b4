package dev.freestone.jdbc;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.QueryContext;
import dev.freestone.spi.RowStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cursor of one run. */
final class JdbcRowStream implements RowStream {
    private final QueryContext context;
    private final Dialect dialect;
    private final ReadOnlyConnection connection;
    private final Statement statement;
    private final StatementWatch watch;
    private final int timeoutBefore;
    private final long maxRows;
    private final ResultSet rows;
    private final List<String> columns;
    private final CellReader[] readers;
    private long count;
    private boolean ended;
    private boolean closed;

    private JdbcRowStream(JdbcQuerySource source, QueryContext context, Instant deadline, ReadOnlyConnection connection)
            throws SQLException {
        this.context = context;
        this.dialect = source.dialect();
        this.connection = connection;
        this.maxRows = context.limits().maxRows();
        Duration remaining = StatementWatch.remaining(context, deadline);
        connection.run(dialect.limitTime(Math.max(1, remaining.toMillis())));
        this.statement =
                connection.connection().createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        this.timeoutBefore = statement.getQueryTimeout();
        this.watch = new StatementWatch(context, deadline, statement);
        try {
            statement.setFetchSize(source.fetchSize());
            statement.setQueryTimeout(seconds(remaining));
            if (maxRows < Integer.MAX_VALUE) {
                statement.setMaxRows((int) maxRows + 1);
            }
            context.onCancel(watch::cancel);
            this.rows = execute(source.sql());
            var names = new ArrayList<String>();
            var found = rows.getMetaData();
            this.readers = new CellReader[found.getColumnCount()];
            for (int i = 0; i < readers.length; i++) {
                names.add(found.getColumnLabel(i + 1));
                readers[i] = CellReaders.of(found, i + 1, dialect);
            }
            this.columns = List.copyOf(names);
        } catch (SQLException | RuntimeException e) {
            closeStatement();
            throw e;
        }
    }

    static RowStream open(JdbcQuerySource source, QueryContext context) {
        Instant own = context.now().plus(source.timeout());
        Instant deadline = own.isBefore(context.deadline()) ? own : context.deadline();
        StatementWatch.requireTime(context, deadline);
        try {
            var connection = ReadOnlyConnection.open(source.dataSource(), source.dialect());
            try {
                return new JdbcRowStream(source, context, deadline, connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failure(e, context, source.dialect());
        }
    }

    /** Drivers count whole seconds, and 0 would mean without end. */
    private static int seconds(Duration remaining) {
        return (int) Math.max(
                1, Math.min(Integer.MAX_VALUE, remaining.plusMillis(999).toSeconds()));
    }

    private ResultSet execute(String sql) throws SQLException {
        watch.enter();
        try {
            return statement.executeQuery(sql);
        } finally {
            watch.leave();
        }
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean next() {
        if (ended) {
            return false;
        }
        try {
            watch.enter();
            ended = !rows.next();
        } catch (SQLException e) {
            throw failure(e, context, dialect);
        } finally {
            watch.leave();
        }
        if (!ended && ++count > maxRows) {
            throw FreestoneException.of(
                    ErrorCode.QUERY_LIMIT_EXCEEDED,
                    "the query yields more than " + maxRows + " rows, narrow it or raise the limit maxRows");
        }
        return !ended;
    }

    @Override
    public @Nullable Object value(int column) {
        try {
            return readers[column].read(rows, column + 1);
        } catch (SQLException e) {
            throw failure(e, context, dialect);
        }
    }

    private static FreestoneException failure(SQLException e, QueryContext context, Dialect dialect) {
        return context.canceled() ? StatementWatch.canceled() : SqlFailures.query(e, dialect);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (!ended && dialect.drainsAtClose()) {
            ReadOnlyConnection.quietly(statement::cancel);
        }
        ReadOnlyConnection.quietly(rows::close);
        closeStatement();
        connection.close();
    }

    private void closeStatement() {
        // H2 keeps the time-out with the connection.
        ReadOnlyConnection.quietly(() -> statement.setQueryTimeout(timeoutBefore));
        ReadOnlyConnection.quietly(statement::close);
    }
}
