package dev.freestone.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/** Lines of a contacts file, as many as asked for, the same each time; made from a few MiB of them, so that making is cheap. */
final class FileContent {
    private static final int LINES = 4 << 20;
    private static final int PIECE = 1 << 16;

    /** Coprime to {@link #LINES}: pieces begin in different places of lines. */
    private static final int STEP = 1_000_003;

    private static final long SEED = 20_261_125;

    private final byte[] lines = new byte[LINES + PIECE];
    private final long size;
    private final String sha256;

    FileContent(long size) throws IOException {
        this.size = size;
        Random random = new Random(SEED);
        for (int filled = 0; filled < lines.length; ) {
            String line = "BO-" + random.nextInt(100_000_000) + ",Given" + random.nextInt(5_000) + ",Family"
                    + random.nextInt(20_000) + ",America/Chicago,+1" + (5_550_000_000L + random.nextInt(10_000_000))
                    + ",mobile,primary," + random.nextInt(90) + "," + random.nextInt(100_000) / 100.0 + "\r\n";
            byte[] bytes = line.getBytes(StandardCharsets.US_ASCII);
            int part = Math.min(bytes.length, lines.length - filled);
            System.arraycopy(bytes, 0, lines, filled, part);
            filled += part;
        }
        MessageDigest digest = digest();
        writeTo(new OutputStream() {
            @Override
            public void write(int b) {
                digest.update((byte) b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                digest.update(bytes, offset, length);
            }
        });
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    void writeTo(OutputStream out) throws IOException {
        long begin = 0;
        for (long written = 0; written < size; ) {
            int part = (int) Math.min(PIECE, size - written);
            out.write(lines, (int) (begin % LINES), part);
            written += part;
            begin += STEP;
        }
    }

    /** Reads all and refuses another content. */
    void requireFrom(InputStream in) throws IOException {
        MessageDigest digest = digest();
        byte[] piece = new byte[PIECE];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            digest.update(piece, 0, read);
        }
        String found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(sha256)) {
            throw new IllegalStateException("read another content than was written: " + found + ", not " + sha256);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
