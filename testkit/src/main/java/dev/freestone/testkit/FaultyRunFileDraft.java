package dev.freestone.testkit;

import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.StoredFile;
import java.io.OutputStream;
import java.time.Instant;

/** A draft of a {@link FaultyRunFiles}. */
final class FaultyRunFileDraft implements RunFileDraft {
    private final RunFileDraft draft;
    private final Faults faults;
    private final OutputStream content;

    FaultyRunFileDraft(RunFileDraft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
        this.content = new FaultyOutputStream(draft.content(), faults);
    }

    @Override
    public OutputStream content() {
        return content;
    }

    @Override
    public StoredFile publish(Instant createdAt) {
        return faults.call("RunFileDraft.publish", () -> draft.publish(createdAt));
    }

    /** A draft's close never throws, so only an error, the end of the process, can prevent it. */
    @Override
    public void close() {
        try {
            faults.run("RunFileDraft.close", draft::close);
        } catch (RuntimeException e) {
            draft.close();
        }
    }
}
