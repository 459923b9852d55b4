package dev.freestone.memory;

import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.StoredFile;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** A file being written into memory. */
final class InMemoryRunFileDraft implements RunFileDraft {
    private final InMemoryRunFiles files;
    private final CompanyId company;
    private final RunFileId id;
    private final String name;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private boolean ended;

    InMemoryRunFileDraft(InMemoryRunFiles files, CompanyId company, RunFileId id, String name) {
        this.files = files;
        this.company = company;
        this.id = id;
        this.name = name;
    }

    @Override
    public OutputStream content() {
        return content;
    }

    @Override
    public StoredFile publish(Instant createdAt) {
        if (ended) {
            throw new IllegalStateException("file " + id + ": its draft was published or closed, create a new one");
        }
        byte[] bytes = content.toByteArray();
        StoredFile file = new StoredFile(id, name, bytes.length, sha256(bytes), createdAt);
        files.publish(this, company, file, bytes);
        ended = true;
        return file;
    }

    @Override
    public void close() {
        ended = true;
        files.drop(this, company, id);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
