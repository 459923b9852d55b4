package dev.freestone.engine;

import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.StoredFile;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A file store that has no room for files of one name. */
record FullDisk(RunFiles files, String name) implements RunFiles {
    @Override
    public RunFileDraft create(CompanyId company, RunFileId id, String wanted) {
        if (wanted.equals(name)) {
            throw new UncheckedIOException(new java.io.IOException("no space left"));
        }
        return files.create(company, id, wanted);
    }

    @Override
    public Optional<StoredFile> find(CompanyId company, RunFileId id) {
        return files.find(company, id);
    }

    @Override
    public InputStream open(CompanyId company, RunFileId id) {
        return files.open(company, id);
    }

    @Override
    public void delete(CompanyId company, RunFileId id) {
        files.delete(company, id);
    }
}
