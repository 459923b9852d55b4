package dev.freestone.testkit;

import static dev.freestone.testkit.RedSuites.requireAllRed;

import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.IdSource;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.StoredFile;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The suites of storages, queues, file stores and id sources must be red where nothing is kept. */
class DoNothingStoragesTest {
    @Test
    void every_test_of_the_storage_suite_fails_a_storage_that_keeps_nothing() {
        requireAllRed(StorageConformance.class, DoNothingStorageCase.class);
    }

    @Test
    void every_test_of_the_work_queue_suite_fails_a_queue_that_hands_out_nothing() {
        requireAllRed(WorkQueueConformance.class, DoNothingWorkQueueCase.class);
    }

    @Test
    void every_test_of_the_run_files_suite_fails_a_file_store_that_keeps_nothing() {
        requireAllRed(RunFilesConformance.class, DoNothingRunFilesCase.class);
    }

    @Test
    void every_test_of_the_id_source_suite_fails_a_source_that_makes_nothing() {
        requireAllRed(IdSourceConformance.class, DoNothingIdSourceCase.class);
    }

    static final class DoNothingStorageCase extends StorageConformance {
        @Override
        protected StorageFixture openFixture() {
            return new DoNothingStorage();
        }
    }

    static final class DoNothingWorkQueueCase extends WorkQueueConformance {
        @Override
        protected StorageFixture openFixture() {
            return new DoNothingStorage();
        }
    }

    static final class DoNothingIdSourceCase extends IdSourceConformance {
        @Override
        protected IdSource openIds() {
            return prefix -> "";
        }
    }

    static final class DoNothingRunFilesCase extends RunFilesConformance {
        @Override
        protected RunFilesFixture openFixture() {
            return new DoNothingRunFiles();
        }
    }

    private static final class DoNothingRunFiles implements RunFiles, RunFilesFixture {
        @Override
        public RunFiles files() {
            return this;
        }

        @Override
        public RunFiles reopened() {
            return this;
        }

        @Override
        public void close() {}

        @Override
        public RunFileDraft create(CompanyId company, RunFileId id, String name) {
            return new RunFileDraft() {
                @Override
                public OutputStream content() {
                    return OutputStream.nullOutputStream();
                }

                @Override
                public StoredFile publish(Instant createdAt) {
                    return new StoredFile(id, name, 0, "", createdAt);
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public Optional<StoredFile> find(CompanyId company, RunFileId id) {
            return Optional.empty();
        }

        @Override
        public InputStream open(CompanyId company, RunFileId id) {
            return InputStream.nullInputStream();
        }

        @Override
        public void delete(CompanyId company, RunFileId id) {}
    }
}
