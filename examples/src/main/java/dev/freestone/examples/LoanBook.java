package dev.freestone.examples;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * A made-up loan book in an embedded H2 database: borrowers with several contacts, loans with days past due. It holds the
 * oddities of a real one: borrowers with two loans, loans of borrowers who are gone, loans without a borrower, people
 * whose phones are dead, archived or missing.
 */
final class LoanBook {
    private static final int BATCH = 10_000;
    private static final String[] FIRST = {"Ada", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gia", "Hal", "Ivy", "Jon"};
    private static final String[] LAST = {"Abbot", "Brook", "Carver", "Dale", "Easton", "Field", "Grove", "Hill"};
    private static final String[] ZONES = {
        "America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles"
    };

    private final Random random;
    private final int borrowers;
    private long nextContact;

    private LoanBook(long seed, int borrowers) {
        this.random = new Random(seed);
        this.borrowers = borrowers;
    }

    /** A database filled from a seed: equal seeds give equal books. */
    static DataSource fill(String name, long seed, int borrowers) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LAZY_QUERY_EXECUTION=1");
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            new LoanBook(seed, borrowers).write(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the loan book could not be filled", e);
        }
        return database;
    }

    private void write(Connection connection) throws SQLException {
        try (Statement tables = connection.createStatement()) {
            tables.execute(
                    "CREATE TABLE borrower (id BIGINT PRIMARY KEY, public_id VARCHAR(20), first_name VARCHAR(30),"
                            + " last_name VARCHAR(30), time_zone VARCHAR(40))");
            tables.execute("CREATE TABLE contact (id BIGINT PRIMARY KEY, borrower_id BIGINT, kind VARCHAR(10),"
                    + " standing VARCHAR(12), label VARCHAR(12), address VARCHAR(60), valid BOOLEAN)");
            tables.execute("CREATE TABLE loan (id VARCHAR(20) PRIMARY KEY, borrower_id BIGINT, days_past_due INT,"
                    + " overdue DECIMAL(10, 2))");
        }
        people(connection);
        loans(connection);
        try (Statement indexes = connection.createStatement()) {
            indexes.execute("CREATE INDEX contact_of ON contact (borrower_id)");
            indexes.execute("CREATE UNIQUE INDEX borrower_public ON borrower (public_id)");
        }
    }

    private void people(Connection connection) throws SQLException {
        try (PreparedStatement person = connection.prepareStatement("INSERT INTO borrower VALUES (?, ?, ?, ?, ?)");
                PreparedStatement contact =
                        connection.prepareStatement("INSERT INTO contact VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (int id = 1; id <= borrowers; id++) {
                person.setLong(1, id);
                person.setString(2, "BO-%04d-%04d".formatted(id / 10_000, id % 10_000));
                person.setString(3, pick(FIRST));
                person.setString(4, pick(LAST));
                person.setString(5, pick(ZONES));
                person.addBatch();
                contacts(contact, id);
                if (id % BATCH == 0) {
                    person.executeBatch();
                    contact.executeBatch();
                }
            }
            person.executeBatch();
            contact.executeBatch();
        }
    }

    private void contacts(PreparedStatement contact, int borrower) throws SQLException {
        add(contact, borrower, "email", "primary", "personal", "borrower" + borrower + "@example.org");
        if (random.nextInt(100) < 92) {
            add(contact, borrower, "phone", "primary", "mobile", phone());
        }
        if (random.nextInt(100) < 40) {
            add(contact, borrower, "phone", "secondary", "home", phone());
        }
        if (random.nextInt(100) < 15) {
            add(contact, borrower, "phone", "archived", "mobile", phone());
        }
    }

    private void add(PreparedStatement contact, int borrower, String kind, String standing, String label, String text)
            throws SQLException {
        nextContact++;
        contact.setLong(1, nextContact);
        contact.setLong(2, borrower);
        contact.setString(3, kind);
        contact.setString(4, standing);
        contact.setString(5, label);
        contact.setString(6, text);
        contact.setBoolean(7, random.nextInt(100) < 95);
        contact.addBatch();
    }

    private String phone() {
        return "+1555%07d".formatted(random.nextInt(10_000_000));
    }

    private void loans(Connection connection) throws SQLException {
        try (PreparedStatement loan = connection.prepareStatement("INSERT INTO loan VALUES (?, ?, ?, ?)")) {
            int loans = borrowers + borrowers / 5;
            for (int number = 1; number <= loans; number++) {
                int daysPastDue = random.nextInt(100) < 70 ? 0 : 1 + random.nextInt(120);
                loan.setString(1, "LN-%04d-%04d".formatted(number / 10_000, number % 10_000));
                loan.setObject(2, borrowerOf(number));
                loan.setInt(3, daysPastDue);
                loan.setBigDecimal(4, BigDecimal.valueOf(daysPastDue * 137L + random.nextInt(500), 2));
                loan.addBatch();
                if (number % BATCH == 0) {
                    loan.executeBatch();
                }
            }
            loan.executeBatch();
        }
    }

    /** Mostly one loan a borrower, some a second one; a few belong to somebody unknown, and a few to nobody. */
    private @Nullable Long borrowerOf(int loan) {
        int chance = random.nextInt(1_000);
        if (chance < 3) {
            return null;
        }
        if (chance < 10) {
            return (long) borrowers + random.nextInt(1_000) + 1;
        }
        return loan <= borrowers ? (long) loan : (long) random.nextInt(borrowers) + 1;
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
