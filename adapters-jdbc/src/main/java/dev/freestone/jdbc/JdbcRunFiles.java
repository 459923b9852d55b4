package dev.freestone.jdbc;

import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.StoredFile;
import java.io.InputStream;
import java.util.Optional;

/**
 * Run files in the database of a {@link JdbcStorage}, for nodes that share no disk. Obtained by {@link
 * JdbcStorage#runFiles}.
 *
 * <p>A file is rows of at most 1 MiB. It is written and read row by row, each in a short transaction of its own, so that
 * neither end holds more than one row in memory or a connection while it computes. Inside a transaction of the host every
 * row goes through that: nobody sees the file before the host's commit, a roll-back leaves nothing, and other writers of
 * the same id wait meanwhile. A draft belongs into one transaction: when a roll-back took some of its rows, it is not
 * published.
 *
 * <p>Streams throw what the database refuses as {@link dev.freestone.error.FreestoneException}; reading a file that was
 * deleted meanwhile ends in an {@link java.io.IOException}, never in a short file. The rows hold personal data: their
 * encryption at rest is the database's matter. MariaDB and MySQL need {@code max_allowed_packet} of at least 4 MiB.
 * Thread-safe. Source: docs/spec/outreach-campaigns.md 5.2, 7.2.
 */
public final class JdbcRunFiles implements RunFiles {
    private final RunFiles files;

    JdbcRunFiles(RunFiles files) {
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
        return files.open(company, id);
    }

    @Override
    public void delete(CompanyId company, RunFileId id) {
        files.delete(company, id);
    }

    @Override
    public String toString() {
        return "JdbcRunFiles";
    }
}
