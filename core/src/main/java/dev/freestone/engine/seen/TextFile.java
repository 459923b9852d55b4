package dev.freestone.engine.seen;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Texts one after the other, found again by offset. */
final class TextFile {
    private static final Logger LOG = LoggerFactory.getLogger(TextFile.class);

    private final DataOutputStream out;
    private final RandomAccessFile in;
    private long end;

    private TextFile(OutputStream out, RandomAccessFile in) {
        this.out = new DataOutputStream(out);
        this.in = in;
    }

    static TextFile create(Path path) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        return new TextFile(out, new RandomAccessFile(path.toFile(), "r"));
    }

    /** Appends a text of at most 65,535 bytes and tells where it begins. */
    long append(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long at = end;
        out.writeShort(bytes.length);
        out.write(bytes);
        end += 2L + bytes.length;
        return at;
    }

    void flush() throws IOException {
        out.flush();
    }

    boolean holds(long offset, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        in.seek(offset);
        if (in.readUnsignedShort() != bytes.length) {
            return false;
        }
        byte[] stored = new byte[bytes.length];
        in.readFully(stored);
        return Arrays.equals(stored, bytes);
    }

    String read(long offset) throws IOException {
        in.seek(offset);
        byte[] stored = new byte[in.readUnsignedShort()];
        in.readFully(stored);
        return new String(stored, StandardCharsets.UTF_8);
    }

    void close() {
        closeQuietly(out);
        closeQuietly(in);
    }

    static void closeQuietly(Closeable what) {
        try {
            what.close();
        } catch (IOException e) {
            LOG.debug("a temporary file was not closed cleanly before it is deleted");
        }
    }
}
