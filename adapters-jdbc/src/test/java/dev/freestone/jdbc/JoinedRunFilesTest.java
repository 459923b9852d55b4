package dev.freestone.jdbc;

import static dev.freestone.jdbc.StoredFiles.CHUNK;
import static dev.freestone.jdbc.StoredFiles.COMPANY;
import static dev.freestone.jdbc.StoredFiles.CREATED;
import static dev.freestone.jdbc.StoredFiles.ID;
import static dev.freestone.jdbc.StoredFiles.NAME;
import static dev.freestone.jdbc.StoredFiles.bytes;
import static dev.freestone.jdbc.StoredFiles.content;
import static dev.freestone.jdbc.StoredFiles.publish;
import static dev.freestone.jdbc.StoredFiles.requireRefused;
import static dev.freestone.jdbc.StoredFiles.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.error.ErrorCode;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.spi.RunFileDraft;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Run files inside a transaction of the host. */
class JoinedRunFilesTest {
    private static final byte[] CONTENT = bytes(5 * CHUNK / 2);

    /** What a host does between the begin and the end of its transaction. */
    @FunctionalInterface
    private interface Work {
        void with(JdbcRunFiles files) throws SQLException;
    }

    private enum End {
        COMMIT,
        ROLL_BACK
    }

    private record Host(StorageDatabase database, JdbcStorage storage, JdbcRunFiles files) {
        <T> T within(Connection connection, Function<JdbcRunFiles, T> work) {
            JoinedTransaction joined = storage.joining(connection);
            try (joined) {
                return work.apply(files);
            }
        }

        void inTransaction(Work work, End end) throws SQLException {
            try (Connection connection = database.dataSource().getConnection()) {
                connection.setAutoCommit(false);
                JoinedTransaction joined = storage.joining(connection);
                try (joined) {
                    work.with(files);
                }
                if (end == End.COMMIT) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
            }
        }
    }

    private static Host host(StorageDatabases kind) {
        StorageDatabase database = kind.open();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        return new Host(database, storage, storage.runFiles(CHUNK));
    }

    @ParameterizedTest
    @EnumSource
    void a_roll_back_after_the_beginning_of_a_file_leaves_no_row(StorageDatabases kind) throws SQLException {
        Host host = host(kind);

        host.inTransaction(files -> files.create(COMPANY, ID, NAME), End.ROLL_BACK);

        assertThat(host.database().rows()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_roll_back_after_some_chunks_leaves_no_row(StorageDatabases kind) throws SQLException {
        Host host = host(kind);

        host.inTransaction(files -> write(files.create(COMPANY, ID, NAME), CONTENT), End.ROLL_BACK);

        assertThat(host.database().rows()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_roll_back_after_the_publication_leaves_no_row(StorageDatabases kind) throws SQLException {
        Host host = host(kind);

        host.inTransaction(files -> publish(files, CONTENT), End.ROLL_BACK);

        assertThat(host.database().rows()).isZero();
        assertThat(host.files().find(COMPANY, ID)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_roll_back_after_a_failure_of_any_statement_leaves_no_row(StorageDatabases kind) throws SQLException {
        Host host = host(kind);
        int statements = 0;
        boolean failed = true;
        while (failed) {
            try (Connection connection = host.database().dataSource().getConnection()) {
                connection.setAutoCommit(false);
                WatchedConnection watched = new WatchedConnection(connection).failingAt(statements + 1);
                JoinedTransaction joined = host.storage().joining(watched.watched());
                try (joined) {
                    failed = catchThrowable(() -> publish(host.files(), CONTENT)) != null;
                }
                connection.rollback();
            }
            assertThat(host.database().rows())
                    .as("after %d statements", statements)
                    .isZero();
            statements++;
        }
        assertThat(statements).isGreaterThan(8);
    }

    @ParameterizedTest
    @EnumSource
    void a_roll_back_brings_a_deleted_file_back(StorageDatabases kind) throws SQLException {
        Host host = host(kind);
        publish(host.files(), CONTENT);

        host.inTransaction(files -> files.delete(COMPANY, ID), End.ROLL_BACK);

        assertThat(content(host.files())).isEqualTo(CONTENT);
    }

    @ParameterizedTest
    @EnumSource
    void others_see_a_file_after_the_commit_of_the_host_only(StorageDatabases kind) throws SQLException {
        Host host = host(kind);
        JdbcRunFiles others = JdbcStorage.over(host.database().dataSource()).runFiles();

        host.inTransaction(
                files -> {
                    publish(files, CONTENT);
                    assertThat(content(files)).isEqualTo(CONTENT);
                    assertThat(others.find(COMPANY, ID)).isEmpty();
                },
                End.COMMIT);

        assertThat(content(others)).isEqualTo(CONTENT);
    }

    @ParameterizedTest
    @EnumSource
    void a_draft_that_is_closed_inside_leaves_no_row_after_the_commit(StorageDatabases kind) throws SQLException {
        Host host = host(kind);

        host.inTransaction(
                files -> {
                    try (RunFileDraft draft = files.create(COMPANY, ID, NAME)) {
                        write(draft, CONTENT);
                    }
                },
                End.COMMIT);

        assertThat(host.database().rows()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_draft_whose_beginning_was_rolled_back_is_not_published(StorageDatabases kind) throws SQLException {
        Host host = host(kind);
        RunFileDraft[] begun = new RunFileDraft[1];
        host.inTransaction(files -> begun[0] = files.create(COMPANY, ID, NAME), End.ROLL_BACK);

        try (RunFileDraft draft = begun[0]) {
            requireRefused(ErrorCode.CONFLICT, () -> draft.publish(CREATED));
        }

        assertThat(host.database().rows()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_draft_of_which_a_roll_back_took_a_chunk_is_not_published(StorageDatabases kind) throws SQLException {
        Host host = host(kind);
        try (RunFileDraft draft = host.files().create(COMPANY, ID, NAME)) {
            write(draft, bytes(CHUNK + 1));
            host.inTransaction(files -> write(draft, bytes(CHUNK)), End.ROLL_BACK);
            write(draft, bytes(CHUNK));

            requireRefused(ErrorCode.CONFLICT, () -> draft.publish(CREATED));
        }

        assertThat(host.database().rows()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void hosts_write_different_files_side_by_side(StorageDatabases kind) throws SQLException {
        Host host = host(kind);
        try (Connection one = host.database().dataSource().getConnection();
                Connection other = host.database().dataSource().getConnection()) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            for (String round : List.of("A", "B", "C")) {
                // In turns: whoever had to wait here for the other's commit would wait for ever.
                RunFileDraft first =
                        host.within(one, files -> files.create(COMPANY, RunFileId.of("FI-1-" + round), NAME));
                RunFileDraft second =
                        host.within(other, files -> files.create(COMPANY, RunFileId.of("FI-2-" + round), NAME));
                host.within(one, files -> written(first));
                host.within(other, files -> written(second));
                host.within(one, files -> first.publish(CREATED));
                host.within(other, files -> second.publish(CREATED));
            }
            one.commit();
            other.commit();
        }

        assertThat(host.database().number("SELECT COUNT(*) FROM freestone_run_file WHERE published_at IS NOT NULL"))
                .isEqualTo(6);
    }

    private static RunFileDraft written(RunFileDraft draft) {
        write(draft, CONTENT);
        return draft;
    }

    @ParameterizedTest
    @EnumSource
    void a_data_source_that_is_bound_to_the_transaction_is_joined_as_well(StorageDatabases kind) throws SQLException {
        StorageDatabase database = kind.open();
        try (var bound = new ConnectionPoolOfOne(database.dataSource())) {
            JdbcRunFiles files = JdbcStorage.over(bound).runFiles(CHUNK);
            bound.kept().setAutoCommit(false);

            publish(files, CONTENT);

            assertThat(content(files)).isEqualTo(CONTENT);
            bound.kept().rollback();
            bound.kept().setAutoCommit(true);
        }

        assertThat(database.rows()).isZero();
    }
}
