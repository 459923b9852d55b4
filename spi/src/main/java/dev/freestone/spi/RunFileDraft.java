package dev.freestone.spi;

import java.io.OutputStream;
import java.time.Instant;

/** A file that is being written. Nobody sees it before {@link #publish}. Used by one thread. */
public interface RunFileDraft extends AutoCloseable {
    /**
     * Where the content goes.
     *
     * @return a buffered stream; the caller need not close it
     */
    OutputStream content();

    /**
     * Closes, hashes and publishes the file, all or nothing. Durable on return.
     *
     * @param createdAt the instant that is recorded
     * @return the published file
     */
    StoredFile publish(Instant createdAt);

    /** Drops what was written, unless it was published. May be called repeatedly; never throws. */
    @Override
    void close();
}
