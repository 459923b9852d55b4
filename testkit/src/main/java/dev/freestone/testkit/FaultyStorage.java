package dev.freestone.testkit;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkQueue;
import java.util.function.Function;

/**
 * A storage that fails where a test wants it. Counted are {@code write}, {@code read}, {@code endLeases}, each call of a store inside
 * a transaction and each call of the queue. A fault after {@code write} comes when the transaction has been committed; a
 * fault of a store passes through the decision and rolls back. Thread-safe as the storage behind it.
 */
public final class FaultyStorage implements Storage {
    private final Storage storage;
    private final Faults faults;
    private final WorkQueue workQueue;

    private FaultyStorage(Storage storage, Faults faults) {
        this.storage = storage;
        this.faults = faults;
        this.workQueue = new FaultyWorkQueue(storage.workQueue(), faults);
    }

    /**
     * A faulty view of a storage.
     *
     * @param storage where the effects go
     * @param faults when it fails
     * @return the storage to hand to the engine
     */
    public static FaultyStorage over(Storage storage, Faults faults) {
        return new FaultyStorage(storage, faults);
    }

    @Override
    public <T> T write(Function<Tx, T> decision) {
        return faults.call("Storage.write", () -> storage.write(tx -> decision.apply(new FaultyTx(tx, faults))));
    }

    @Override
    public <T> T read(Function<Tx, T> look) {
        return faults.call("Storage.read", () -> storage.read(tx -> look.apply(new FaultyTx(tx, faults))));
    }

    @Override
    public boolean isDurable() {
        return storage.isDurable();
    }

    @Override
    public WorkQueue workQueue() {
        return workQueue;
    }

    @Override
    public boolean leasesExpire() {
        return storage.leasesExpire();
    }

    @Override
    public void endLeases(NodeId node) {
        faults.run("Storage.endLeases", () -> storage.endLeases(node));
    }

    @Override
    public String toString() {
        return "FaultyStorage[" + faults + " over " + storage + "]";
    }
}
