package dev.freestone.memory;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.QueryContext;
import dev.freestone.spi.RowStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pulls the rows of one run. */
final class InMemoryRowStream implements RowStream {
    private final List<String> columns;
    private final QueryContext context;
    private final Stream<? extends List<? extends @Nullable Object>> rows;
    private final Iterator<? extends List<? extends @Nullable Object>> iterator;
    private final long maxRows;
    private List<? extends @Nullable Object> row = List.of();
    private long count;
    private boolean closed;

    InMemoryRowStream(
            List<String> columns, QueryContext context, Stream<? extends List<? extends @Nullable Object>> rows) {
        this.columns = columns;
        this.context = context;
        this.rows = rows;
        this.iterator = rows.iterator();
        this.maxRows = context.limits().maxRows();
    }

    static void requireTime(QueryContext context) {
        if (context.canceled() || Thread.currentThread().isInterrupted()) {
            throw FreestoneException.of(ErrorCode.RUN_CANCELED, "the run was canceled, its query ends here");
        }
        if (!context.now().isBefore(context.deadline())) {
            throw FreestoneException.of(
                    ErrorCode.QUERY_TIMEOUT, "the query did not end before the deadline " + context.deadline());
        }
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean next() {
        requireTime(context);
        try {
            if (!iterator.hasNext()) {
                return false;
            }
            row = iterator.next();
        } catch (FreestoneException e) {
            throw e;
        } catch (RuntimeException e) {
            throw InMemoryQuerySource.failed(e);
        }
        if (row.size() != columns.size()) {
            throw FreestoneException.of(
                    ErrorCode.QUERY_EXECUTION_FAILED,
                    "row " + (count + 1) + " has " + row.size() + " cells, give " + columns.size() + ", one a column");
        }
        if (++count > maxRows) {
            throw FreestoneException.of(
                    ErrorCode.QUERY_LIMIT_EXCEEDED,
                    "the query yields more than " + maxRows + " rows, narrow it or raise the limit maxRows");
        }
        return true;
    }

    @Override
    public @Nullable Object value(int column) {
        Object cell = row.get(column);
        if (cell == null
                || cell instanceof String
                || cell instanceof Long
                || cell instanceof BigDecimal
                || cell instanceof Boolean
                || cell instanceof LocalDate
                || cell instanceof LocalDateTime
                || cell instanceof Instant
                || cell instanceof Map
                || cell instanceof List) {
            return cell;
        }
        if (cell instanceof Integer number) {
            return number.longValue();
        }
        if (cell instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        throw FreestoneException.of(
                ErrorCode.QUERY_EXECUTION_FAILED,
                "column " + columns.get(column) + " holds a " + cell.getClass().getName()
                        + ", give one of the kinds that InMemoryQuerySource lists");
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            closeRows();
        }
    }

    private void closeRows() {
        try {
            rows.close();
        } catch (RuntimeException ignored) {
            // RowStream.close never throws, and what was read stays read.
        }
    }
}
