package dev.freestone.engine.runs;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What is being delivered, until its run is canceled or lost. */
final class WatchedContent extends FilterInputStream {
    private final HeldRun held;

    WatchedContent(InputStream in, HeldRun held) {
        super(in);
        this.held = held;
    }

    @Override
    public int read() throws IOException {
        look();
        return super.read();
    }

    @Override
    public int read(byte[] block, int offset, int length) throws IOException {
        look();
        return super.read(block, offset, length);
    }

    private void look() {
        if (held.isCanceled()) {
            held.checkpoint();
        }
    }
}
