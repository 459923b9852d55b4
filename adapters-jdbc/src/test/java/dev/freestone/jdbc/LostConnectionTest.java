package dev.freestone.jdbc;

import static dev.freestone.jdbc.StoredThings.HERE;
import static dev.freestone.jdbc.StoredThings.campaign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.ErrorCategory;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkQueue;
import dev.freestone.spi.WorkWanted;
import dev.freestone.spi.WriteResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LostConnectionTest {
    private final AtomicInteger decided = new AtomicInteger();

    @ParameterizedTest
    @EnumSource
    void a_commit_whose_answer_was_lost_is_found_in_the_journal_and_not_done_again(StorageDatabases kind) {
        House house = new House(kind);
        house.next(TroubledDataSource.ANSWER_TO_COMMIT_LOST, 1);

        assertThat(house.decide()).isEqualTo(WriteResult.SAVED);

        assertThat(decided).hasValue(1);
        assertThat(house.rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_commit_that_is_still_under_way_is_waited_for(StorageDatabases kind) {
        House house = new House(kind);
        house.next(TroubledDataSource.COMMIT_STILL_UNDER_WAY, 1);

        assertThat(house.decide()).isEqualTo(WriteResult.SAVED);

        assertThat(decided).hasValue(1);
        assertThat(house.rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_commit_that_did_not_take_place_is_decided_again(StorageDatabases kind) {
        House house = new House(kind);
        house.next(TroubledDataSource.COMMIT_LOST, 1);

        assertThat(house.decide()).isEqualTo(WriteResult.SAVED);

        assertThat(decided).hasValue(2);
        assertThat(house.rows()).isEqualTo(2);
    }

    @Test
    void a_lost_commit_without_a_trace_in_the_journal_is_in_doubt() {
        House house = new House(StorageDatabases.H2);
        house.next(TroubledDataSource.ANSWER_TO_COMMIT_LOST, 1);

        var thrown = catchThrowableOfType(
                FreestoneException.class,
                () -> house.storage.write(tx -> tx.campaigns().insert(campaign("A"))));

        assertThat(thrown.code()).isEqualTo(ErrorCode.STORAGE_IN_DOUBT);
        assertThat(thrown.category()).isEqualTo(ErrorCategory.UNKNOWN_OUTCOME);
        assertThat(house.rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void work_that_is_done_is_done_although_the_answer_to_the_commit_was_lost(StorageDatabases kind) {
        House house = new House(kind);
        house.storage.write(StoredThings::work);
        WorkQueue.Taken taken = house.storage
                .workQueue()
                .take(NodeId.of("node-1"), WorkWanted.of(List.of("kind")), 1, Duration.ofSeconds(60))
                .get(0);
        house.next(TroubledDataSource.ANSWER_TO_COMMIT_LOST, 1);

        house.storage.workQueue().end(List.of(WorkQueue.Ended.done(taken)));

        assertThat(house.rows()).isZero();
    }

    @Test
    void a_lost_commit_that_cannot_be_looked_up_is_in_doubt() {
        House house = new House(StorageDatabases.H2);
        house.next(TroubledDataSource.ANSWER_TO_COMMIT_LOST, 1);
        house.next(TroubledDataSource.NO_CONNECTION, 5);

        var thrown = catchThrowableOfType(FreestoneException.class, house::decide);

        assertThat(thrown.code()).isEqualTo(ErrorCode.STORAGE_IN_DOUBT);
        assertThat(decided).hasValue(1);
        assertThat(house.rows()).isEqualTo(2);
    }

    @Test
    void a_lost_commit_of_a_look_loses_nothing() {
        House house = new House(StorageDatabases.H2);
        house.next(TroubledDataSource.COMMIT_LOST, 1);

        long count = house.storage.write(tx -> tx.campaigns().count(HERE));

        assertThat(count).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001", "08006", "57P01"})
    void a_transient_failure_is_decided_again_up_to_five_times(String state) {
        House house = new House(StorageDatabases.H2);
        house.next(TroubledDataSource.statementFails(state), 4);
        assertThat(house.decide()).isEqualTo(WriteResult.SAVED);
        assertThat(decided).hasValue(5);
        assertThat(house.rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "40P01, STORAGE_DEADLOCK",
        "40001, STORAGE_SERIALIZATION_FAILED",
        "08006, STORAGE_UNREACHABLE",
        "57P01, STORAGE_UNREACHABLE"
    })
    void a_transient_failure_that_comes_five_times_is_told(String state, ErrorCode code) {
        House house = new House(StorageDatabases.H2);
        house.next(TroubledDataSource.statementFails(state), 5);

        var thrown = catchThrowableOfType(FreestoneException.class, house::decide);

        assertThat(thrown.code()).isEqualTo(code);
        assertThat(thrown.category()).isEqualTo(ErrorCategory.TRANSIENT);
        assertThat(decided).hasValue(5);
        assertThat(house.rows()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "53100, STORAGE_FULL",
        "42501, STORAGE_FORBIDDEN",
        "58030, STORAGE_FAILED",
        "42P01, STORAGE_SCHEMA_MISMATCH"
    })
    void another_failure_is_told_at_once_and_leaves_nothing(String state, ErrorCode code) {
        House house = new House(StorageDatabases.H2);
        house.next(TroubledDataSource.statementFails(state), 1);

        var thrown = catchThrowableOfType(FreestoneException.class, house::decide);

        assertThat(thrown.code()).isEqualTo(code);
        assertThat(decided).hasValue(1);
        assertThat(house.rows()).isZero();
    }

    @Test
    void a_look_is_taken_again_after_a_lost_connection() {
        House house = new House(StorageDatabases.H2);
        house.next(TroubledDataSource.statementFails("08006"), 4);

        long count = house.storage.read(tx -> tx.campaigns().count(HERE));

        assertThat(count).isZero();
    }

    @Test
    void a_failure_that_the_decision_swallows_is_told_all_the_same() {
        House house = new House(StorageDatabases.H2);
        house.next(TroubledDataSource.statementFails("58030"), 1);

        var thrown = catchThrowableOfType(
                FreestoneException.class,
                () -> house.storage.write(tx -> {
                    try {
                        tx.campaigns().insert(campaign("A"));
                    } catch (FreestoneException swallowed) {
                        decided.incrementAndGet();
                    }
                    return true;
                }));

        assertThat(decided).hasValue(1);
        assertThat(thrown.code()).isEqualTo(ErrorCode.STORAGE_FAILED);
    }

    private final class House {
        private final StorageDatabase database;
        private final TroubledDataSource dataSource;
        private final JdbcStorage storage;

        House(StorageDatabases kind) {
            database = kind.open();
            dataSource = new TroubledDataSource(database.dataSource());
            storage = JdbcStorage.over(dataSource);
        }

        void next(TroubledDataSource.Trouble trouble, int times) {
            dataSource.next(trouble, times);
        }

        WriteResult decide() {
            return storage.write(tx -> {
                decided.incrementAndGet();
                StoredThings.journal(tx);
                return tx.campaigns().insert(campaign("A"));
            });
        }

        long rows() {
            return database.rows();
        }
    }
}
