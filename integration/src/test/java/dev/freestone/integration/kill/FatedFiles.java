package dev.freestone.integration.kill;

import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.StoredFile;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;

/** The file store as a process sees it; its marks are {@code create} and {@code publish} with the name of the file. */
record FatedFiles(RunFiles files, Fate fate) implements RunFiles {
    @Override
    public RunFileDraft create(CompanyId company, RunFileId id, String name) {
        fate.at(Side.BEFORE, "create " + name);
        return new Draft(files.create(company, id, name), name, fate);
    }

    private record Draft(RunFileDraft draft, String name, Fate fate) implements RunFileDraft {
        @Override
        public OutputStream content() {
            fate.live();
            return draft.content();
        }

        @Override
        public StoredFile publish(Instant createdAt) {
            fate.at(Side.BEFORE, "publish " + name);
            StoredFile file = draft.publish(createdAt);
            fate.at(Side.AFTER, "publish " + name);
            return file;
        }

        /** A process that has ended closes nothing; what it left is dropped as it is here. */
        @Override
        public void close() {
            draft.close();
        }
    }

    @Override
    public Optional<StoredFile> find(CompanyId company, RunFileId id) {
        fate.live();
        return files.find(company, id);
    }

    @Override
    public InputStream open(CompanyId company, RunFileId id) {
        fate.live();
        return files.open(company, id);
    }

    @Override
    public void delete(CompanyId company, RunFileId id) {
        fate.live();
        files.delete(company, id);
    }
}
