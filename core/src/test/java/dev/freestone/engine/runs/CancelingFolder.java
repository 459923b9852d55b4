package dev.freestone.engine.runs;

import dev.freestone.spi.RemoteFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalLong;

/** A folder during whose first write something happens after the first byte. */
final class CancelingFolder implements RemoteFolder {
    private final RemoteFolder folder;
    private final Runnable meanwhile;

    CancelingFolder(RemoteFolder folder, Runnable meanwhile) {
        this.folder = folder;
        this.meanwhile = meanwhile;
    }

    @Override
    public OptionalLong stat(String name) {
        return folder.stat(name);
    }

    @Override
    public void write(String name, InputStream content) {
        try {
            ByteArrayOutputStream arrived = new ByteArrayOutputStream();
            arrived.write(content.read());
            folder.write(name, new ByteArrayInputStream(arrived.toByteArray()));
            meanwhile.run();
            content.transferTo(arrived);
            folder.write(name, new ByteArrayInputStream(arrived.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<String> digest(String name) {
        return folder.digest(name);
    }

    @Override
    public void rename(String from, String to) {
        folder.rename(from, to);
    }

    @Override
    public void createExclusive(String name, InputStream content) {
        folder.createExclusive(name, content);
    }

    @Override
    public void remove(String name) {
        folder.remove(name);
    }

    @Override
    public void close() {
        folder.close();
    }
}
