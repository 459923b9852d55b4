package dev.freestone.jdbc;

import static dev.freestone.jdbc.StoredFiles.CHUNK;
import static dev.freestone.jdbc.StoredFiles.COMPANY;
import static dev.freestone.jdbc.StoredFiles.CREATED;
import static dev.freestone.jdbc.StoredFiles.ID;
import static dev.freestone.jdbc.StoredFiles.NAME;
import static dev.freestone.jdbc.StoredFiles.bytes;
import static dev.freestone.jdbc.StoredFiles.chunks;
import static dev.freestone.jdbc.StoredFiles.content;
import static dev.freestone.jdbc.StoredFiles.publish;
import static dev.freestone.jdbc.StoredFiles.requireRefused;
import static dev.freestone.jdbc.StoredFiles.write;
import static dev.freestone.jdbc.TroubledDataSource.ANSWER_TO_COMMIT_LOST;
import static dev.freestone.jdbc.TroubledDataSource.COMMIT_LOST;
import static dev.freestone.jdbc.TroubledDataSource.COMMIT_STILL_UNDER_WAY;
import static dev.freestone.jdbc.TroubledDataSource.NO_CONNECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.freestone.error.ErrorCode;
import dev.freestone.jdbc.TroubledDataSource.Trouble;
import dev.freestone.spi.RunFileDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunFilesInDoubtTest {
    private static final Trouble NONE = (connection, method, call) -> call.run();
    private static final byte[] CONTENT = bytes(5 * CHUNK / 2);

    /** The beginning, two chunks, and the publication with the last one. */
    private static final int COMMITS = 4;

    @ParameterizedTest
    @EnumSource
    void a_file_is_whole_whichever_answer_to_a_commit_is_lost(StorageDatabases kind) {
        requireWholeFiles(new House(kind), ANSWER_TO_COMMIT_LOST);
    }

    @ParameterizedTest
    @EnumSource
    void a_file_is_whole_whichever_commit_is_still_under_way(StorageDatabases kind) {
        requireWholeFiles(new House(kind), COMMIT_STILL_UNDER_WAY);
    }

    @ParameterizedTest
    @EnumSource
    void a_file_is_whole_whichever_commit_is_lost(StorageDatabases kind) {
        requireWholeFiles(new House(kind), COMMIT_LOST);
    }

    private static void requireWholeFiles(House house, Trouble trouble) {
        for (int spared = 0; spared < COMMITS; spared++) {
            house.dataSource.next(NONE, spared).next(trouble, 1);

            publish(house.files, CONTENT);

            assertThat(content(house.files)).as("after %d commits", spared).isEqualTo(CONTENT);
            assertThat(house.database.rows()).as("after %d commits", spared).isEqualTo(COMMITS);
            house.dataSource.next(trouble, 1);
            house.files.delete(COMPANY, ID);
            assertThat(house.database.rows()).as("after %d commits", spared).isZero();
        }
    }

    @Test
    void a_publication_that_cannot_be_looked_up_is_in_doubt_and_stays_when_it_took_place() {
        House house = new House(StorageDatabases.H2);
        try (RunFileDraft draft = house.files.create(COMPANY, ID, NAME)) {
            house.dataSource.next(ANSWER_TO_COMMIT_LOST, 1).next(NO_CONNECTION, 1);

            requireRefused(ErrorCode.STORAGE_IN_DOUBT, () -> draft.publish(CREATED));
        }

        assertThat(house.files.find(COMPANY, ID)).isPresent();
    }

    @Test
    void a_publication_that_cannot_be_looked_up_is_in_doubt_and_is_dropped_when_it_did_not_take_place() {
        House house = new House(StorageDatabases.H2);
        try (RunFileDraft draft = house.files.create(COMPANY, ID, NAME)) {
            house.dataSource.next(COMMIT_LOST, 1).next(NO_CONNECTION, 1);

            requireRefused(ErrorCode.STORAGE_IN_DOUBT, () -> draft.publish(CREATED));
        }

        assertThat(house.database.rows()).isZero();
    }

    @Test
    void a_publication_that_is_lost_four_times_takes_place_and_after_the_fifth_it_is_in_doubt() {
        House house = new House(StorageDatabases.H2);
        try (RunFileDraft draft = house.files.create(COMPANY, ID, NAME)) {
            house.dataSource.next(COMMIT_LOST, 4);
            draft.publish(CREATED);
        }
        house.files.delete(COMPANY, ID);
        try (RunFileDraft draft = house.files.create(COMPANY, ID, NAME)) {
            house.dataSource.next(COMMIT_LOST, 5);
            requireRefused(ErrorCode.STORAGE_IN_DOUBT, () -> draft.publish(CREATED));
        }
    }

    @Test
    void a_draft_with_a_chunk_that_failed_is_never_published() {
        House house = new House(StorageDatabases.H2);
        try (RunFileDraft draft = house.files.create(COMPANY, ID, NAME)) {
            house.dataSource.next(NO_CONNECTION, 1);

            requireRefused(ErrorCode.STORAGE_UNREACHABLE, () -> write(draft, CONTENT));
            requireRefused(ErrorCode.STORAGE_UNREACHABLE, () -> write(draft, CONTENT));
            requireRefused(ErrorCode.STORAGE_UNREACHABLE, () -> draft.publish(CREATED));
        }

        assertThat(house.database.rows()).isZero();
    }

    @Test
    void closing_a_draft_without_a_database_throws_nothing_and_the_next_writer_drops_what_is_left() {
        House house = new House(StorageDatabases.H2);
        RunFileDraft draft = house.files.create(COMPANY, ID, NAME);
        write(draft, CONTENT);
        house.dataSource.next(NO_CONNECTION, 1);

        assertThatCode(draft::close).doesNotThrowAnyException();

        assertThat(chunks(house.database)).isEqualTo(2);
        publish(house.files, bytes(1));
        assertThat(chunks(house.database)).isEqualTo(1);
    }

    private static final class House {
        private final StorageDatabase database;
        private final TroubledDataSource dataSource;
        private final JdbcRunFiles files;

        House(StorageDatabases kind) {
            database = kind.open();
            dataSource = new TroubledDataSource(database.dataSource());
            files = JdbcStorage.over(dataSource).runFiles(CHUNK);
        }
    }
}
