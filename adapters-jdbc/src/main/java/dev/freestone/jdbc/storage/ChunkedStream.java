package dev.freestone.jdbc.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Reads a published file, one chunk at a time; without a connection in between. */
final class ChunkedStream extends InputStream {
    private static final byte[] NOTHING = {};

    private final Transactions transactions;
    private final RunFileTable.Published file;
    private byte[] chunk = NOTHING;
    private int position;
    private int next;
    private long remaining;
    private boolean closed;

    ChunkedStream(Transactions transactions, RunFileTable.Published file) {
        this.transactions = transactions;
        this.file = file;
        this.remaining = file.file().size();
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : chunk[position++] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int part = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, bytes, offset, part);
        position += part;
        return part;
    }

    /** Fetches the next chunk where none is at hand. */
    private boolean isAtEnd() throws IOException {
        if (closed) {
            throw new IOException("file " + file.file().id() + ": its stream is closed");
        }
        while (position == chunk.length) {
            if (remaining == 0) {
                chunk = NOTHING;
                position = 0;
                return true;
            }
            // Given up first, so that two are never held.
            chunk = NOTHING;
            position = 0;
            chunk = fetch();
            next++;
            remaining -= chunk.length;
        }
        return false;
    }

    private byte[] fetch() throws IOException {
        byte[] content = transactions
                .read(session -> RunFileTable.chunk(session, file.number(), next))
                .orElseThrow(() -> new IOException(
                        "file " + file.file().id() + " was deleted while it was read, drop what was read"));
        if (content.length == 0 || content.length > remaining) {
            throw new IOException(
                    "file " + file.file().id() + ": its rows were changed from outside, drop what was read");
        }
        return content;
    }

    @Override
    public int available() {
        return chunk.length - position;
    }

    @Override
    public void close() {
        closed = true;
        chunk = NOTHING;
        position = 0;
    }
}
