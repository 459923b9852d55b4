package dev.freestone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.promo.PromoProgramId;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.model.promo.PromoWatch;
import dev.freestone.spi.ActivePromo;
import dev.freestone.spi.NumberRange;
import dev.freestone.spi.ObjectColumns;
import dev.freestone.spi.PromoBasisRow;
import dev.freestone.spi.PromoProgramRow;
import dev.freestone.spi.PromoSweepFailure;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a sweep costs the database: few statements, and no rows but those of its page. */
class PromoStatementsTest {
    private static final CompanyId HERE = CompanyId.DEFAULT;
    private static final LocalDate DAY = LocalDate.of(2028, 2, 29);
    private static final PromoWatch WATCH = new PromoWatch(
            DAY,
            DAY.plusDays(90),
            DAY.plusDays(100),
            OptionalInt.of(30),
            DAY,
            DAY,
            Optional.empty(),
            Optional.empty(),
            DAY);
    private static final int MANY = 100;
    private static final int PAGE = 10;

    /** More than the driver executes before it lets the server keep a plan that knows no values. */
    private static final int OFTEN = 12;

    @ParameterizedTest
    @EnumSource
    void whatever_the_number_of_programs_each_step_of_a_page_is_one_statement(StorageDatabases kind)
            throws SQLException {
        StorageDatabase database = kind.open();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        storage.write(tx -> IntStream.range(0, MANY)
                .mapToObj(number -> tx.promoPrograms().insert(active(number)))
                .toList());
        List<PromoProgramRow> rows =
                IntStream.range(0, MANY).mapToObj(PromoStatementsTest::active).toList();
        List<PromoProgramId> ids = rows.stream().map(PromoProgramRow::id).toList();
        List<ActivePromo> read = storage.read(PromoStatementsTest::page);
        List<PromoSweepFailure> failures = read.stream()
                .map(each -> new PromoSweepFailure(each.number(), each.id(), "facts_invalid"))
                .toList();
        List<PromoBasisRow> bases = ids.stream()
                .map(id -> new PromoBasisRow(HERE, id, 1, Document.of("{}")))
                .toList();

        assertThat(statements(database, storage, PromoStatementsTest::page)).isEqualTo(1);
        assertThat(statements(database, storage, tx -> tx.promoPrograms().lock(HERE, ids)))
                .isEqualTo(1);
        assertThat(statements(database, storage, tx -> saved(tx.promoPrograms().watch(read))))
                .isEqualTo(1);
        assertThat(statements(database, storage, tx -> saved(tx.promoPrograms().update(rows))))
                .isEqualTo(1);
        assertThat(statements(database, storage, tx -> {
                    tx.promoPrograms().keepBases(bases);
                    return true;
                }))
                .isEqualTo(1);
        assertThat(statements(database, storage, tx -> {
                    tx.promoSweeps().fail(HERE, DAY, failures);
                    return true;
                }))
                .isEqualTo(1);
        assertThat(statements(database, storage, tx -> {
                    tx.promoSweeps()
                            .judged(
                                    HERE,
                                    DAY,
                                    read.stream().map(ActivePromo::number).toList());
                    return true;
                }))
                .isEqualTo(1);
    }

    @Test
    void a_page_of_active_programs_reads_no_other_rows_however_many_have_ended() throws SQLException {
        StorageDatabase database = StorageDatabase.postgres().emptied();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        fill(database, "AA", "canceled", 5_000);
        fill(database, "BB", "active", 2_000);
        fill(database, "CC", "canceled", 5_000);
        database.execute("ANALYZE freestone_promo_program");

        try (Connection host = database.dataSource().getConnection()) {
            host.setAutoCommit(false);
            JoinedTransaction joined = storage.joining(host);
            try (joined) {
                for (int i = 0; i < OFTEN; i++) {
                    assertThat(storage.<List<ActivePromo>>read(tx -> page(tx, Optional.empty())))
                            .hasSize(PAGE);
                    assertThat(storage.<List<ActivePromo>>read(tx -> page(tx, Optional.of(DAY))))
                            .hasSize(PAGE);
                }
            }
            // The second page looks its rows up once more, by their numbers; the planner looks at the ends of indexes.
            assertThat(read(host)).isBetween(3L * PAGE * OFTEN, 4L * PAGE * OFTEN);
            host.rollback();
        }
    }

    /** Rows of the table that this transaction has read, whether the index had told their place or not. */
    private static long read(Connection host) throws SQLException {
        try (var statement = host.createStatement();
                var rows = statement.executeQuery("SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables"
                        + " WHERE relname = 'freestone_promo_program'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void fill(StorageDatabase database, String mark, String status, int count) {
        boolean active = status.equals("active");
        String watch = active
                ? "DATE '2028-01-01', DATE '2028-12-01', DATE '2028-12-11', DATE '2028-01-01', DATE '2028-01-01',"
                        + " DATE '2028-02-01' + i % 40"
                : "NULL, NULL, NULL, NULL, NULL, NULL";
        database.execute("INSERT INTO freestone_promo_program (id, company, created_at, loan, promo_type, status,"
                + " open_type, start_on, end_on, last_day, overdue_from, activated_on, next_check_on, version, document)"
                + " SELECT 'PP-" + mark + "-' || i, 'default', CURRENT_TIMESTAMP, 'LN-" + mark
                + "-' || i, 'sameAsCash', '"
                + status + "', " + (active ? "'sameAsCash', " : "NULL, ") + watch + ", 1, '{}'"
                + " FROM generate_series(1, " + count + ") AS s(i)");
    }

    private static List<ActivePromo> page(Tx tx) {
        return tx.promoPrograms().active(HERE, NumberRange.ALL, Optional.empty(), 1_000);
    }

    private static List<ActivePromo> page(Tx tx, Optional<LocalDate> dueBy) {
        return tx.promoPrograms().active(HERE, NumberRange.ALL, dueBy, PAGE);
    }

    private static boolean saved(List<WriteResult> results) {
        assertThat(results).hasSize(MANY).containsOnly(WriteResult.SAVED);
        return true;
    }

    private static <T> int statements(StorageDatabase database, JdbcStorage storage, Function<Tx, T> work)
            throws SQLException {
        try (Connection host = database.dataSource().getConnection()) {
            host.setAutoCommit(false);
            WatchedConnection watched = new WatchedConnection(host);
            JoinedTransaction joined = storage.joining(watched.watched());
            try (joined) {
                storage.write(work);
            }
            host.rollback();
            return watched.statements();
        }
    }

    private static PromoProgramRow active(int number) {
        return new PromoProgramRow(
                PromoProgramId.of("PP-0000-%04d".formatted(number)),
                new ObjectColumns(
                        HERE, Optional.empty(), StoredThings.MON_2026_03_09, Optional.empty(), Optional.empty()),
                LoanId.of("LN-" + number),
                "sameAsCash",
                PromoStatus.ACTIVE,
                Optional.of(WATCH),
                1,
                Document.of("{}"));
    }
}
