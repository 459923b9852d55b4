package dev.freestone.engine.delivery;

import dev.freestone.spi.RemoteFolder;
import java.util.Optional;

/** A server that takes files and lets nobody read them. */
final class Unreadable extends OtherFolder {
    Unreadable(RemoteFolder folder) {
        super(folder);
    }

    @Override
    public Optional<String> digest(String name) {
        return Optional.empty();
    }
}
