package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.InboundMessage;
import dev.freestone.contact.ReportedCall;
import dev.freestone.engine.ContactLedger;
import dev.freestone.engine.Freestone;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.jdbc.StorageTime;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.SendResult;
import dev.freestone.spi.DataKey;
import dev.freestone.spi.KeySource;
import dev.freestone.testkit.ManualClock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that a person could be known by is in clear in a database, neither before nor after an erasure. */
class ErasedDataTest {
    private static final PersonId PERSON = PersonId.of("BO-7391-SECRET");
    private static final String NUMBER = "+15550107391";
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Producer CAMPAIGN = new Producer("outreach", "CG-4T2K-9QXD");
    private static final KeySource KEYS = KeySource.of(DataKey.of("2026", new byte[DataKey.LENGTH]));
    private static final SenderId TEXT = SenderId.of("text");

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void a_full_scan_finds_no_clear_data_and_after_an_erasure_nothing_that_a_key_would_open(StorageHouse house)
            throws SQLException {
        DataSource database = house.open();
        ManualClock clock = ManualClock.at(NOW);
        Freestone freestone = Freestone.builder()
                .storage(JdbcStorage.over(database, StorageTime.injected(clock)))
                .clock(clock)
                .keys(KEYS)
                .contactPolicy(ContactPolicy.none())
                .sender(TEXT, request -> new SendResult.Accepted(request.idempotencyKey(), Optional.empty()))
                .build();
        ContactLedger contacts = freestone.contacts();
        fill(contacts, freestone);
        assertThat(clear(database)).isEmpty();
        int sealed = sealed(database);
        assertThat(sealed).isGreaterThanOrEqualTo(4);

        contacts.erasePerson(PERSON);

        assertThat(clear(database)).isEmpty();
        assertThat(sealed(database)).isZero();
    }

    private static void fill(ContactLedger contacts, Freestone freestone) {
        contacts.plan(List.of(intent("sent").build()));
        freestone.tick();
        contacts.plan(List.of(intent("open")
                .between(NOW.plusSeconds(3_600), NOW.plusSeconds(7_200))
                .build()));
        contacts.imports()
                .calls(
                        "dialer-7",
                        List.of(ReportedCall.outbound("call-1", PERSON, NOW.minusSeconds(60))
                                .loans("LN-7391-SECRET")
                                .number(Destination.of(NUMBER))
                                .disposition("SPOKE WITH SECRET")
                                .build()));
        contacts.recordInbound(
                "text-gateway",
                new InboundMessage("SM-1", PERSON, "text", Optional.of(Destination.of(NUMBER)), NOW, "SECRET words"));
    }

    private static NewIntent.Builder intent(String occasion) {
        return NewIntent.builder(CAMPAIGN, occasion, PERSON)
                .sender(TEXT)
                .about(Purpose.COLLECTION, "paymentDueDateReminder")
                .debts("LN-7391-SECRET")
                .payload(Map.of("name", "Given SECRET"))
                .destination(Destination.of(NUMBER));
    }

    /** Where a cell of any table holds a word that tells of the person. */
    private static List<String> clear(DataSource database) throws SQLException {
        return cells(database, "SECRET", NUMBER, NUMBER.substring(1));
    }

    private static int sealed(DataSource database) throws SQLException {
        return cells(database, "\"sealed\"").size();
    }

    private static List<String> cells(DataSource database, String... words) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String table : tables(connection)) {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            String cell = String.valueOf(rows.getString(column)).toUpperCase(Locale.ROOT);
                            for (String word : words) {
                                if (cell.contains(word.toUpperCase(Locale.ROOT))) {
                                    found.add(table + "." + rows.getMetaData().getColumnName(column));
                                }
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found =
                connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (name.startsWith("freestone_")) {
                    tables.add(name);
                }
            }
        }
        assertThat(tables).hasSizeGreaterThan(15);
        return tables;
    }
}
