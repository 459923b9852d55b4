package dev.freestone.memory;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.RemoteFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A folder of {@link InMemoryDelivery}. */
final class InMemoryFolder implements RemoteFolder {
    private static final int BLOCK = 32_768;

    private final Map<String, byte[]> files;
    private boolean closed;

    InMemoryFolder(Map<String, byte[]> files) {
        this.files = files;
    }

    @Override
    public OptionalLong stat(String name) {
        requireOpen();
        byte[] content = files.get(name);
        return content == null ? OptionalLong.empty() : OptionalLong.of(content.length);
    }

    @Override
    public void write(String name, InputStream content) {
        requireOpen();
        files.put(name, new byte[0]);
        fill(name, content);
    }

    @Override
    public Optional<String> digest(String name) {
        requireOpen();
        byte[] content = files.get(name);
        if (content == null) {
            throw FreestoneException.of(
                    ErrorCode.DELIVERY_UNVERIFIED, "file " + name + " is gone from the server, deliver it again");
        }
        try {
            return Optional.of(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void rename(String from, String to) {
        requireOpen();
        byte[] content = files.remove(from);
        if (content == null) {
            throw FreestoneException.of(
                    ErrorCode.DELIVERY_RENAME_REFUSED, "file " + to + " was not given its name, it is gone");
        }
        files.put(to, content);
    }

    @Override
    public void createExclusive(String name, InputStream content) {
        requireOpen();
        if (files.putIfAbsent(name, new byte[0]) != null) {
            throw FreestoneException.of(
                    ErrorCode.DELIVERY_FILE_EXISTS, "file " + name + " exists on the server, take it away there");
        }
        fill(name, content);
    }

    /** Block by block, so that a content that fails leaves what had arrived. */
    private void fill(String name, InputStream content) {
        try {
            var arrived = new ByteArrayOutputStream();
            byte[] block = new byte[BLOCK];
            for (int read = content.read(block); read >= 0; read = content.read(block)) {
                arrived.write(block, 0, read);
                files.put(name, arrived.toByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(String name) {
        requireOpen();
        files.remove(name);
    }

    @Override
    public void close() {
        closed = true;
    }

    private void requireOpen() {
        if (closed) {
            throw FreestoneException.of(ErrorCode.DELIVERY_UNREACHABLE, "the folder is closed, open it anew");
        }
    }
}
