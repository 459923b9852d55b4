package dev.freestone.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;

/**
 * A file that is dropped.
 *
 * @param name its name on the server
 * @param path where it is here
 * @param size bytes
 * @param sha256 lower-case hex
 */
record DropFile(String name, Path path, long size, String sha256) {
    private static final int BLOCK = 1 << 16;

    static DropFile made(Path folder, String name, long size, long seed) throws Exception {
        Path path = folder.resolve(name);
        Random random = new Random(seed);
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] block = new byte[BLOCK];
            for (long left = size; left > 0; left -= BLOCK) {
                random.nextBytes(block);
                out.write(block, 0, (int) Math.min(left, BLOCK));
            }
        }
        try (InputStream in = Files.newInputStream(path)) {
            return new DropFile(name, path, size, hash(in));
        }
    }

    String part() {
        return "." + name + ".CR-5F0Q-77TL.part";
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    /** The hash of all that a stream yields. */
    static String hash(InputStream in) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (var hashed = new DigestInputStream(in, digest)) {
            hashed.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What every way must find before it renames. */
    void require(long foundSize, String foundHash) {
        if (foundSize != size || !foundHash.equals(sha256)) {
            throw new IllegalStateException(name + " arrived otherwise");
        }
    }
}
