package dev.freestone.jdbc.storage;

import dev.freestone.model.campaign.RunFileId;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Cuts and hashes the content of a file. Holds one chunk at most, which is given away when more comes. After a failed
 * chunk the content has a gap, so the failure is remembered and every later step repeats it.
 */
final class ChunkedContent extends OutputStream {
    /** Most files are small. */
    private static final int FIRST_BUFFER = 1 << 13;

    /** Where chunks go. */
    @FunctionalInterface
    interface Sink {
        void append(int place, byte[] chunk);
    }

    private final RunFileId id;
    private final int limit;
    private final Sink sink;
    private final MessageDigest digest = sha256Digest();
    private byte[] buffer;
    private int filled;
    private int appended;
    private long size;
    private boolean ended;
    private @Nullable RuntimeException failure;

    ChunkedContent(RunFileId id, int limit, Sink sink) {
        this.id = id;
        this.limit = limit;
        this.sink = sink;
        this.buffer = new byte[Math.min(limit, FIRST_BUFFER)];
    }

    @Override
    public void write(int b) {
        makeRoom();
        buffer[filled++] = (byte) b;
        size++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int done = 0;
        while (done < length) {
            makeRoom();
            int part = Math.min(length - done, buffer.length - filled);
            System.arraycopy(bytes, offset + done, buffer, filled, part);
            filled += part;
            done += part;
            size += part;
        }
    }

    private void makeRoom() {
        requireSound();
        if (filled < buffer.length) {
            return;
        }
        if (buffer.length < limit) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(limit, 2L * buffer.length));
            return;
        }
        try {
            sink.append(appended, buffer);
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
        digest.update(buffer);
        appended++;
        filled = 0;
    }

    /** Does nothing: the caller may close its stream before the draft is published. */
    @Override
    public void close() {}

    /** Takes no more and answers what is still to be appended, which is empty only when the content is. */
    byte[] finish() {
        requireSound();
        byte[] last = Arrays.copyOf(buffer, filled);
        digest.update(last);
        abandon();
        return last;
    }

    /** Takes no more and holds nothing. */
    void abandon() {
        ended = true;
        buffer = new byte[0];
        filled = 0;
    }

    /** How many chunks the sink has taken. */
    int appended() {
        return appended;
    }

    long size() {
        return size;
    }

    /** Once, after {@link #finish}. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void requireSound() {
        if (ended) {
            throw RunFileFailures.ended(id);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
