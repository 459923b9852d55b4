package dev.freestone.redash;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what a body unfolds to, and obeys cancel and deadline while it is read. */
final class WatchedStream extends FilterInputStream {
    private static final int LOOK_EVERY = 1 << 20;

    private final long most;
    private final RunWatch watch;
    private long count;
    private long look = LOOK_EVERY;

    WatchedStream(InputStream in, long most, RunWatch watch) {
        super(in);
        this.most = most;
        this.watch = watch;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count += Math.max(0, read);
        if (count > most) {
            throw new Spool.TooLong();
        }
        if (count >= look) {
            look = count + LOOK_EVERY;
            watch.requireTime();
        }
        return read;
    }
}
