package dev.freestone.jdbc.storage;

import java.nio.charset.StandardCharsets;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that differs between the databases that can hold Freestone's tables. */
public enum StorageDialect {
    /** H2, for one process; its clock is that of the process. */
    H2("h2"),
    /** PostgreSQL 13 and later. */
    POSTGRESQL("postgresql"),
    /** MariaDB 10.6 and later. */
    MARIADB("mariadb"),
    /** MySQL 8.0.17 and later. */
    MYSQL("mysql");

    private static final int FEW = 8;

    private final String folder;

    StorageDialect(String folder) {
        this.folder = folder;
    }

    /**
     * The dialect of a database.
     *
     * @param database what the driver says of it
     * @return the dialect
     * @throws IllegalArgumentException when it is none of those that are known
     * @throws SQLException when the driver cannot say
     */
    public static StorageDialect of(DatabaseMetaData database) throws SQLException {
        String product = database.getDatabaseProductName().toLowerCase(Locale.ROOT);
        String version = database.getDatabaseProductVersion().toLowerCase(Locale.ROOT);
        if (product.contains("postgresql")) {
            return POSTGRESQL;
        }
        if (product.contains("mariadb") || (product.contains("mysql") && version.contains("mariadb"))) {
            return MARIADB;
        }
        if (product.contains("mysql")) {
            return MYSQL;
        }
        if (product.equals("h2")) {
            return H2;
        }
        throw new IllegalArgumentException("the storage needs H2, PostgreSQL, MariaDB or MySQL, but the database is "
                + database.getDatabaseProductName());
    }

    /**
     * Where its migrations are.
     *
     * @return the name of the folder
     */
    String folder() {
        return folder;
    }

    /** S as an expression that is read once by the statement; empty = the clock of this process. */
    Optional<String> now() {
        return switch (this) {
            case H2 -> Optional.empty();
            // Without the inner query the volatile function would keep indexes from being used.
            case POSTGRESQL -> Optional.of("(SELECT clock_timestamp())");
            case MARIADB, MYSQL -> Optional.of("UTC_TIMESTAMP(6)");
        };
    }

    /** An instant some microseconds, given as a parameter, from another. */
    String plusMicros(String instant) {
        return switch (this) {
            case H2 -> "DATEADD(MICROSECOND, ?, " + instant + ")";
            case POSTGRESQL -> "(" + instant + " + CAST(? AS bigint) * INTERVAL '1 microsecond')";
            case MARIADB, MYSQL -> "TIMESTAMPADD(MICROSECOND, ?, " + instant + ")";
        };
    }

    /** An instant as a parameter, whatever the zones of session and process are. */
    Object parameter(Instant instant) {
        return switch (this) {
            case H2, POSTGRESQL -> instant.atOffset(ZoneOffset.UTC);
            case MARIADB, MYSQL -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        };
    }

    /** A text as a parameter beside {@link #byCodePoint}. */
    Object textParameter(String text) {
        return this == H2 ? text.getBytes(StandardCharsets.UTF_8) : text;
    }

    Instant instant(ResultSet rows, String column) throws SQLException {
        return optionalInstant(rows, column)
                .orElseThrow(() -> new IllegalStateException(column + " is null where it must not be"));
    }

    Optional<Instant> optionalInstant(ResultSet rows, String column) throws SQLException {
        return switch (this) {
            case H2, POSTGRESQL ->
                Optional.ofNullable(rows.getObject(column, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
            case MARIADB, MYSQL ->
                Optional.ofNullable(rows.getObject(column, LocalDateTime.class))
                        .map(local -> local.toInstant(ZoneOffset.UTC));
        };
    }

    /** A text column as it is ordered: by code point, which the columns of all but H2 do by themselves. */
    String byCodePoint(String column) {
        return this == H2 ? "CAST(" + column + " AS VARBINARY)" : column;
    }

    /** What follows an INSERT so that a taken unique value adds nothing; empty = it raises an error that harms nothing else. */
    String unlessTaken() {
        return this == POSTGRESQL ? " ON CONFLICT DO NOTHING" : "";
    }

    /** An INSERT of one row that replaces the row of the same key; all columns are given, in their order. */
    String putting(String table, List<String> key, List<String> values) {
        List<String> all = Stream.concat(key.stream(), values.stream()).toList();
        String columns = " (" + String.join(", ", all) + ")";
        String keyColumns = " (" + String.join(", ", key) + ")";
        String marks = " VALUES (" + Sql.marks(all.size()) + ")";
        return switch (this) {
            case H2 -> "MERGE INTO " + table + columns + " KEY" + keyColumns + marks;
            case POSTGRESQL -> "INSERT INTO " + table + columns + marks + replacing(key, values);
            case MARIADB, MYSQL ->
                "INSERT INTO " + table + columns + marks + " ON DUPLICATE KEY UPDATE "
                        + values.stream()
                                .map(each -> each + " = VALUES(" + each + ")")
                                .collect(Collectors.joining(", "));
        };
    }

    /** What follows an INSERT of PostgreSQL so that it replaces the rows of the same key. */
    static String replacing(List<String> key, List<String> values) {
        return values.stream()
                .map(each -> each + " = EXCLUDED." + each)
                .collect(Collectors.joining(", ", " ON CONFLICT (" + String.join(", ", key) + ") DO UPDATE SET ", ""));
    }

    /**
     * What follows an INSERT so that a row of the same key is changed, and thereby locked, instead of an error that leaves a
     * lock behind on which others who do the same could get stuck; empty = the database has no such form.
     */
    Optional<String> orChanging(String key, String change) {
        return switch (this) {
            case H2 -> Optional.empty();
            case POSTGRESQL -> Optional.of(" ON CONFLICT (" + key + ") DO UPDATE SET " + change);
            case MARIADB, MYSQL -> Optional.of(" ON DUPLICATE KEY UPDATE " + change);
        };
    }

    /** In what {@link #orChanging} does: the value of a column that the INSERT has given. */
    String given(String column) {
        return switch (this) {
            case H2, POSTGRESQL -> "EXCLUDED." + column;
            case MARIADB, MYSQL -> "VALUES(" + column + ")";
        };
    }

    /** Whether an INSERT can answer what then stands in the row. */
    boolean returnsInserted() {
        return this == POSTGRESQL || this == MARIADB;
    }

    /** Whether an error, such as a taken unique value, spoils the rest of its transaction. */
    boolean errorSpoilsTransaction() {
        return this == POSTGRESQL;
    }

    /** What follows a SELECT that must see the last committed state, even where the transaction reads a snapshot. */
    String currentRead() {
        return switch (this) {
            case H2, POSTGRESQL -> "";
            case MARIADB, MYSQL -> " LOCK IN SHARE MODE";
        };
    }

    /** What follows a SELECT whose rows others may hold as well, but nobody may change; empty = there is no such lock. */
    Optional<String> sharedLock() {
        return switch (this) {
            case H2 -> Optional.empty();
            case POSTGRESQL -> Optional.of(" FOR SHARE");
            case MARIADB, MYSQL -> Optional.of(" LOCK IN SHARE MODE");
        };
    }

    /** Whether rows that are skipped because others have locked them do not count for LIMIT. */
    boolean limitsAfterSkipping() {
        return this != H2;
    }

    /** Whether it finds the distinct values of an index by jumping from one to the next in a single statement. */
    boolean jumps() {
        return this == POSTGRESQL;
    }

    /**
     * Whether it finds rows between two by several columns at once. A statement that does so can only be answered in order by an
     * index that begins with them, whatever the statistics of the table say.
     */
    boolean comparesRows() {
        return this == POSTGRESQL;
    }

    /** Whether a lock on a join may name the table whose rows it takes. */
    boolean locksByTable() {
        return this == POSTGRESQL;
    }

    /** Whether a parameter may be an array, so that one statement writes many rows and answers which. */
    boolean takesArrays() {
        return this == POSTGRESQL;
    }

    /**
     * Whether so many rows are written or found by one statement whose parameters are arrays. A few are told one by one: of an
     * array PostgreSQL assumes a hundred values, and may read the whole of a small table for them.
     */
    boolean takesArrays(int rows) {
        return takesArrays() && rows > FEW;
    }

    /** What holds of a run that has not ended, as the index of those says it. */
    String liveRun() {
        return this == POSTGRESQL ? "live_run IS NOT NULL" : "is_live = TRUE";
    }

    /** What a transaction of Freestone's own begins with. */
    List<String> begin() {
        return switch (this) {
            case H2, POSTGRESQL -> List.of();
            // Otherwise what is read after waiting for a lock would be older than the lock.
            case MARIADB, MYSQL -> List.of("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
        };
    }
}
