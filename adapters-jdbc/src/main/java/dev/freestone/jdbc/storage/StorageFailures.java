package dev.freestone.jdbc.storage;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the errors of a database mean for a storage. Static and thread-safe. Source: docs/spec/errors.md 2. */
public final class StorageFailures {
    /** PostgreSQL: shut down by an administrator, after a crash, not yet started. */
    private static final Set<String> GONE = Set.of("57P01", "57P02", "57P03");

    /** H2: broken connection, closed database; MariaDB: connection killed, server shut down. */
    private static final Set<Integer> GONE_CODES = Set.of(90_067, 90_098, 90_121, 1053, 1927);

    /** MariaDB: deadlock, waited too long for a lock; H2: the same, and a concurrent update. */
    private static final Set<Integer> DEADLOCK_CODES = Set.of(1213, 1205, 40_001, 50_200, 90_131);

    /** MariaDB: full table, full disk. */
    private static final Set<Integer> FULL_CODES = Set.of(1114, 1021);

    /** No right, wrong password; MariaDB: no right on database, table, column, routine, global; read-only; H2: the same. */
    private static final Set<Integer> FORBIDDEN_CODES =
            Set.of(1044, 1045, 1142, 1143, 1227, 1370, 1290, 1792, 1836, 90_096, 90_040, 90_097);

    /** No table, no column; H2: the same. */
    private static final Set<String> NO_SCHEMA = Set.of("42P01", "42703", "42S02", "42S22", "42S03", "42S04");

    private static final Set<String> FULL_DISK = Set.of("no space left", "not enough space");

    private StorageFailures() {}

    /**
     * The code of a failure.
     *
     * @param e what the driver threw
     * @return a {@code storage_…} code
     */
    public static ErrorCode codeOf(SQLException e) {
        String state = Objects.requireNonNullElse(e.getSQLState(), "");
        int vendor = e.getErrorCode();
        if (state.equals("40P01") || DEADLOCK_CODES.contains(vendor)) {
            return ErrorCode.STORAGE_DEADLOCK;
        }
        // A value taken meanwhile by another transaction is a lost race as well.
        if (state.startsWith("40") || vendor == 1020 || isTakenValue(e)) {
            return ErrorCode.STORAGE_SERIALIZATION_FAILED;
        }
        if (state.equals("53100") || FULL_CODES.contains(vendor) || isFullDisk(e)) {
            return ErrorCode.STORAGE_FULL;
        }
        if (isForbidden(state, vendor)) {
            return ErrorCode.STORAGE_FORBIDDEN;
        }
        if (NO_SCHEMA.contains(state)) {
            return ErrorCode.STORAGE_SCHEMA_MISMATCH;
        }
        return isUnreachable(e) ? ErrorCode.STORAGE_UNREACHABLE : ErrorCode.STORAGE_FAILED;
    }

    /**
     * The failure as an exception of Freestone, told by code and state alone.
     *
     * @param e what the driver threw
     * @return the exception, to be thrown
     */
    public static FreestoneException translate(SQLException e) {
        ErrorCode code = codeOf(e);
        return withheld(code, remedy(code), e);
    }

    /**
     * A failure told by SQLState alone: what the driver says may hold values of rows.
     *
     * @param code the code
     * @param what what failed and what to do
     * @param e what the driver threw
     * @return the exception, to be thrown
     */
    public static FreestoneException withheld(ErrorCode code, String what, SQLException e) {
        String state = Objects.requireNonNullElse(e.getSQLState(), "none");
        var cause = new SQLException(
                e.getClass().getName() + ", its message is withheld because it may hold values of rows",
                e.getSQLState(),
                e.getErrorCode());
        cause.setStackTrace(e.getStackTrace());
        return FreestoneException.from(
                code, what + " (SQLState " + state + ", vendor code " + e.getErrorCode() + ")", cause);
    }

    private static String remedy(ErrorCode code) {
        return switch (code) {
            case STORAGE_DEADLOCK -> "the database broke a deadlock each time, try again later";
            case STORAGE_SERIALIZATION_FAILED -> "other transactions changed the same rows each time, try again later";
            case STORAGE_FULL -> "the database has no space left, give it more";
            case STORAGE_FORBIDDEN -> "the database role lacks a right that the storage needs, grant it";
            case STORAGE_SCHEMA_MISMATCH ->
                "a table of the storage is missing or has another form, call JdbcSchema.over(dataSource).migrate()";
            case STORAGE_UNREACHABLE -> "the database is not reachable or the connection was lost, try again later";
            default -> "the database could not do what the storage asked for, look at its log";
        };
    }

    static boolean isTakenValue(SQLException e) {
        return "23505".equals(e.getSQLState()) || e.getErrorCode() == 1062;
    }

    static boolean isUnreachable(SQLException e) {
        String state = Objects.requireNonNullElse(e.getSQLState(), "");
        return state.startsWith("08")
                || GONE.contains(state)
                || GONE_CODES.contains(e.getErrorCode())
                || e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || e instanceof SQLRecoverableException;
    }

    private static boolean isForbidden(String state, int vendor) {
        return state.equals("42501")
                || state.equals("25006")
                || state.startsWith("28")
                || FORBIDDEN_CODES.contains(vendor);
    }

    private static boolean isFullDisk(SQLException e) {
        for (@Nullable Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && cause.getMessage() != null) {
                String message = cause.getMessage().toLowerCase(Locale.ROOT);
                return FULL_DISK.stream().anyMatch(message::contains);
            }
        }
        return false;
    }
}
