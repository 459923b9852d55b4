package dev.freestone.testkit;

import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.StoredFile;
import java.io.InputStream;
import java.util.Optional;

/**
 * A file store that fails where a test wants it. Counted are its own calls, {@code publish} and {@code close} of its
 * drafts, and each call on the stream of a draft. A failed {@code close} throws only errors, as drafts never throw
 * otherwise. Thread-safe as the file store behind it.
 */
public final class FaultyRunFiles implements RunFiles {
    private final RunFiles files;
    private final Faults faults;

    private FaultyRunFiles(RunFiles files, Faults faults) {
        this.files = files;
        this.faults = faults;
    }

    /**
     * A faulty view of a file store.
     *
     * @param files where the effects go
     * @param faults when it fails
     * @return the file store to hand to the engine
     */
    public static FaultyRunFiles over(RunFiles files, Faults faults) {
        return new FaultyRunFiles(files, faults);
    }

    @Override
    public RunFileDraft create(CompanyId company, RunFileId id, String name) {
        return faults.call("RunFiles.create", () -> new FaultyRunFileDraft(files.create(company, id, name), faults));
    }

    @Override
    public Optional<StoredFile> find(CompanyId company, RunFileId id) {
        return faults.call("RunFiles.find", () -> files.find(company, id));
    }

    @Override
    public InputStream open(CompanyId company, RunFileId id) {
        return faults.call("RunFiles.open", () -> files.open(company, id));
    }

    @Override
    public void delete(CompanyId company, RunFileId id) {
        faults.run("RunFiles.delete", () -> files.delete(company, id));
    }

    @Override
    public String toString() {
        return "FaultyRunFiles[" + faults + " over " + files + "]";
    }
}
