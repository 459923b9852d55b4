package dev.freestone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.spi.CaseEventRow;
import dev.freestone.spi.CaseInteractionRow;
import dev.freestone.spi.CaseWatchRow;
import dev.freestone.spi.Slice;
import dev.freestone.spi.Tx;
import dev.freestone.spi.TypeHeadRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change of a case costs the database: one statement for each step, and no rows but those that it is about. */
class CaseStatementsTest {
    private static final CompanyId HERE = CompanyId.DEFAULT;
    private static final CaseId CASE = CaseId.of("host/7");
    private static final CaseTypeId TYPE = CaseTypeId.of("KT-0000-0001");
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");
    private static final int PAGE = 10;

    /** More than the driver executes before it lets the server keep a plan that knows no values. */
    private static final int OFTEN = 12;

    @ParameterizedTest
    @EnumSource
    void each_step_of_a_change_of_a_case_is_one_statement(StorageDatabases kind) throws SQLException {
        StorageDatabase database = kind.open();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        requireOne(database, storage, tx -> tx.notificationTypes().revision(HERE));
        requireOne(database, storage, tx -> tx.caseEvents().find(HERE, CASE, "e"));
        requireOne(database, storage, tx -> tx.caseEvents().add(event("e")));
        requireOne(database, storage, tx -> {
            tx.caseEvents().saveWatch(new CaseWatchRow(HERE, CASE, Document.of("{}")));
            return true;
        });
        requireOne(database, storage, tx -> tx.caseEvents().open(HERE, CASE, true, 0, PAGE));
        for (int contacts : List.of(1, 3, 100)) {
            List<CaseInteractionRow> rows = contacts(contacts);
            requireOne(database, storage, tx -> {
                tx.caseEvents().link(rows);
                return true;
            });
            requireOne(database, storage, tx -> {
                tx.caseEvents()
                        .settle(
                                HERE,
                                rows.stream().map(CaseInteractionRow::intent).toList());
                return true;
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void taking_hold_of_a_case_is_one_statement_be_it_new_or_known(StorageDatabases kind) throws SQLException {
        StorageDatabase database = kind.open();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());

        requireOne(database, storage, tx -> tx.caseEvents().lockWatch(HERE, CASE));
        storage.write(tx -> tx.caseEvents().lockWatch(HERE, CASE));
        requireOne(database, storage, tx -> tx.caseEvents().lockWatch(HERE, CASE));
        requireOne(database, storage, tx -> tx.notificationTypes().nextRevision(HERE, 1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void on_postgresql_a_page_reads_its_own_rows_whatever_else_there_is(boolean analyzed) throws SQLException {
        StorageDatabase database = StorageDatabase.postgres().emptied();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        fill(database);
        if (analyzed) {
            database.execute(
                    "ANALYZE freestone_case_event",
                    "ANALYZE freestone_case_interaction",
                    "ANALYZE freestone_type",
                    "ANALYZE freestone_type_version",
                    "ANALYZE freestone_type_link");
        }

        require(storage, database, "freestone_case_event", PAGE, tx -> {
            assertThat(tx.caseEvents().ofCase(HERE, CASE, 5_000, PAGE)).hasSize(PAGE);
        });
        CaseEventRow last = storage.write(tx -> tx.caseEvents().ofCase(HERE, CASE, 5_000, 1))
                .get(0);
        require(storage, database, "freestone_case_event", PAGE, tx -> {
            assertThat(tx.caseEvents().within(HERE, NOON, NOON.plusSeconds(9_000), Optional.of(last), PAGE))
                    .hasSize(PAGE);
        });
        require(storage, database, "freestone_case_event", 1, tx -> {
            assertThat(tx.caseEvents().find(HERE, CASE, "e4907")).isPresent();
        });
        require(storage, database, "freestone_case_interaction", PAGE, tx -> {
            assertThat(tx.caseEvents().open(HERE, CASE, true, 0, PAGE)).hasSize(PAGE);
        });
        require(storage, database, "freestone_case_interaction", PAGE, tx -> {
            assertThat(tx.caseEvents().open(HERE, CASE, false, 0, PAGE)).hasSize(PAGE);
        });
        require(storage, database, "freestone_case_interaction", PAGE, tx -> {
            assertThat(tx.caseEvents().interactions(HERE, CASE, Optional.empty(), 5_000, PAGE))
                    .hasSize(PAGE);
        });
        TypeHeadRow cursor = storage.write(
                        tx -> tx.notificationTypes().head(HERE, TypeKind.NOTIFICATION, TypeId.of(2_000)))
                .orElseThrow();
        require(storage, database, "freestone_type", PAGE, tx -> {
            assertThat(tx.notificationTypes()
                            .page(
                                    HERE,
                                    TypeKind.NOTIFICATION,
                                    Optional.empty(),
                                    Optional.of(cursor),
                                    Slice.Side.AFTER,
                                    PAGE))
                    .hasSize(PAGE);
        });
        require(storage, database, "freestone_type_link", PAGE, tx -> {
            assertThat(tx.notificationTypes().links(HERE, TypeId.of(1_234))).hasSize(1);
        });
        require(storage, database, "freestone_type_version", PAGE, tx -> {
            assertThat(tx.notificationTypes().linkedAt(HERE, CaseTypeId.of("KT-0000-7"), 3))
                    .hasSize(PAGE / 2);
        });
    }

    /** 100 cases of 100 events and contacts each, which arrived in turn; few of the contacts are open. And 5,000 types. */
    private static void fill(StorageDatabase database) {
        database.execute(
                "INSERT INTO freestone_case_event (company, case_id, event_id, case_type, occurred_at, revision,"
                        + " document) SELECT 'default', 'host/' || i % 100, 'e' || i, 'KT-0000-0001',"
                        + " TIMESTAMP WITH TIME ZONE '2026-03-09 12:00:00Z' + i / 10 * INTERVAL '1 second', 1, '{}'"
                        + " FROM generate_series(1, 10000) AS s(i)",
                "INSERT INTO freestone_case_interaction (company, intent, case_id, event_id, type_id, type_version,"
                        + " is_open, is_watched, document) SELECT 'default', 'IN-0000-' || i, 'host/' || i % 100,"
                        + " 'e' || i, 1, 1, i / 100 % 4 = 0, i / 100 % 8 = 0, '{}' FROM generate_series(1, 10000) AS s(i)");
        database.execute(
                "INSERT INTO freestone_type (company, kind, created_at, latest, shown) SELECT 'default', 'notification',"
                        + " TIMESTAMP WITH TIME ZONE '2026-03-09 12:00:00Z' + i / 10 * INTERVAL '1 second', 1, 1"
                        + " FROM generate_series(1, 5000) AS s(i)",
                "INSERT INTO freestone_type_version (type_id, version, company, kind, status, live, active_from, document)"
                        + " SELECT number, 1, company, kind, 'active', number, 1, '{}' FROM freestone_type",
                "INSERT INTO freestone_type_link (company, type_id, case_type, live, from_revision)"
                        + " SELECT company, number, 'KT-0000-' || number % 1000, number, 1 FROM freestone_type");
    }

    private static void require(
            JdbcStorage storage, StorageDatabase database, String table, int rows, Consumer<Tx> look)
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
            // To plan a join, the planner looks at both ends of its indexes as well.
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

    private static <T> void requireOne(StorageDatabase database, JdbcStorage storage, Function<Tx, T> work)
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

    private static CaseEventRow event(String id) {
        return new CaseEventRow(0, HERE, CASE, id, TYPE, NOON, 1, Document.of("{}"));
    }

    private static List<CaseInteractionRow> contacts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new CaseInteractionRow(
                        0,
                        HERE,
                        IntentId.of("IN-0000-" + i),
                        CASE,
                        "e",
                        TypeId.of(1),
                        1,
                        true,
                        true,
                        Document.of("{}")))
                .toList();
    }
}
