package dev.freestone.testkit.sim;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkQueue;
import java.util.function.Function;

/** A storage that hands everything on; tests override the call in which something happens. */
public class ForwardingStorage implements Storage {
    private final Storage storage;

    /**
     * A storage in front of another.
     *
     * @param storage the other one
     */
    public ForwardingStorage(Storage storage) {
        this.storage = storage;
    }

    @Override
    public <T> T write(Function<Tx, T> decision) {
        return storage.write(decision);
    }

    @Override
    public <T> T read(Function<Tx, T> look) {
        return storage.read(look);
    }

    @Override
    public WorkQueue workQueue() {
        return storage.workQueue();
    }

    @Override
    public boolean isDurable() {
        return storage.isDurable();
    }

    @Override
    public boolean leasesExpire() {
        return storage.leasesExpire();
    }

    @Override
    public void endLeases(NodeId node) {
        storage.endLeases(node);
    }
}
