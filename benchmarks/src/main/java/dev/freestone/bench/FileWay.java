package dev.freestone.bench;

import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.StoredFile;
import java.io.InputStream;
import java.time.Instant;

/** A place that a file is written to, read from and removed from. */
interface FileWay {
    void write(FileContent content) throws Exception;

    void read(FileContent content) throws Exception;

    void remove() throws Exception;

    /** A file store of this library. */
    static FileWay over(RunFiles files) {
        RunFileId id = RunFileId.of("FI-BENC-HMRK");
        return new FileWay() {
            @Override
            public void write(FileContent content) throws Exception {
                try (RunFileDraft draft = files.create(CompanyId.DEFAULT, id, "contacts.csv")) {
                    content.writeTo(draft.content());
                    StoredFile stored = draft.publish(Instant.now());
                    if (stored.size() != content.size() || !stored.sha256().equals(content.sha256())) {
                        throw new IllegalStateException("stored another content than was written: " + stored);
                    }
                }
            }

            @Override
            public void read(FileContent content) throws Exception {
                try (InputStream in = files.open(CompanyId.DEFAULT, id)) {
                    content.requireFrom(in);
                }
            }

            @Override
            public void remove() {
                files.delete(CompanyId.DEFAULT, id);
            }
        };
    }
}
