package dev.freestone.jdbc;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;

/** What the errors of databases mean here. Source: docs/spec/outreach-campaigns.md 6.2. */
final class SqlFailures {
    /** PostgreSQL and H2: canceled; standard and H2: time-out; SQL Server: canceled; MySQL and MariaDB: interrupted. */
    private static final Set<String> TIMEOUT = Set.of("57014", "HYT00", "HYT01", "HY008", "70100");

    /** PostgreSQL: shut down by an administrator, after a crash, not yet started. */
    private static final Set<String> GONE = Set.of("57P01", "57P02", "57P03");

    /** Read-only transaction; PostgreSQL: no result set. */
    private static final Set<String> REJECTED = Set.of("25006", "02000");

    /** MySQL: maximum execution time; MariaDB: statement time. */
    private static final Set<Integer> MYSQL_TIMEOUT = Set.of(1317, 1969, 3024);

    /** MySQL and MariaDB: no right on database, table, column, routine, global. */
    private static final Set<Integer> MYSQL_FORBIDDEN = Set.of(1044, 1045, 1142, 1143, 1227, 1370);

    /** Read-only transaction, read-only server, read-only option. */
    private static final Set<Integer> MYSQL_REJECTED = Set.of(1290, 1792, 1836);

    private SqlFailures() {}

    static ErrorCode codeOf(SQLException e, Dialect dialect) {
        String state = Objects.requireNonNullElse(e.getSQLState(), "");
        int vendor = e.getErrorCode();
        if (e instanceof SQLTimeoutException || TIMEOUT.contains(state) || isTimeout(vendor, dialect)) {
            return ErrorCode.QUERY_TIMEOUT;
        }
        if (isForbidden(state, vendor, dialect)) {
            return ErrorCode.QUERY_FORBIDDEN;
        }
        if (isUnreachable(e, state)) {
            return ErrorCode.QUERY_UNREACHABLE;
        }
        return REJECTED.contains(state) || isRejected(vendor, dialect)
                ? ErrorCode.QUERY_REJECTED
                : ErrorCode.QUERY_EXECUTION_FAILED;
    }

    private static boolean isUnreachable(SQLException e, String state) {
        return state.startsWith("08")
                || GONE.contains(state)
                || e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || e instanceof SQLRecoverableException;
    }

    private static boolean isTimeout(int vendor, Dialect dialect) {
        return switch (dialect) {
            case MYSQL -> MYSQL_TIMEOUT.contains(vendor);
            case ORACLE -> vendor == 1013;
            case POSTGRESQL, SQL_SERVER, H2, OTHER -> false;
        };
    }

    private static boolean isForbidden(String state, int vendor, Dialect dialect) {
        return state.equals("42501")
                || state.startsWith("28")
                || switch (dialect) {
                    case MYSQL -> MYSQL_FORBIDDEN.contains(vendor);
                    case ORACLE -> vendor == 1031 || vendor == 1017;
                    case SQL_SERVER -> vendor == 229 || vendor == 230 || vendor == 262;
                    case H2 -> vendor == 90_096 || vendor == 90_040;
                    case POSTGRESQL, OTHER -> false;
                };
    }

    private static boolean isRejected(int vendor, Dialect dialect) {
        return switch (dialect) {
            case MYSQL -> MYSQL_REJECTED.contains(vendor);
            case ORACLE -> vendor == 1456;
            case SQL_SERVER -> vendor == 3906;
            case H2 -> vendor == 90_002 || vendor == 90_097;
            case POSTGRESQL, OTHER -> false;
        };
    }

    /** A query that failed. */
    static FreestoneException query(SQLException e, Dialect dialect) {
        ErrorCode code = codeOf(e, dialect);
        String what = switch (code) {
            case QUERY_TIMEOUT -> "the query did not end in time, make it faster or raise the time-out";
            case QUERY_UNREACHABLE -> "the database is not reachable or the connection was lost";
            case QUERY_FORBIDDEN -> "the database role lacks a right that the query needs, grant it";
            case QUERY_REJECTED -> "the query writes or yields no rows, register one that only reads";
            default -> "the database could not execute the query, run it by hand to see why";
        };
        return failure(code, what, e);
    }

    /** A failure told by SQLState alone: what the driver says may hold values of rows. */
    static FreestoneException failure(ErrorCode code, String what, SQLException e) {
        String state = Objects.requireNonNullElse(e.getSQLState(), "none");
        var cause = new SQLException(
                e.getClass().getName() + ", its message is withheld because it may hold values of rows",
                e.getSQLState(),
                e.getErrorCode());
        cause.setStackTrace(e.getStackTrace());
        return FreestoneException.from(
                code, what + " (SQLState " + state + ", vendor code " + e.getErrorCode() + ")", cause);
    }
}
