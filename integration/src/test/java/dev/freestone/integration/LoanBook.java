package dev.freestone.integration;

import dev.freestone.jdbc.JdbcPersonDirectory;
import dev.freestone.jdbc.PersonMapping;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Loans, people and contacts in a real database: person n has one loan and two contacts, every third an archived one. */
final class LoanBook {
    static final int PEOPLE = 3_000;

    private final DataSource dataSource;

    private LoanBook(DataSource dataSource) {
        this.dataSource = dataSource;
        execute("CREATE TABLE loans (id BIGINT PRIMARY KEY, person_id BIGINT, days_past_due INT)");
        execute("CREATE TABLE people (id BIGINT PRIMARY KEY, first_name VARCHAR(50), last_name VARCHAR(50))");
        execute("CREATE TABLE contacts (id BIGINT PRIMARY KEY, person_id BIGINT, kind VARCHAR(10), status VARCHAR(10),"
                + " phone VARCHAR(20))");
        String series =
                isH2() ? "SYSTEM_RANGE(1, " + PEOPLE + ") AS s(n)" : "generate_series(1, " + PEOPLE + ") AS s(n)";
        execute("INSERT INTO loans SELECT n, n, MOD(n, 90) FROM " + series);
        execute("INSERT INTO people SELECT n, CONCAT('Given', n), CONCAT('Family', n) FROM " + series);
        execute("INSERT INTO contacts SELECT n * 2, n, 'phone', 'primary', CONCAT('+1555', n) FROM " + series);
        execute("INSERT INTO contacts SELECT n * 2 + 1, n, 'email', CASE WHEN MOD(n, 3) = 0 THEN 'archived' ELSE"
                + " 'secondary' END, CONCAT('p', n, '@example.org') FROM " + series);
    }

    static LoanBook onH2() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:integration;LAZY_QUERY_EXECUTION=1;DB_CLOSE_DELAY=-1");
        return new LoanBook(h2);
    }

    static LoanBook onPostgres() {
        return new LoanBook(Server.SHARED.getPostgresDatabase());
    }

    static EmbeddedPostgres server() {
        return Server.SHARED;
    }

    private static final class Server {
        static final EmbeddedPostgres SHARED = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    boolean isH2() {
        return dataSource instanceof JdbcDataSource;
    }

    DataSource dataSource() {
        return dataSource;
    }

    JdbcPersonDirectory people() {
        return JdbcPersonDirectory.over(
                dataSource,
                PersonMapping.builder()
                        .byNumber("SELECT id, first_name, last_name FROM people WHERE id IN (:ids)")
                        .contacts("SELECT person_id, id, kind AS contact_type, status, phone AS \"value\""
                                + " FROM contacts WHERE person_id IN (:ids)")
                        .build());
    }

    /** The lines that an exporter of all contacts writes for people of 30 to 59 days past due. */
    List<String> expectedLines() {
        List<String> lines = new ArrayList<>();
        lines.add("person.id,person.name.lastName,contact.value");
        for (int n = 1; n <= PEOPLE; n++) {
            if (n % 90 >= 30 && n % 90 < 60) {
                lines.add(n + ",Family" + n + ",+1555" + n);
                if (n % 3 != 0) {
                    lines.add(n + ",Family" + n + ",p" + n + "@example.org");
                }
            }
        }
        return lines;
    }

    long count(String table) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
