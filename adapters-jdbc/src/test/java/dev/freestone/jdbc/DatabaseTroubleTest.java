package dev.freestone.jdbc;

import static dev.freestone.jdbc.StoredThings.HERE;
import static dev.freestone.jdbc.StoredThings.campaign;
import static dev.freestone.jdbc.StoredThings.insert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.ErrorCategory;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WriteResult;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Trouble that a real database makes. */
class DatabaseTroubleTest {
    @Test
    void a_server_that_does_not_answer_is_unreachable() throws IOException {
        var nobody = new PGSimpleDataSource();
        try (var free = new ServerSocket(0)) {
            nobody.setUrl("jdbc:postgresql://localhost:" + free.getLocalPort() + "/postgres");
        }

        var thrown = catchThrowableOfType(FreestoneException.class, () -> JdbcStorage.over(nobody));

        assertThat(thrown.code()).isEqualTo(ErrorCode.STORAGE_UNREACHABLE);
        assertThat(thrown.category()).isEqualTo(ErrorCategory.TRANSIENT);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void a_connection_that_the_server_ends_in_mid_decision_costs_nothing(StorageDatabases kind) {
        StorageDatabase database = kind.open();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        AtomicInteger decided = new AtomicInteger();

        WriteResult result = storage.write(tx -> {
            tx.campaigns().insert(campaign("A"));
            if (decided.incrementAndGet() == 1) {
                database.endOtherSessions();
            }
            return tx.campaigns().insert(campaign("B"));
        });

        assertThat(result).isEqualTo(WriteResult.SAVED);
        assertThat(decided).hasValue(2);
        assertThat(database.rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_deadlock_is_decided_again_until_both_have_done_their_work(StorageDatabases kind) {
        StorageDatabase database = kind.open();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        insert(storage, campaign("A"));
        insert(storage, campaign("B"));
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);

        var forth = CompletableFuture.supplyAsync(() -> changeBoth(storage, "A", "B", bothHoldOne));
        var back = CompletableFuture.supplyAsync(() -> changeBoth(storage, "B", "A", bothHoldOne));

        assertThat(List.of(forth.join(), back.join())).containsOnly(WriteResult.SAVED);
        assertThat(database.number("SELECT SUM(version) FROM freestone_campaign"))
                .isEqualTo(6);
    }

    /** Both at their first try wait until the other holds a row. */
    private static WriteResult changeBoth(JdbcStorage storage, String first, String second, CyclicBarrier barrier) {
        AtomicBoolean waited = new AtomicBoolean();
        return storage.write(tx -> {
            change(tx, first);
            if (!waited.getAndSet(true)) {
                await(barrier);
            }
            return change(tx, second);
        });
    }

    private static WriteResult change(Tx tx, String number) {
        CampaignRow row = tx.campaigns().lock(HERE, campaign(number).id()).orElseThrow();
        return tx.campaigns().update(row, row.version());
    }

    @Test
    void a_serialization_failure_is_decided_again_on_what_is_true_then() {
        StorageDatabase database = StorageDatabases.POSTGRESQL.open();
        var serializable = new PGSimpleDataSource();
        serializable.setUrl(((PGSimpleDataSource) PostgresDatabase.shared().dataSource()).getUrl());
        serializable.setUser("postgres");
        serializable.setOptions("-c default_transaction_isolation=serializable");
        JdbcStorage storage = JdbcStorage.over(serializable);
        CyclicBarrier bothHaveCounted = new CyclicBarrier(2);

        var one = CompletableFuture.supplyAsync(() -> insertAsOnly(storage, "A", bothHaveCounted));
        var other = CompletableFuture.supplyAsync(() -> insertAsOnly(storage, "B", bothHaveCounted));

        assertThat(List.of(one.join(), other.join())).containsExactlyInAnyOrder(true, false);
        assertThat(database.rows()).isEqualTo(1);
    }

    private static boolean insertAsOnly(JdbcStorage storage, String number, CyclicBarrier barrier) {
        AtomicBoolean waited = new AtomicBoolean();
        return storage.write(tx -> {
            boolean none = tx.campaigns().count(HERE) == 0;
            if (!waited.getAndSet(true)) {
                await(barrier);
            }
            return none && tx.campaigns().insert(campaign(number)) == WriteResult.SAVED;
        });
    }

    @Test
    void a_full_table_is_told_and_the_decision_undone() {
        DataSource database = EmptyDatabase.MARIADB.open();
        JdbcSchema.over(database).migrate();
        EmptyDatabase.execute(
                database, "SET max_heap_table_size = 16384", "ALTER TABLE freestone_work ENGINE = MEMORY");
        JdbcStorage storage = JdbcStorage.over(database);
        Function<Tx, Object> filling = tx -> {
            tx.campaigns().insert(campaign("A"));
            for (int i = 0; i < 10_000; i++) {
                tx.work().put(new WorkItem("kind", HERE, "item " + i, StoredThings.MON_2026_03_09));
            }
            return true;
        };

        var thrown = catchThrowableOfType(FreestoneException.class, () -> storage.write(filling));

        assertThat(thrown.code()).isEqualTo(ErrorCode.STORAGE_FULL);
        assertThat(thrown.category()).isEqualTo(ErrorCategory.PERMANENT);
        assertThat(storage.<Long>read(tx -> tx.campaigns().count(HERE))).isZero();
    }

    @Test
    void a_full_disk_is_told_and_the_decision_undone() {
        DataSource database = EmptyDatabase.POSTGRESQL.open();
        JdbcSchema.over(database).migrate();
        EmptyDatabase.execute(
                database,
                "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN RAISE EXCEPTION USING ERRCODE = ''53100'', MESSAGE = ''no space''; END'",
                "CREATE TRIGGER full_disk BEFORE INSERT ON freestone_journal EXECUTE FUNCTION full_disk()");
        JdbcStorage storage = JdbcStorage.over(database);

        var thrown = catchThrowableOfType(
                FreestoneException.class,
                () -> storage.write(tx -> {
                    tx.campaigns().insert(campaign("A"));
                    return StoredThings.journal(tx);
                }));

        assertThat(thrown.code()).isEqualTo(ErrorCode.STORAGE_FULL);
        assertThat(storage.<Long>read(tx -> tx.campaigns().count(HERE))).isZero();
    }

    @Test
    void a_role_that_may_only_read_is_told_so() {
        DataSource database = EmptyDatabase.POSTGRESQL.open();
        JdbcSchema.over(database).migrate();
        EmptyDatabase.execute(
                database,
                "DROP ROLE IF EXISTS freestone_reader",
                "CREATE ROLE freestone_reader LOGIN",
                "GRANT SELECT ON ALL TABLES IN SCHEMA public TO freestone_reader");
        JdbcStorage storage = JdbcStorage.over(EmptyDatabase.as("freestone_reader", database));

        assertThat(storage.<Long>read(tx -> tx.campaigns().count(HERE))).isZero();
        var thrown = catchThrowableOfType(FreestoneException.class, () -> insert(storage, campaign("A")));

        assertThat(thrown.code()).isEqualTo(ErrorCode.STORAGE_FORBIDDEN);
        assertThat(thrown.category()).isEqualTo(ErrorCategory.PERMANENT);
    }

    @ParameterizedTest
    @EnumSource
    void a_state_that_no_life_cycle_has_is_refused_by_the_database(StorageDatabases kind) {
        StorageDatabase database = kind.open();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        storage.write(tx -> tx.runs().insert(StoredThings.run("A")));

        var unknown = catchThrowableOfType(
                AssertionError.class, () -> database.execute("UPDATE freestone_run SET status = 'paused'"));
        var notLive = catchThrowableOfType(
                AssertionError.class, () -> database.execute("UPDATE freestone_run SET status = 'success'"));

        assertThat(unknown).isNotNull();
        assertThat(notLive).isNotNull();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
