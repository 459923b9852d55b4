package dev.freestone.integration.kill;

import dev.freestone.spi.Storage;
import java.time.InstantSource;

/** A kind of storage that the scenarios run against. */
interface KillStore {
    /**
     * An empty storage.
     *
     * @param clock S
     * @return what all processes share
     */
    Storage open(InstantSource clock);
}
