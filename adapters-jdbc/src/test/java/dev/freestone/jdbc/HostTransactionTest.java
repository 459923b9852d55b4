package dev.freestone.jdbc;

import static dev.freestone.jdbc.StoredThings.EVERY_STORE;
import static dev.freestone.jdbc.StoredThings.campaign;
import static dev.freestone.jdbc.StoredThings.insert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostTransactionTest {
    @ParameterizedTest
    @EnumSource
    void what_is_written_is_seen_by_others_when_the_host_commits(StorageDatabases kind) throws SQLException {
        StorageDatabase database = kind.open();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        try (Connection host = begin(database)) {
            JoinedTransaction joined = storage.joining(host);
            try (joined) {
                assertThat(insert(storage, campaign("A"))).isEqualTo(WriteResult.SAVED);
                assertThat(storage.isJoined()).isTrue();
                assertThat(storage.write(Tx::isJoined)).isTrue();
                assertThat(count(storage)).isEqualTo(1);
            }
            assertThat(count(storage)).isZero();
            assertThat(storage.write(Tx::isJoined)).isFalse();
            host.commit();
        }
        assertThat(count(storage)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_roll_back_after_any_write_leaves_nothing(StorageDatabases kind) throws SQLException {
        StorageDatabase database = kind.open();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        for (int writes = 1; writes <= EVERY_STORE.size(); writes++) {
            try (Connection host = begin(database)) {
                JoinedTransaction joined = storage.joining(host);
                try (joined) {
                    EVERY_STORE.subList(0, writes).forEach(storage::write);
                }
                host.rollback();
            }
            assertThat(database.rows()).as("after %d writes", writes).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_roll_back_after_a_failure_of_any_statement_leaves_nothing(StorageDatabases kind) throws SQLException {
        StorageDatabase database = kind.open();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        int failures = 0;
        boolean failed = true;
        while (failed) {
            try (Connection host = begin(database)) {
                WatchedConnection watched = new WatchedConnection(host).failingAt(failures + 1);
                JoinedTransaction joined = storage.joining(watched.watched());
                try (joined) {
                    failed = catchThrowable(() -> EVERY_STORE.forEach(storage::write)) != null;
                }
                host.rollback();
            }
            assertThat(database.rows()).as("after %d statements", failures).isZero();
            failures++;
        }
        assertThat(failures).isGreaterThan(EVERY_STORE.size());
    }

    @ParameterizedTest
    @EnumSource
    void neither_commits_nor_closes_nor_changes_the_connection_of_the_host(StorageDatabases kind) throws SQLException {
        StorageDatabase database = kind.open();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        try (Connection host = begin(database)) {
            WatchedConnection watched = new WatchedConnection(host);
            JoinedTransaction joined = storage.joining(watched.watched());
            try (joined) {
                EVERY_STORE.forEach(storage::write);
                Function<Tx, Object> failing = tx -> {
                    StoredThings.journal(tx);
                    throw new IllegalStateException("on purpose");
                };
                assertThatThrownBy(() -> storage.write(failing)).hasMessage("on purpose");
                storage.read(tx -> tx.campaigns().count(StoredThings.HERE));
            }
            assertThat(watched.calls())
                    .containsOnly(
                            "getAutoCommit", "prepareStatement", "setSavepoint", "releaseSavepoint", "rollback/1");
            host.rollback();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_decision_that_throws_is_undone_and_the_transaction_of_the_host_goes_on(StorageDatabases kind)
            throws SQLException {
        StorageDatabase database = kind.open();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        try (Connection host = begin(database)) {
            JoinedTransaction joined = storage.joining(host);
            try (joined) {
                insert(storage, campaign("A"));
                Function<Tx, Object> failing = tx -> {
                    tx.campaigns().insert(campaign("B"));
                    throw new IllegalStateException("on purpose");
                };
                assertThatThrownBy(() -> storage.write(failing)).hasMessage("on purpose");
                insert(storage, campaign("C"));
            }
            host.commit();
        }
        assertThat(database.number("SELECT COUNT(*) FROM freestone_campaign WHERE id LIKE '%-B'"))
                .isZero();
        assertThat(count(storage)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_taken_value_leaves_the_transaction_of_the_host_usable(StorageDatabases kind) throws SQLException {
        StorageDatabase database = kind.open();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        insert(storage, campaign("A"));
        insert(storage, campaign("B"));
        try (Connection host = begin(database)) {
            JoinedTransaction joined = storage.joining(host);
            try (joined) {
                assertThat(insert(storage, campaign("A"))).isEqualTo(WriteResult.CONFLICT);
                assertThat(insert(storage, campaign("C", "A"))).isEqualTo(WriteResult.CONFLICT);
                WriteResult renamed = storage.write(tx -> tx.campaigns().update(campaign("B", "A"), 1));
                assertThat(renamed).isEqualTo(WriteResult.CONFLICT);
                assertThat(insert(storage, campaign("D"))).isEqualTo(WriteResult.SAVED);
            }
            host.commit();
        }
        assertThat(count(storage)).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void a_connection_in_auto_commit_mode_is_refused(StorageDatabases kind) throws SQLException {
        StorageDatabase database = kind.open();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        try (Connection host = database.dataSource().getConnection()) {
            assertCode(catchThrowable(() -> storage.joining(host)), ErrorCode.NOT_IN_TRANSACTION);
            host.setAutoCommit(false);
            JoinedTransaction joined = storage.joining(host);
            try (joined) {
                host.setAutoCommit(true);
                assertCode(catchThrowable(() -> insert(storage, campaign("A"))), ErrorCode.NOT_IN_TRANSACTION);
            }
        }
        assertThat(count(storage)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void joining_is_a_matter_of_one_thread_and_one_connection(StorageDatabases kind) throws SQLException {
        StorageDatabase database = kind.open();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        try (Connection host = begin(database)) {
            JoinedTransaction joined = storage.joining(host);
            assertThatThrownBy(() -> storage.joining(host)).isInstanceOf(IllegalStateException.class);
            assertThat(CompletableFuture.supplyAsync(() -> insert(storage, campaign("A")))
                            .join())
                    .isEqualTo(WriteResult.SAVED);
            var closedElsewhere = CompletableFuture.supplyAsync(() -> catchThrowable(joined::close));
            assertThat(closedElsewhere.join()).isInstanceOf(IllegalStateException.class);
            joined.close();
            joined.close();
            host.rollback();
        }
        assertThat(storage.isJoined()).isFalse();
        assertThat(count(storage)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_data_source_that_answers_the_connection_of_the_current_transaction_joins_it(StorageDatabases kind)
            throws SQLException {
        StorageDatabase database = kind.open();
        BoundDataSource bound = new BoundDataSource(database.dataSource());
        JdbcStorage storage = JdbcStorage.over(bound);
        assertThat(insert(storage, campaign("A"))).isEqualTo(WriteResult.SAVED);
        try (Connection host = begin(database)) {
            WatchedConnection watched = new WatchedConnection(host);
            bound.bind(watched);
            assertThat(storage.isJoined()).isTrue();
            EVERY_STORE.subList(3, EVERY_STORE.size()).forEach(storage::write);
            bound.release();
            assertThat(watched.calls()).contains("close").doesNotContain("commit", "rollback/0", "setAutoCommit");
            host.rollback();
        }
        assertThat(database.rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_pool_without_auto_commit_is_refused_at_the_start(StorageDatabases kind) throws SQLException {
        StorageDatabase database = kind.open();
        BoundDataSource bound = new BoundDataSource(database.dataSource());
        try (Connection host = begin(database)) {
            bound.bind(new WatchedConnection(host));
            assertThatThrownBy(() -> JdbcStorage.over(bound))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("auto-commit");
        }
    }

    private static Connection begin(StorageDatabase database) throws SQLException {
        Connection connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static long count(JdbcStorage storage) {
        return storage.read(tx -> tx.campaigns().count(StoredThings.HERE));
    }

    private static void assertCode(Throwable thrown, ErrorCode code) {
        assertThat(thrown).isInstanceOf(FreestoneException.class);
        assertThat(((FreestoneException) thrown).code()).isEqualTo(code);
    }
}
