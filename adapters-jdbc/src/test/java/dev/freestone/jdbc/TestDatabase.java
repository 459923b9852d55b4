package dev.freestone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.CellKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A database of this machine, started once, and how it spells what the tests need. */
abstract class TestDatabase {
    private static final AtomicInteger NAMES = new AtomicInteger();

    /** Connections of their own, closed when they are closed. */
    abstract DataSource dataSource();

    /** The kinds that have a type. */
    abstract Set<CellKind> kinds();

    abstract String type(CellKind kind);

    /** How a value of the kind is inserted. */
    String placeholder(CellKind kind) {
        return "?";
    }

    /** A type for instants, which is without zone where the database has none with. */
    abstract String instantType();

    abstract String counting(long rows);

    abstract String unending();

    /** Counts the statements like {@link #unending} that are being executed. */
    abstract String countUnending();

    /** A query that fails with the value in the database's message. */
    abstract String failing(String cell);

    /** A name that no other table of this run has. */
    static String newName(String prefix) {
        return prefix + "_" + NAMES.incrementAndGet();
    }

    void execute(String... statements) {
        withConnection(connection -> {
            try (var statement = connection.createStatement()) {
                for (String each : statements) {
                    statement.execute(each);
                }
            }
        });
    }

    long number(String sql) {
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    void awaitUnending() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (number(countUnending()) == 0) {
            assertThat(System.nanoTime()).as("the query was never executed").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** Work with a connection. */
    @FunctionalInterface
    interface Work {
        void with(Connection connection) throws SQLException;
    }

    void withConnection(Work work) {
        try (var connection = dataSource().getConnection()) {
            work.with(connection);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
