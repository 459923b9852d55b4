package dev.freestone.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** New databases without any table. */
enum EmptyDatabase {
    H2 {
        @Override
        DataSource open() {
            return H2Database.inMemory(TestDatabase.newName("empty"));
        }
    },
    POSTGRESQL {
        @Override
        DataSource open() {
            String name = TestDatabase.newName("empty");
            DataSource server = PostgresDatabase.shared().dataSource();
            execute(server, "CREATE DATABASE " + name);
            var dataSource = new PGSimpleDataSource();
            dataSource.setUrl(((PGSimpleDataSource) server).getUrl());
            dataSource.setDatabaseName(name);
            dataSource.setUser("postgres");
            return dataSource;
        }

        /** Its data definition is one transaction, of which nothing is left. */
        @Override
        void cutOff(DataSource database, List<String> statements) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                execute(connection, statements);
                connection.rollback();
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
    },
    MARIADB {
        @Override
        DataSource open() {
            String name = TestDatabase.newName("empty");
            var server = (MariaDbDataSource) MariaDatabase.shared().dataSource();
            execute(server, "CREATE DATABASE " + name);
            try {
                var dataSource = new MariaDbDataSource(server.getUrl().replaceFirst("/freestone", "/" + name));
                dataSource.setUser("root");
                return dataSource;
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
    };

    static final List<String> FILES = List.of(
            "V1__storage.sql",
            "V2__contacts.sql",
            "V3__run_chunks.sql",
            "V4__contact_events.sql",
            "V5__reports.sql",
            "V6__journal_chain.sql",
            "V7__exports.sql",
            "V8__facts.sql",
            "V9__fact_snapshots.sql",
            "V10__schedules.sql",
            "V11__sweeps.sql",
            "V12__promo_program_types.sql",
            "V13__promo_programs.sql",
            "V14__cases.sql",
            "V15__engagement.sql",
            "V16__behaviors.sql",
            "V17__operations.sql",
            "V18__contact_tally.sql",
            "V19__overviews.sql",
            "V20__customers_of_campaigns.sql");

    abstract DataSource open();

    void cutOff(DataSource database, List<String> statements) {
        execute(database, statements.toArray(String[]::new));
    }

    /** Whether a part of what was cut off is kept. */
    boolean keeps() {
        return this != POSTGRESQL;
    }

    /** The shipped files, as any tool would read them. */
    List<String> statements() {
        return FILES.stream().flatMap(file -> statements(file).stream()).toList();
    }

    List<String> statements(String file) {
        String resource = "/freestone-sql/" + name().toLowerCase(Locale.ROOT) + "/" + file;
        try (var in = JdbcSchema.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split(";\n"))
                    .filter(each -> !each.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many files are whole within so many statements. */
    int filesIn(int statements) {
        int left = statements;
        int files = 0;
        for (String file : FILES) {
            left -= statements(file).size();
            files += left >= 0 ? 1 : 0;
        }
        return files;
    }

    static DataSource as(String user, DataSource postgres) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(((PGSimpleDataSource) postgres).getUrl());
        dataSource.setUser(user);
        return dataSource;
    }

    static void execute(DataSource database, String... statements) {
        try (Connection connection = database.getConnection()) {
            execute(connection, List.of(statements));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static void execute(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
