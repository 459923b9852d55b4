package dev.freestone.engine.delivery;

import dev.freestone.spi.RemoteFolder;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/** A folder that does one thing otherwise. */
class OtherFolder implements RemoteFolder {
    private final RemoteFolder folder;

    OtherFolder(RemoteFolder folder) {
        this.folder = folder;
    }

    @Override
    public OptionalLong stat(String name) {
        return folder.stat(name);
    }

    @Override
    public void write(String name, InputStream content) {
        folder.write(name, content);
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
