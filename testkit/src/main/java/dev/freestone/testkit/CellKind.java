package dev.freestone.testkit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The kinds of value that a query can yield, each with a sample. Source: docs/spec/outreach-campaigns.md 6.1. */
public enum CellKind {
    /** A {@code String}. */
    TEXT,
    /** A {@code Long}; the sample is 2^53 + 1, which no binary floating point can hold. */
    INTEGER,
    /** A {@code BigDecimal} with two decimals, which must keep its scale. */
    DECIMAL,
    /** A {@code Boolean}. */
    BOOLEAN,
    /** A {@code LocalDate}. */
    DATE,
    /** A {@code LocalDateTime} to the microsecond; the sample lies in the daylight saving gap of many zones. */
    DATE_TIME,
    /** An {@code Instant} to the microsecond. */
    INSTANT,
    /** Free JSON: a {@code Map} or {@code List}, or its text where the source does not read JSON. */
    JSON,
    /** Bytes as lower-case hex. */
    BYTES;

    /**
     * A value as a {@link dev.freestone.spi.RowStream} must give it.
     *
     * @return the value; for {@link #JSON} the compact text of what must be given, for {@link #BYTES} the hex digits
     */
    public Object sample() {
        return switch (this) {
            case TEXT -> "O'Brien, \"zażółć\"\r\n🎯";
            case INTEGER -> 9_007_199_254_740_993L;
            case DECIMAL -> new BigDecimal("-1234567890123.50");
            case BOOLEAN -> true;
            case DATE -> LocalDate.parse("2024-02-29");
            case DATE_TIME -> LocalDateTime.parse("2026-03-08T02:30:00.123456");
            case INSTANT -> Instant.parse("2026-03-09T14:30:15.123456Z");
            case JSON -> "{\"a\":[1,true,null]}";
            case BYTES -> "00ff10ab";
        };
    }
}
