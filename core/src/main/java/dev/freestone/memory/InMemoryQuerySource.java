package dev.freestone.memory;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.QueryRequest;
import dev.freestone.spi.QueryContext;
import dev.freestone.spi.QuerySource;
import dev.freestone.spi.RowStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A {@link QuerySource} over rows of this process, such as those that a host computes itself. The rows are asked for anew
 * at each run and pulled one by one, so that their number costs no memory. Thread-safe when the supplier is.
 *
 * <p>Cells are a {@code String}, {@code Long}, {@code Integer}, {@code BigDecimal}, {@code Boolean}, {@code LocalDate},
 * {@code LocalDateTime}, {@code Instant}, {@code byte[]}, a {@code Map} or {@code List} of free JSON, or null. Cancel and
 * deadline are obeyed between two rows: a supplier that blocks must obey the context that it is given. Source:
 * docs/spec/outreach-campaigns.md 6.1.
 */
public final class InMemoryQuerySource implements QuerySource {
    /** Gives the rows of one run. */
    @FunctionalInterface
    public interface Rows {
        /**
         * Begins a run.
         *
         * @param request what to execute
         * @param context deadline and cancel signal
         * @return the rows, one list of cells a row; closed by the source
         */
        Stream<? extends List<? extends @Nullable Object>> of(QueryRequest request, QueryContext context);
    }

    private final List<String> columns;
    private final Rows rows;

    private InMemoryQuerySource(List<String> columns, Rows rows) {
        this.columns = List.copyOf(columns);
        this.rows = Objects.requireNonNull(rows, "rows");
    }

    /**
     * A source of rows that do not depend on the run.
     *
     * @param columns the names of the columns, in order
     * @param rows called once a run; one list of cells a row, closed by the source
     * @return the source
     */
    public static InMemoryQuerySource of(
            List<String> columns, Supplier<? extends Stream<? extends List<? extends @Nullable Object>>> rows) {
        Objects.requireNonNull(rows, "rows");
        return new InMemoryQuerySource(columns, (request, context) -> rows.get());
    }

    /**
     * A source of rows that are computed for the run.
     *
     * @param columns the names of the columns, in order
     * @param rows called once a run
     * @return the source
     */
    public static InMemoryQuerySource from(List<String> columns, Rows rows) {
        return new InMemoryQuerySource(columns, rows);
    }

    @Override
    public RowStream open(QueryRequest request, QueryContext context) {
        InMemoryRowStream.requireTime(context);
        return new InMemoryRowStream(columns, context, begin(request, context));
    }

    private Stream<? extends List<? extends @Nullable Object>> begin(QueryRequest request, QueryContext context) {
        try {
            return rows.of(request, context);
        } catch (FreestoneException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    /** The message of a foreign exception may hold cells, so that neither it nor its chain is kept. */
    static FreestoneException failed(RuntimeException e) {
        var failure = FreestoneException.of(
                ErrorCode.QUERY_EXECUTION_FAILED,
                "the supplier of the rows failed with " + e.getClass().getName()
                        + ", its message is withheld because it may hold cells");
        failure.setStackTrace(e.getStackTrace());
        return failure;
    }

    @Override
    public String toString() {
        return "InMemoryQuerySource" + columns;
    }
}
