package dev.freestone.sftp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The content of a caller: what reading it throws is remembered, since the client wraps it, and the time that it takes is not the
 * server's.
 */
final class GivenContent extends FilterInputStream {
    private @Nullable Watch watch;
    private @Nullable RuntimeException failure;
    private boolean ended;

    GivenContent(InputStream content) {
        super(content);
    }

    /** The call that it is read for. */
    GivenContent under(Watch call) {
        this.watch = call;
        return this;
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
        Watch call = Objects.requireNonNull(watch, "read outside a call");
        call.pause();
        try {
            int count = super.read(block, offset, length);
            ended = count < 0;
            return count;
        } catch (IOException e) {
            // As it is, the client would take it for trouble of the connection, and so would we.
            failure = new UncheckedIOException(e);
            throw failure;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        } finally {
            call.progress();
        }
    }

    /** The caller closes it. */
    @Override
    public void close() {}
}
