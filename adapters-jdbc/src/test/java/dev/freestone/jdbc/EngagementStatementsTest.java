package dev.freestone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.AudienceKey;
import dev.freestone.model.engagement.AudienceStatus;
import dev.freestone.model.engagement.CapacityKey;
import dev.freestone.model.engagement.CapacityKind;
import dev.freestone.model.engagement.CapacityState;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.spi.AudienceRow;
import dev.freestone.spi.CapacitySlot;
import dev.freestone.spi.Tx;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an engagement campaign costs the database: one statement for each step, and no rows but those that it is about. */
class EngagementStatementsTest {
    private static final CompanyId HERE = CompanyId.DEFAULT;
    private static final LaneKey ADA = new LaneKey(HERE, KeyedHash.of("k1:7"));
    private static final EngagementCampaignId CAMPAIGN = EngagementCampaignId.of(7);
    private static final CapacityKey PLACES = new CapacityKey(HERE, CapacityKind.OPT_IN, 7);
    private static final AdUnitId UNIT = AdUnitId.of(7);
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");
    private static final int PAGE = 10;

    /** More than the driver executes before it lets the server keep a plan that knows no values. */
    private static final int OFTEN = 12;

    @ParameterizedTest
    @EnumSource
    void each_step_is_one_statement(StorageDatabases kind) throws SQLException {
        StorageDatabase database = kind.open();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        requireOne(
                database,
                storage,
                tx -> tx.engagementCampaigns().nextId(HERE, EngagementKind.CAMPAIGN, Optional.empty()));
        requireOne(database, storage, tx -> tx.engagementCampaigns().revision(HERE));
        requireOne(database, storage, tx -> tx.engagementCampaigns().open(HERE, NOON));
        requireOne(database, storage, tx -> tx.engagementCampaigns().endingAfter(HERE, NOON));
        requireOne(database, storage, tx -> tx.capacities().expired(PLACES, NOON, PAGE));
        requireOne(database, storage, tx -> tx.capacities().count(PLACES, 1, 0, OptionalLong.of(1)));
        requireOne(database, storage, tx -> {
            tx.capacities().save(new CapacitySlot(PLACES, "h", CapacityState.COMMITTED, Optional.empty()));
            return true;
        });
        requireOne(database, storage, tx -> tx.customers().tags(HERE, people(100)));
        requireOne(database, storage, tx -> tx.customers().standings(HERE, CAMPAIGN, people(100)));
        requireOne(database, storage, tx -> tx.customers().points(HERE, people(100)));
        requireOne(database, storage, tx -> tx.customers().standings(ADA));
        requireOne(database, storage, tx -> tx.userOffers().acquired(ADA, OfferId.of(7)));
        requireOne(database, storage, tx -> tx.audiences().insert(delivery()));
        requireOne(database, storage, tx -> tx.audiences().addChunk(delivery().key(), 0, Document.of("[]")));
        requireOne(database, storage, tx -> tx.creatives().seen(ADA, since(100)));
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void taking_hold_of_a_customer_or_of_places_is_one_statement_be_they_new_or_known(StorageDatabases kind)
            throws SQLException {
        StorageDatabase database = kind.open();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        Function<Tx, Object> customer = tx -> {
            tx.customers().lock(ADA);
            return true;
        };
        Function<Tx, Object> places = tx -> tx.capacities().lock(PLACES);

        requireOne(database, storage, customer);
        requireOne(database, storage, places);
        storage.write(customer);
        storage.write(places);
        requireOne(database, storage, customer);
        requireOne(database, storage, places);
        requireOne(database, storage, tx -> tx.engagementCampaigns().nextRevision(HERE, 1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void on_postgresql_a_question_reads_its_own_rows_whatever_else_there_is(boolean analyzed) throws SQLException {
        StorageDatabase database = StorageDatabase.postgres().emptied();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        fill(database);
        if (analyzed) {
            database.execute(
                    "ANALYZE freestone_engagement_campaign",
                    "ANALYZE freestone_capacity_slot",
                    "ANALYZE freestone_points",
                    "ANALYZE freestone_user_offer",
                    "ANALYZE freestone_audience",
                    "ANALYZE freestone_creative_signal");
        }

        require(storage, database, "freestone_engagement_campaign", PAGE, tx -> {
            assertThat(tx.engagementCampaigns().open(HERE, NOON.plusSeconds(9_950)))
                    .hasSize(PAGE / 2);
        });
        require(storage, database, "freestone_engagement_campaign", PAGE, tx -> {
            assertThat(tx.engagementCampaigns().ended(NOON.plusSeconds(5_000), PAGE))
                    .hasSize(PAGE);
        });
        require(storage, database, "freestone_engagement_campaign", PAGE, tx -> {
            assertThat(tx.engagementCampaigns().page(HERE, Optional.of(CAMPAIGN), PAGE))
                    .hasSize(PAGE);
        });
        require(storage, database, "freestone_capacity_slot", PAGE, tx -> {
            assertThat(tx.capacities().expired(PLACES, NOON.plusSeconds(9_000), PAGE))
                    .hasSize(PAGE);
        });
        require(storage, database, "freestone_points", PAGE, tx -> {
            assertThat(tx.customers().pointsHistory(ADA, 0, PAGE)).hasSize(PAGE);
        });
        require(storage, database, "freestone_user_offer", PAGE, tx -> {
            assertThat(tx.userOffers().page(ADA, 0, PAGE)).hasSize(PAGE);
        });
        require(storage, database, "freestone_audience", PAGE, tx -> {
            assertThat(tx.audiences().ofCampaign(HERE, CAMPAIGN, PAGE)).hasSize(PAGE);
        });
        require(storage, database, "freestone_audience", 1, tx -> {
            assertThat(tx.audiences().latest(HERE, UNIT, Optional.empty())).isPresent();
        });
        require(storage, database, "freestone_creative_signal", PAGE, tx -> {
            assertThat(tx.creatives().seen(ADA, Map.of(UNIT, NOON.plusSeconds(9_000))))
                    .containsEntry(UNIT, 10L);
        });
        // Once to find the end of the part, once to remove it.
        require(storage, database, "freestone_creative_signal", 2 * PAGE + 1, tx -> {
            assertThat(tx.creatives().forget(HERE, UNIT, PAGE)).isTrue();
        });
    }

    /** 10,000 of everything, in turn of 100 customers or campaigns. */
    private static void fill(StorageDatabase database) {
        String noon = "TIMESTAMP WITH TIME ZONE '2026-03-09 12:00:00Z'";
        String at = noon + " + i * INTERVAL '1 second'";
        String rows = " FROM generate_series(1, 10000) AS s(i)";
        database.execute(
                "INSERT INTO freestone_engagement_campaign (id, company, name_key, permalink, status, starts_at, ends_at,"
                        + " open_until, created_at, version, document) SELECT i, 'default', 'n' || i, 'p' || i,"
                        + " CASE WHEN i % 10 = 0 THEN 'live' ELSE 'draft' END, " + noon + ", " + at
                        + ", CASE WHEN i % 10 = 0 THEN " + at + " END, " + noon + ", 1, '{}'" + rows,
                "INSERT INTO freestone_capacity_slot (company, kind, object_id, holder, state, reserved_until)"
                        + " SELECT 'default', 'opt_in', i % 100, 'h' || i, CASE WHEN i / 100 % 5 = 0 THEN 'reserved'"
                        + " ELSE 'committed' END, CASE WHEN i / 100 % 5 = 0 THEN " + at + " END" + rows,
                "INSERT INTO freestone_points (company, person, entry_key, amount, reason, happened_at)"
                        + " SELECT 'default', 'k1:' || i % 100, 'e' || i, 1, 'r', " + at + rows,
                "INSERT INTO freestone_user_offer (company, person, campaign, offer, issue_key, status, acquired_at,"
                        + " version, document) SELECT 'default', 'k1:' || i % 100, 7, 7, 'i' || i, 'issued', " + at
                        + ", 1, '{}'" + rows,
                "INSERT INTO freestone_audience (company, unit, scheduled_at, campaign, status, lease_until, lease_fence,"
                        + " version, document) SELECT 'default', i % 100, " + at + ", i % 100, 'done', " + noon
                        + ", 0, 1, '{}'" + rows,
                "INSERT INTO freestone_creative_signal (company, creative, stat_id, kind, person, reported_at)"
                        + " SELECT 'default', 7, 's' || i, 'seen', 'k1:' || i % 100, " + at + rows);
    }

    static void require(JdbcStorage storage, StorageDatabase database, String table, int rows, Consumer<Tx> look)
            throws SQLException {
        try (Connection host = database.dataSource().getConnection()) {
            host.setAutoCommit(false);
            // What this session has read before may not be told apart yet.
            long before = read(host, table);
            JoinedTransaction joined = storage.joining(host);
            try (joined) {
                for (int i = 0; i < OFTEN; i++) {
                    storage.read(tx -> {
                        look.accept(tx);
                        return true;
                    });
                }
            }
            // To plan, the planner looks at the ends of its indexes as well.
            assertThat(read(host, table) - before).as(table).isBetween(1L, (rows + PAGE / 2L) * OFTEN);
            host.rollback();
        }
    }

    /** Rows of a table that this transaction has read, whether an index had told their place or not. */
    private static long read(Connection host, String table) throws SQLException {
        try (var statement = host.createStatement();
                var rows = statement.executeQuery("SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables"
                        + " WHERE relname = '" + table + "'")) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    static <T> void requireOne(StorageDatabase database, JdbcStorage storage, Function<Tx, T> work)
            throws SQLException {
        try (Connection host = database.dataSource().getConnection()) {
            host.setAutoCommit(false);
            WatchedConnection watched = new WatchedConnection(host);
            JoinedTransaction joined = storage.joining(watched.watched());
            try (joined) {
                storage.write(work);
            }
            host.rollback();
            assertThat(watched.statements()).isEqualTo(1);
        }
    }

    private static List<KeyedHash> people(int count) {
        return IntStream.range(0, count).mapToObj(i -> KeyedHash.of("k1:" + i)).toList();
    }

    private static Map<AdUnitId, Instant> since(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(AdUnitId::of)
                .collect(Collectors.toMap(unit -> unit, unit -> NOON));
    }

    private static AudienceRow delivery() {
        return new AudienceRow(
                new AudienceKey(HERE, UNIT, NOON), CAMPAIGN, AudienceStatus.PENDING, Lease.NONE, 1, Document.of("{}"));
    }
}
