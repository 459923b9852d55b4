package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.LedgerSettings;
import dev.freestone.engine.Freestone;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.testkit.Fact;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A company with very many due contacts beside one with few, on PostgreSQL. */
class CrowdedLedgerTest {
    private static final CompanyId LARGE = CompanyId.of("CP-LARGE-1");
    private static final CompanyId SMALL = CompanyId.of("CP-SMALL-1");
    private static final int MANY = 1_000_000;
    private static final int FEW = 10;
    private static final int TWO_ROUNDS = 2 * LedgerSettings.DEFAULT.claimBatch();

    /** What is copied with another value: one that is unlike that of every other copy, and of the same form. */
    private static final Map<String, String> OTHERS = Map.of(
            "number", "number + g",
            "id", "left(id, length(id) - 7) || lpad(g::text, 7, '0')",
            "idempotency_key", "'fs1' || lpad(translate(g::text, '0123456789', 'abcdefghij'), 32, 'z')",
            "person", "left(person, length(person) - 7) || lpad(g::text, 7, '0')");

    private final List<CompanyId> called = new ArrayList<>();
    private Runnable stop = () -> {};

    @Test
    @Fact("LED-33")
    void the_few_contacts_of_a_company_are_claimed_within_two_rounds_beside_a_million_of_another() throws SQLException {
        DataSource database = StorageHouse.POSTGRESQL.pooled();
        try (Freestone freestone = node(database)) {
            freestone
                    .company(SMALL)
                    .contacts()
                    .plan(IntStream.range(0, FEW)
                            .mapToObj(CrowdedLedgerTest::reminder)
                            .toList());
            freestone.company(LARGE).contacts().plan(List.of(reminder(0)));
            multiply(database);

            sendTwoRounds(freestone);
        }
        assertThat(called).hasSize(TWO_ROUNDS);
        assertThat(called).filteredOn(SMALL::equals).hasSize(FEW);
    }

    /** The sender stops everything when two rounds have been sent. */
    private void sendTwoRounds(Freestone freestone) {
        stop = () -> freestone.contacts().pause(ContactScope.EVERYTHING, "two rounds are enough");
        freestone.tick();
    }

    private SendResult answer(SendRequest request) {
        called.add(request.company());
        if (called.size() == TWO_ROUNDS) {
            stop.run();
        }
        return new SendResult.Accepted(request.idempotencyKey(), Optional.empty());
    }

    private Freestone node(DataSource database) {
        return Freestone.builder()
                .storage(JdbcStorage.over(database))
                .plainStorage()
                .companies(id -> Optional.of(new CompanyProfile(ZoneId.of("America/Chicago"))))
                .sender(SenderId.of("text"), this::answer)
                .contactPolicy(ContactPolicy.none())
                .build();
    }

    private static NewIntent reminder(int person) {
        return NewIntent.builder(new Producer("reminders", "daily"), "daily:2026-03-02", PersonId.of("BO-" + person))
                .sender(SenderId.of("text"))
                .about(Purpose.SERVICING, "paymentDueDateReminder")
                .destination(Destination.of("+15550100001"))
                .build();
    }

    /** Planning a million by the ledger would take much longer than what is tested here. */
    private static void multiply(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("freestone_intent", "freestone_intent_status")) {
                List<String> columns = new ArrayList<>();
                List<String> values = new ArrayList<>();
                try (ResultSet found = connection.getMetaData().getColumns(null, null, table, "%")) {
                    while (found.next()) {
                        String column = found.getString("COLUMN_NAME");
                        columns.add(column);
                        values.add(OTHERS.getOrDefault(column, column));
                    }
                }
                statement.execute("INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT "
                        + String.join(", ", values) + " FROM " + table + ", generate_series(1, " + (MANY - 1)
                        + ") g WHERE company = '" + LARGE + "'");
            }
            try (ResultSet counted = statement.executeQuery("SELECT COUNT(*) FROM freestone_intent_status")) {
                counted.next();
                assertThat(counted.getInt(1)).isEqualTo(MANY + FEW);
            }
        }
    }
}
