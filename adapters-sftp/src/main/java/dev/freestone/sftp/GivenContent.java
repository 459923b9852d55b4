package dev.freestone.sftp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The content of a caller: what reading it throws is remembered, since the client wraps it, and the time that it takes is not the
 * server's.
 */
final class GivenContent extends FilterInputStream {
    private final Watch watch;
    private @Nullable RuntimeException failure;
    private boolean ended;

    GivenContent(InputStream content, Watch watch) {
        super(content);
        this.watch = watch;
    }

    /** Throws what reading the content has thrown, if it has. */
    void rethrow() {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] block, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        watch.pause();
        try {
            int count = super.read(block, offset, length);
            ended = count < 0;
            return count;
        } catch (IOException e) {
            failure = new UncheckedIOException(e);
            throw e;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        } finally {
            watch.progress();
        }
    }

    /** The caller closes it. */
    @Override
    public void close() {}
}
