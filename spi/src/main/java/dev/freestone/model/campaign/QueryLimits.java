package dev.freestone.model.campaign;

import java.time.Duration;

/**
 * What a query may cost. Beyond a limit a run fails with {@code query_limit_exceeded}. Immutable. Source:
 * docs/spec/outreach-campaigns.md 7.3.
 *
 * @param maxRows rows, default 10,000,000
 * @param maxCellLength characters of a cell, default 65,536
 * @param maxRowLength characters of a row, default 1,048,576
 * @param timeout the whole query, default 30 min
 */
public record QueryLimits(long maxRows, int maxCellLength, int maxRowLength, Duration timeout) {
    /** Most columns of a result, not configurable. */
    public static final int MAX_COLUMNS = 200;

    /** Most characters of a column name, not configurable. */
    public static final int MAX_COLUMN_NAME = 256;

    /** The stated defaults. */
    public static final QueryLimits DEFAULT = new QueryLimits(10_000_000, 65_536, 1 << 20, Duration.ofMinutes(30));

    /**
     * Checks and copies the components.
     *
     * @param maxRows rows, default 10,000,000
     * @param maxCellLength characters of a cell, default 65,536
     * @param maxRowLength characters of a row, default 1,048,576
     * @param timeout the whole query, default 30 min
     */
    public QueryLimits {
        if (maxRows < 1 || maxCellLength < 1 || maxRowLength < 1 || timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("QueryLimits: every limit must be positive");
        }
    }

    /**
     * The same limits with another row limit.
     *
     * @param rows at least 1
     * @return changed limits
     */
    public QueryLimits withMaxRows(long rows) {
        return new QueryLimits(rows, maxCellLength, maxRowLength, timeout);
    }
}
