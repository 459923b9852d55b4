package dev.freestone.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query result, forward only, each once, in constant memory. Used by one thread. Source:
 * docs/spec/outreach-campaigns.md 6.1.
 */
public interface RowStream extends AutoCloseable {
    /**
     * The columns, complete before the first row.
     *
     * @return names in order, as the source gives them; repeated names are found by the engine
     */
    List<String> columns();

    /**
     * Moves to the next row.
     *
     * @return false when the end was reached and the result is proven complete; a stream that cannot prove it throws
     *     {@code query_incomplete}
     */
    boolean next();

    /**
     * A cell of the current row.
     *
     * @param column from 0
     * @return a {@code String}, {@code Long}, {@code BigDecimal}, {@code Boolean}, {@code LocalDate}, {@code
     *     LocalDateTime}, {@code Instant}, a {@code Map} or {@code List} of free JSON, or null; bytes as lower-case hex
     */
    @Nullable
    Object value(int column);

    /** Frees connection and temporary data. May be called repeatedly; never throws. */
    @Override
    void close();
}
