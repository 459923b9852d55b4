package dev.freestone.files;

import dev.freestone.error.FreestoneException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Writes and hashes the content of a file. After a failed write file and hash may differ, so the failure is remembered
 * and every later step repeats it. Streams, not channels: an interrupt must not close the file half way.
 */
final class HashingContent extends OutputStream {
    private final FilePlace place;
    private final FileOutputStream out;
    private final MessageDigest digest = Sha256.create();
    private long size;
    private @Nullable FreestoneException failure;

    HashingContent(FilePlace place, Path file) throws IOException {
        this.place = place;
        this.out = new FileOutputStream(file.toFile());
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        requireSound();
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw fail(e);
        }
        digest.update(bytes, offset, length);
        size += length;
    }

    /** Does nothing: the caller may close its stream before the draft is published. */
    @Override
    public void close() {}

    long size() {
        return size;
    }

    /** Makes the content durable and gives its hash. */
    String finish() {
        requireSound();
        try {
            out.getFD().sync();
            out.close();
        } catch (IOException e) {
            throw fail(e);
        }
        return Sha256.hex(digest.digest());
    }

    void abandon() {
        try {
            out.close();
        } catch (IOException e) {
            fail(e);
        }
    }

    private void requireSound() {
        if (failure != null) {
            throw failure;
        }
    }

    private FreestoneException fail(IOException cause) {
        FreestoneException translated = FileFailures.translate(place.id(), place.folder(), cause);
        failure = translated;
        return translated;
    }
}
