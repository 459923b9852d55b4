package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.JournalChain;
import dev.freestone.contact.JournalFault;
import dev.freestone.contact.JournalFault.Cause;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.JournalReport;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.ChainAnchor;
import dev.freestone.model.contact.ChainHead;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.SendResult;
import dev.freestone.spi.ChainEntry;
import dev.freestone.testkit.Fact;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A journal of sent contacts in a database, and somebody who may write that database. */
class JournalTamperingTest {
    private static final int CONTACTS = 5;

    /** Each is planned, claimed, attempted and confirmed. */
    /** Of each contact four; one more tells which rules were adopted. */
    private static final int ENTRIES = 4 * CONTACTS + 1;

    private static final String MOVE_UP_ALL_AFTER_5 =
            "UPDATE freestone_journal SET chain_seq = 1 - chain_seq WHERE chain_seq > 5;"
                    + "UPDATE freestone_journal SET chain_seq = -chain_seq WHERE chain_seq < 0";
    private static final String MOVE_DOWN_ALL_FROM_5 =
            "UPDATE freestone_journal SET chain_seq = -1 - chain_seq WHERE chain_seq >= 5;"
                    + "UPDATE freestone_journal SET chain_seq = -chain_seq WHERE chain_seq < 0";

    @ParameterizedTest
    @EnumSource
    void a_journal_that_nobody_touched_is_whole(StorageHouse house) {
        House open = new House(house.pooled());

        JournalReport report = open.verify(open.anchor());

        assertThat(report.fault()).isEmpty();
        assertThat(report.isWhole()).isTrue();
        assertThat(report.head().seq()).isEqualTo(ENTRIES);
        assertThat(report.head()).isEqualTo(open.anchor().head());
    }

    @Fact("LED-47")
    @ParameterizedTest
    @EnumSource
    void a_changed_byte_of_a_body_is_named_and_a_cut_off_end_is_told_by_an_anchor(StorageHouse house) {
        for (long seq : new long[] {1, 7, ENTRIES}) {
            House open = new House(house.pooled());
            open.anchor();

            open.changeAByteOfTheBody(seq);

            assertThat(open.verify().fault()).contains(new JournalFault(seq, Cause.BODY_CHANGED));
        }

        House open = new House(house.pooled());
        ChainAnchor anchor = open.anchor();
        ChainHead earlier = open.place(ENTRIES - 3);

        open.execute("DELETE FROM freestone_journal WHERE chain_seq > " + (ENTRIES - 3));
        assertThat(open.verify().fault()).contains(new JournalFault(ENTRIES - 2, Cause.TRUNCATED));

        open.execute("UPDATE freestone_journal_chain SET seq = " + earlier.seq() + ", hash = '" + earlier.hash() + "'");
        assertThat(open.verify().fault()).isEmpty();
        assertThat(open.verify(anchor).fault()).contains(new JournalFault(ENTRIES - 2, Cause.TRUNCATED));
    }

    static Stream<Arguments> tamperings() {
        Map<String, JournalFault> each = Map.ofEntries(
                Map.entry(
                        "UPDATE freestone_journal SET actor = 'user:4711' WHERE chain_seq = 5",
                        new JournalFault(5, Cause.BODY_CHANGED)),
                Map.entry(
                        "UPDATE freestone_journal SET object_id = 'IN-0000' WHERE chain_seq = 5",
                        new JournalFault(5, Cause.BODY_CHANGED)),
                Map.entry(
                        "UPDATE freestone_journal SET rule_id = NULL WHERE chain_seq = 5",
                        new JournalFault(5, Cause.BODY_CHANGED)),
                Map.entry(
                        "UPDATE freestone_journal SET version = 9 WHERE chain_seq = 5",
                        new JournalFault(5, Cause.BODY_CHANGED)),
                Map.entry(
                        "UPDATE freestone_journal SET recorded_at = recorded_at + INTERVAL '1' SECOND WHERE chain_seq = 5",
                        new JournalFault(5, Cause.BODY_CHANGED)),
                Map.entry("DELETE FROM freestone_journal WHERE chain_seq = 5", new JournalFault(5, Cause.ROW_MISSING)),
                Map.entry(
                        "DELETE FROM freestone_journal WHERE chain_seq = 5;" + MOVE_UP_ALL_AFTER_5,
                        new JournalFault(5, Cause.ROW_MISSING)),
                Map.entry(
                        "UPDATE freestone_journal SET company = 'other' WHERE chain_seq = 5",
                        new JournalFault(5, Cause.ROW_MISSING)),
                Map.entry(
                        "UPDATE freestone_journal SET chain_seq = NULL, chain_hash = NULL WHERE chain_seq = 5",
                        new JournalFault(5, Cause.ROW_MISSING)),
                Map.entry(
                        MOVE_DOWN_ALL_FROM_5
                                + ";INSERT INTO freestone_journal (company, kind, object_id, version, event, rule_id, actor,"
                                + " body, recorded_at, chain_seq, chain_hash) SELECT company, kind, object_id, version,"
                                + " event, rule_id, actor, body, recorded_at, 5, chain_hash FROM freestone_journal"
                                + " WHERE chain_seq = 4",
                        new JournalFault(5, Cause.ROW_INSERTED)),
                Map.entry(
                        "UPDATE freestone_journal SET chain_seq = -1 WHERE chain_seq = 5;"
                                + "UPDATE freestone_journal SET chain_seq = 5 WHERE chain_seq = 9;"
                                + "UPDATE freestone_journal SET chain_seq = 9 WHERE chain_seq = -1",
                        new JournalFault(5, Cause.ORDER_CHANGED)));
        return each.entrySet().stream()
                .flatMap(entry -> Stream.of(StorageHouse.values())
                        .map(house -> Arguments.of(house, entry.getKey(), entry.getValue())));
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    void what_is_done_to_the_rows_is_found_and_named(StorageHouse house, String statements, JournalFault expected) {
        House open = new House(house.pooled());
        open.anchor();

        open.execute(statements.split(";"));

        assertThat(open.verify().fault()).contains(expected);
    }

    @ParameterizedTest
    @EnumSource
    void a_chain_that_was_made_anew_is_told_by_an_anchor_only(StorageHouse house) {
        House open = new House(house.pooled());
        ChainAnchor anchor = open.anchor();

        open.execute(
                "DELETE FROM freestone_journal WHERE chain_seq = 5",
                "UPDATE freestone_journal SET chain_seq = NULL, chain_hash = NULL",
                "DELETE FROM freestone_journal_chain");
        open.plan("BO-99");

        assertThat(open.verify().fault()).isEmpty();
        assertThat(open.verify(anchor).fault()).contains(new JournalFault(ENTRIES, Cause.REWRITTEN));
    }

    @ParameterizedTest
    @EnumSource
    void a_redacted_body_is_verified_by_its_digest_and_counted(StorageHouse house) {
        House open = new House(house.pooled());
        ChainAnchor anchor = open.anchor();
        ChainEntry entry = open.entry(7);
        open.plan("BO-99");
        ChainEntry unlinked = open.storage
                .read(tx -> tx.chain().unlinked(CompanyId.DEFAULT, 1))
                .get(0);

        open.redact(entry);
        open.redact(unlinked);

        JournalReport report = open.verify(anchor);
        assertThat(report.fault()).isEmpty();
        assertThat(report.redacted()).isEqualTo(2);
        assertThat(report.head().seq()).isEqualTo(ENTRIES + 1);
        open.execute("UPDATE freestone_journal SET body_digest = '" + "0".repeat(64) + "' WHERE chain_seq = 7");
        assertThat(open.verify().fault()).contains(new JournalFault(7, Cause.BODY_CHANGED));
    }

    private static final class House {
        private final DataSource database;
        private final JdbcStorage storage;
        private final Freestone freestone;

        House(DataSource database) {
            this.database = database;
            this.storage = JdbcStorage.over(database);
            this.freestone = Freestone.builder()
                    .storage(storage)
                    .plainStorage()
                    .sender(
                            Channel.TEXT,
                            request -> new SendResult.Accepted(request.idempotencyKey(), Optional.empty()))
                    .contactPolicy(ContactPolicy.none())
                    .build();
            plan(IntStream.rangeClosed(1, CONTACTS)
                    .mapToObj(number -> "BO-" + number)
                    .toArray(String[]::new));
            freestone.tick();
        }

        void plan(String... persons) {
            freestone
                    .contacts()
                    .plan(Stream.of(persons)
                            .map(person -> NewIntent.builder(
                                            new Producer("reminders", "daily"), "daily:2026-03-02", PersonId.of(person))
                                    .sender(SenderId.of("text"))
                                    .about(Purpose.SERVICING, "paymentDueDateReminder")
                                    .destination(Destination.of("+15550100001"))
                                    .build())
                            .toList());
        }

        ChainAnchor anchor() {
            return freestone.contacts().anchor();
        }

        JournalReport verify(ChainAnchor... anchors) {
            return freestone.contacts().verifier().verify(List.of(anchors));
        }

        ChainEntry entry(long seq) {
            return storage.read(tx -> tx.chain().page(CompanyId.DEFAULT, seq - 1, 1))
                    .get(0);
        }

        ChainHead place(long seq) {
            return entry(seq).link().orElseThrow();
        }

        void redact(ChainEntry entry) {
            String digest = JournalChain.digest(entry.record().entry().body().json());
            storage.write(tx -> {
                tx.journal().redact(CompanyId.DEFAULT, Map.of(entry.record().number(), digest));
                return true;
            });
        }

        void execute(String... statements) {
            for (String statement : statements) {
                StorageHouse.execute(database, statement);
            }
        }

        void changeAByteOfTheBody(long seq) {
            try (Connection connection = database.getConnection();
                    PreparedStatement select =
                            connection.prepareStatement("SELECT body FROM freestone_journal WHERE chain_seq = ?");
                    PreparedStatement update =
                            connection.prepareStatement("UPDATE freestone_journal SET body = ? WHERE chain_seq = ?")) {
                select.setLong(1, seq);
                try (ResultSet rows = select.executeQuery()) {
                    rows.next();
                    update.setString(1, rows.getString(1).replaceFirst("version", "versioN"));
                }
                update.setLong(2, seq);
                assertThat(update.executeUpdate()).isEqualTo(1);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
    }
}
