package dev.freestone.engine.delivery;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.RemoteFolder;

/** A server that refuses to rename. */
final class Unnamed extends OtherFolder {
    Unnamed(RemoteFolder folder) {
        super(folder);
    }

    @Override
    public void rename(String from, String to) {
        throw FreestoneException.of(ErrorCode.DELIVERY_RENAME_REFUSED, "the server refuses to rename");
    }
}
