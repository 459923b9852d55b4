package dev.freestone.engine.runs;

import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file store whose files are there and at times cannot be read. */
final class UnreadableFiles implements RunFiles {
    boolean unreadable;

    private final RunFiles files;

    UnreadableFiles(RunFiles files) {
        this.files = files;
    }

    @Override
    public RunFileDraft create(CompanyId company, RunFileId id, String name) {
        return files.create(company, id, name);
    }

    @Override
    public Optional<StoredFile> find(CompanyId company, RunFileId id) {
        return files.find(company, id);
    }

    @Override
    public InputStream open(CompanyId company, RunFileId id) {
        if (!unreadable) {
            return files.open(company, id);
        }
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("no such block");
            }

            @Override
            public int read(byte[] block, int offset, int length) throws IOException {
                throw new IOException("no such block");
            }
        };
    }

    @Override
    public void delete(CompanyId company, RunFileId id) {
        files.delete(company, id);
    }
}
