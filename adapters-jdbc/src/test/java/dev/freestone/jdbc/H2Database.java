package dev.freestone.jdbc;

import dev.freestone.testkit.CellKind;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** H2 in this process. */
final class H2Database extends TestDatabase {
    static final H2Database SHARED = new H2Database();

    @Override
    DataSource dataSource() {
        return dataSource("");
    }

    static DataSource dataSource(String options) {
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:freestone;DB_CLOSE_DELAY=-1;LAZY_QUERY_EXECUTION=1" + options);
        return dataSource;
    }

    /** Another database, kept until the last connection is closed. */
    static DataSource inMemory(String name) {
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return dataSource;
    }

    @Override
    Set<CellKind> kinds() {
        return EnumSet.allOf(CellKind.class);
    }

    @Override
    String type(CellKind kind) {
        return switch (kind) {
            case TEXT -> "VARCHAR(1000)";
            case INTEGER -> "BIGINT";
            case DECIMAL -> "DECIMAL(30, 2)";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
            case DATE_TIME -> "TIMESTAMP(6)";
            case INSTANT -> instantType();
            case JSON -> "JSON";
            case BYTES -> "VARBINARY(100)";
        };
    }

    @Override
    String placeholder(CellKind kind) {
        return kind == CellKind.JSON ? "? FORMAT JSON" : "?";
    }

    @Override
    String instantType() {
        return "TIMESTAMP(6) WITH TIME ZONE";
    }

    @Override
    String counting(long rows) {
        return "SELECT x AS \"id\", LPAD(CAST(x AS VARCHAR), 400, '0') AS \"pad\" FROM SYSTEM_RANGE(1, " + rows + ")";
    }

    @Override
    String unending() {
        return "SELECT SUM(a.x + b.x) AS \"id\" FROM SYSTEM_RANGE(1, 10000000) a CROSS JOIN SYSTEM_RANGE(1, 10000000) b";
    }

    @Override
    String countUnending() {
        return "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS WHERE EXECUTING_STATEMENT LIKE 'SELECT SUM(a.x%'";
    }

    @Override
    String failing(String cell) {
        return "SELECT CAST('" + cell + "' AS INTEGER) AS \"id\"";
    }
}
