package dev.freestone.jdbc;

import static dev.freestone.jdbc.EngagementStatementsTest.require;
import static dev.freestone.jdbc.EngagementStatementsTest.requireOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.EventAnswerRow;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an event of a customer costs the database: one statement for each question, and no rows but those that it is about. */
class BehaviorStatementsTest {
    private static final CompanyId HERE = CompanyId.DEFAULT;
    private static final LaneKey ADA = new LaneKey(HERE, KeyedHash.of("k1:7"));
    private static final EngagementCampaignId CAMPAIGN = EngagementCampaignId.of(7);
    private static final AchievementId BEHAVIOR = AchievementId.of(7);
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");
    private static final int PAGE = 10;

    @ParameterizedTest
    @EnumSource
    void each_question_is_one_statement(StorageDatabases kind) throws SQLException {
        StorageDatabase database = kind.open();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        List<EngagementCampaignId> campaigns =
                IntStream.rangeClosed(1, 100).mapToObj(EngagementCampaignId::of).toList();

        requireOne(database, storage, tx -> tx.behaviors().lastSeq(ADA));
        requireOne(database, storage, tx -> tx.behaviors().events(ADA, 0, 100));
        requireOne(database, storage, tx -> tx.behaviors().eventsOf(ADA, keys(100)));
        requireOne(database, storage, tx -> tx.behaviors().admitted(ADA, CAMPAIGN, NOON));
        requireOne(database, storage, tx -> tx.behaviors().accepted(ADA, 100));
        requireOne(database, storage, tx -> tx.behaviors().waiting(HERE, Optional.of(ADA), 100));
        requireOne(database, storage, tx -> tx.behaviors().behaviors(ADA, campaigns));
        requireOne(database, storage, tx -> tx.behaviors().isUsed(HERE, BEHAVIOR));
        requireOne(database, storage, tx -> tx.behaviors().outcomes(ADA, CAMPAIGN));
        requireOne(database, storage, tx -> tx.behaviors().emitted(ADA, CAMPAIGN, BEHAVIOR, -1, 1));
        requireOne(database, storage, tx -> tx.behaviors().answer(ADA, 1));
        requireOne(database, storage, tx -> tx.behaviors().expiring(HERE, NOON, 100));
        requireOne(database, storage, tx -> tx.behaviors().expired(ADA, NOON, 100));
        requireOne(database, storage, tx -> {
            tx.behaviors().addAnswer(ADA, new EventAnswerRow(1, 1, NOON, Document.of("{}")));
            return true;
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void on_postgresql_a_question_reads_its_own_rows_whatever_else_there_is(boolean analyzed) throws SQLException {
        StorageDatabase database = StorageDatabase.postgres().emptied();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        fill(database);
        if (analyzed) {
            database.execute(
                    "ANALYZE freestone_event",
                    "ANALYZE freestone_event_admission",
                    "ANALYZE freestone_event_answer",
                    "ANALYZE freestone_behavior",
                    "ANALYZE freestone_outcome");
        }

        require(storage, database, "freestone_event", PAGE, tx -> {
            assertThat(tx.behaviors().events(ADA, 5_000, PAGE)).hasSize(PAGE);
        });
        require(storage, database, "freestone_event", PAGE, tx -> {
            assertThat(tx.behaviors().eventsOf(ADA, keys(1_000))).hasSize(PAGE);
        });
        require(storage, database, "freestone_event", PAGE, tx -> {
            assertThat(tx.behaviors().accepted(ADA, PAGE)).hasSize(PAGE);
        });
        require(storage, database, "freestone_event_admission", PAGE, tx -> {
            assertThat(tx.behaviors().admitted(ADA, CAMPAIGN, NOON.plusSeconds(9_000)))
                    .hasSize(PAGE);
        });
        require(storage, database, "freestone_event", PAGE, tx -> {
            assertThat(tx.behaviors().admitted(ADA, CAMPAIGN, NOON.plusSeconds(9_000)))
                    .hasSize(PAGE);
        });
        // Each of the customers has ten that wait.
        require(storage, database, "freestone_event", PAGE * PAGE, tx -> {
            assertThat(tx.behaviors().waiting(HERE, Optional.of(new LaneKey(HERE, KeyedHash.of("k1:77"))), PAGE))
                    .hasSize(2);
        });
        require(storage, database, "freestone_event", PAGE, tx -> {
            assertThat(tx.behaviors().expiring(HERE, NOON.plusSeconds(PAGE), PAGE))
                    .hasSize(PAGE);
        });
        require(storage, database, "freestone_behavior", 1, tx -> {
            assertThat(tx.behaviors().isUsed(HERE, BEHAVIOR)).isTrue();
        });
        require(storage, database, "freestone_behavior", 10 * PAGE, tx -> {
            assertThat(tx.behaviors().behaviors(ADA, List.of(CAMPAIGN))).hasSize(10 * PAGE);
        });
        require(storage, database, "freestone_outcome", 10 * PAGE, tx -> {
            assertThat(tx.behaviors().outcomes(ADA, CAMPAIGN)).hasSize(10 * PAGE);
        });
        require(storage, database, "freestone_outcome", 1, tx -> {
            assertThat(tx.behaviors().emitted(ADA, CAMPAIGN, BEHAVIOR, -1, 9_901))
                    .hasSize(1);
        });
        // Once to find them, once to remove them.
        require(storage, database, "freestone_event_answer", 2 * PAGE, tx -> {
            assertThat(tx.behaviors().forgetAnswers(HERE, NOON.plusSeconds(9_000), PAGE))
                    .isTrue();
        });
    }

    /** 10,000 of everything, in turn of 100 customers. Of those whose number ends in 7 each tenth event waits. */
    private static void fill(StorageDatabase database) {
        String noon = "TIMESTAMP WITH TIME ZONE '2026-03-09 12:00:00Z'";
        String at = noon + " + i * INTERVAL '1 second'";
        String person = "'k1:' || i % 100";
        String rows = " FROM generate_series(1, 10000) AS s(i)";
        database.execute(
                "INSERT INTO freestone_event (company, person, seq, request, event_key, happened_at, received_at,"
                        + " disposition, depth, keep_until, campaigns, document) SELECT 'default', " + person
                        + ", i, i, 'e' || i, " + at + ", " + at + ", CASE WHEN i % 10 = 7 AND i / 100 % 10 = 0"
                        + " THEN 'accepted' ELSE 'counted' END, 0, " + at + ", '7', '{}'" + rows,
                "INSERT INTO freestone_event_admission (company, person, campaign, happened_at, seq)"
                        + " SELECT 'default', " + person + ", 7, " + at + ", i" + rows,
                "INSERT INTO freestone_event_answer (company, person, request, key_count, keep_until, document)"
                        + " SELECT 'default', " + person + ", i, 1, " + at + ", '{}'" + rows,
                "INSERT INTO freestone_behavior (company, person, behavior, campaign, version, document)"
                        + " SELECT 'default', " + person + ", i % 1000 / 100 * 1000 + i / 1000 + 7, 7, 1, '{}'" + rows,
                "INSERT INTO freestone_outcome (company, person, campaign, behavior, goal, ordinal, place, decided_at,"
                        + " document) SELECT 'default', " + person + ", 7, 7, -1, i, 0, " + at + ", '{}'" + rows);
    }

    private static List<String> keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> "e" + i).toList();
    }
}
