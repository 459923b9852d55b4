package dev.freestone.jdbc;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** The databases whose differences matter here, told apart by the product name that the driver reports. */
enum Dialect {
    POSTGRESQL(true, "SET TRANSACTION READ ONLY"),
    ORACLE(true, "SET TRANSACTION READ ONLY"),
    /** MySQL and MariaDB. */
    MYSQL(true, "START TRANSACTION READ ONLY"),
    SQL_SERVER(false, ""),
    H2(false, ""),
    OTHER(false, "");

    private final boolean enforcesReadOnly;
    private final String beginReadOnly;

    Dialect(boolean enforcesReadOnly, String beginReadOnly) {
        this.enforcesReadOnly = enforcesReadOnly;
        this.beginReadOnly = beginReadOnly;
    }

    static Dialect of(DatabaseMetaData database) throws SQLException {
        return named(database.getDatabaseProductName());
    }

    static Dialect named(String product) {
        String name = product.toLowerCase(Locale.ROOT);
        if (name.contains("postgresql")) {
            return POSTGRESQL;
        }
        if (name.contains("mysql") || name.contains("mariadb")) {
            return MYSQL;
        }
        if (name.startsWith("oracle")) {
            return ORACLE;
        }
        if (name.contains("sql server")) {
            return SQL_SERVER;
        }
        return name.equals("h2") ? H2 : OTHER;
    }

    Lexis lexis() {
        return switch (this) {
            case POSTGRESQL -> Lexis.POSTGRESQL;
            case ORACLE -> Lexis.ORACLE;
            case MYSQL -> Lexis.MYSQL;
            case SQL_SERVER -> Lexis.SQL_SERVER;
            case H2 -> Lexis.H2;
            case OTHER -> Lexis.STANDARD;
        };
    }

    /**
     * Whether REPEATABLE READ shows every statement of a transaction the same moment, and keeps no writer waiting. A
     * read-only transaction of Oracle does so by itself.
     */
    boolean snapshotsByRepeatableRead() {
        return switch (this) {
            case POSTGRESQL, MYSQL, H2 -> true;
            case ORACLE, SQL_SERVER, OTHER -> false;
        };
    }

    /** Whether a write in a read-only transaction fails in the database itself. */
    boolean enforcesReadOnly() {
        return enforcesReadOnly;
    }

    /** What makes the transaction read-only besides {@code setReadOnly}. */
    List<String> beginReadOnly() {
        return beginReadOnly.isEmpty() ? List.of() : List.of(beginReadOnly);
    }

    /** What ends an ordered query that yields so many rows at most; nothing where only the driver can cut. */
    String limitRows(int limit) {
        return switch (this) {
            case POSTGRESQL, ORACLE, H2 -> " FETCH FIRST " + limit + " ROWS ONLY";
            case MYSQL -> " LIMIT " + limit;
            case SQL_SERVER -> " OFFSET 0 ROWS FETCH NEXT " + limit + " ROWS ONLY";
            case OTHER -> "";
        };
    }

    /** What limits the time of each statement besides {@code setQueryTimeout}, until the transaction ends. */
    List<String> limitTime(long millis) {
        return this == POSTGRESQL
                ? List.of("SET LOCAL statement_timeout = " + Math.min(millis, Integer.MAX_VALUE))
                : List.of();
    }

    /** Whether the driver reads the rest of a result when its rows are streamed and it is closed before the end. */
    boolean drainsAtClose() {
        return this == MYSQL;
    }
}
