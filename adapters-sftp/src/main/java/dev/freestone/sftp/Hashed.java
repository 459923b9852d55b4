package dev.freestone.sftp;

import java.io.OutputStream;
import java.security.MessageDigest;

/** Hashes what comes and keeps nothing; what comes is a sign of life. */
final class Hashed extends OutputStream {
    private final MessageDigest digest;
    private final Watch watch;

    Hashed(MessageDigest digest, Watch watch) {
        this.digest = digest;
        this.watch = watch;
    }

    @Override
    public void write(int b) {
        digest.update((byte) b);
    }

    @Override
    public void write(byte[] block, int offset, int length) {
        digest.update(block, offset, length);
        watch.progress();
    }
}
