package dev.freestone.jdbc;

import static dev.freestone.jdbc.StoredContacts.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.ContactTally;
import dev.freestone.model.contact.IntentState;
import dev.freestone.spi.Tx;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the numbers of contacts are kept beside them. Source: docs/storage.md. */
class ContactTallyTest {
    private static final String LOOSE = "SELECT COUNT(*) FROM freestone_contact_tally WHERE part >= 4";
    private static final String NUMBERS = "SELECT company, planned_at, state, SUM(contacts), MIN(first_number),"
            + " MAX(last_number) FROM freestone_contact_tally GROUP BY company, span, planned_at, state"
            + " HAVING SUM(contacts) <> 0 ORDER BY company, span, planned_at, state";
    private static final int MANY = 20;

    @ParameterizedTest
    @EnumSource
    void a_transaction_of_the_host_lets_nobody_wait_for_its_numbers_and_they_are_summed_up_later(StorageDatabases kind)
            throws SQLException {
        StorageDatabase database = kind.open();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        try (Connection host = database.dataSource().getConnection()) {
            host.setAutoCommit(false);
            joined(storage, host, tx -> StoredContacts.plan(tx, 0, MANY));
            for (int i = 1; i <= 8; i++) {
                int first = i * MANY;
                assertThat(storage.<Boolean>write(tx -> StoredContacts.plan(tx, first, 1)))
                        .isTrue();
            }
            host.commit();
        }

        assertThat(tally(storage)).containsExactly(new ContactTally(NINE, IntentState.PLANNED, MANY + 8));
        assertThat(database.number(LOOSE)).isPositive();
        for (int i = 1; i <= 8; i++) {
            int first = i * MANY;
            assertThat(storage.<List<?>>write(tx -> StoredContacts.move(tx, first, 1, IntentState.HELD)))
                    .hasSize(1);
        }
        assertThat(database.number(LOOSE)).isZero();
        assertThat(tally(storage))
                .containsExactly(
                        new ContactTally(NINE, IntentState.PLANNED, MANY), new ContactTally(NINE, IntentState.HELD, 8));
    }

    @Test
    void a_transaction_of_the_host_that_reads_an_older_snapshot_plans_nevertheless() throws SQLException {
        StorageDatabase database = StorageDatabase.postgres().emptied();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        try (Connection host = database.dataSource().getConnection();
                var look = host.createStatement()) {
            host.setAutoCommit(false);
            host.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            look.execute("SELECT COUNT(*) FROM freestone_contact_tally");
            for (int i = 0; i < 8; i++) {
                int first = i;
                storage.write(tx -> StoredContacts.plan(tx, first, 1));
            }
            joined(storage, host, tx -> StoredContacts.plan(tx, MANY, 1));
            host.commit();
            host.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }

        assertThat(tally(storage)).containsExactly(new ContactTally(NINE, IntentState.PLANNED, 9));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void a_transaction_that_changes_many_contacts_writes_their_numbers_by_one_statement(StorageDatabases kind)
            throws SQLException {
        StorageDatabase database = kind.open();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        storage.write(tx -> StoredContacts.plan(tx, 0, MANY));

        int once = statements(database, storage, tx -> StoredContacts.move(tx, 0, MANY, IntentState.HELD));
        int twice = statements(database, storage, tx -> {
            StoredContacts.move(tx, 0, MANY, IntentState.HELD);
            return StoredContacts.move(tx, 0, MANY, IntentState.CANCELED);
        });
        int nothing = statements(database, storage, tx -> StoredContacts.move(tx, 0, MANY, IntentState.PLANNED));

        assertThat(once).isEqualTo(nothing + 1);
        assertThat(twice).isEqualTo(2 * nothing + 1);
    }

    @ParameterizedTest
    @EnumSource
    void the_migration_counts_what_was_planned_before(StorageDatabases kind) {
        StorageDatabase database = kind.open();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        List<IntentState> states = List.of(IntentState.values());
        for (int i = 0; i < MANY; i++) {
            int number = i;
            storage.write(tx ->
                    tx.contacts().plan(List.of(StoredContacts.planned(number, NINE.plusSeconds(number * 11_117L)))));
            storage.write(tx -> StoredContacts.move(tx, number, 1, states.get(number % states.size())));
        }
        List<String> kept = numbers(database);

        database.execute("DELETE FROM freestone_contact_tally");
        EmptyDatabase.valueOf(kind.name()).statements("V18__contact_tally.sql").stream()
                .filter(statement -> statement.strip().startsWith("INSERT INTO freestone_contact_tally"))
                .forEach(database::execute);

        assertThat(kept).hasSizeGreaterThan(MANY);
        assertThat(numbers(database)).isEqualTo(kept);
    }

    private static List<String> numbers(StorageDatabase database) {
        List<String> numbers = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(NUMBERS)) {
            while (rows.next()) {
                numbers.add(String.join(
                        " ",
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3).toLowerCase(Locale.ROOT),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getString(6)));
            }
            return numbers;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<ContactTally> tally(JdbcStorage storage) {
        return storage.read(tx -> List.copyOf(StoredContacts.tally(tx)));
    }

    private static <T> void joined(JdbcStorage storage, Connection host, Function<Tx, T> work) {
        JoinedTransaction joined = storage.joining(host);
        try (joined) {
            storage.write(work);
        }
    }

    private static <T> int statements(StorageDatabase database, JdbcStorage storage, Function<Tx, T> work)
            throws SQLException {
        try (Connection host = database.dataSource().getConnection()) {
            host.setAutoCommit(false);
            WatchedConnection watched = new WatchedConnection(host);
            joined(storage, watched.watched(), work);
            host.rollback();
            return watched.statements();
        }
    }
}
