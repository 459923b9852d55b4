package dev.freestone.testkit;

import dev.freestone.model.campaign.RunId;
import dev.freestone.spi.RunChunk;
import dev.freestone.spi.RunChunkStore;
import dev.freestone.spi.WriteResult;
import java.util.List;

/** A store of a {@link FaultyStorage}. */
final class FaultyRunChunkStore implements RunChunkStore {
    private final RunChunkStore store;
    private final Faults faults;

    FaultyRunChunkStore(RunChunkStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public WriteResult append(RunChunk chunk) {
        return faults.call("RunChunkStore.append", () -> store.append(chunk));
    }

    @Override
    public long end(RunId run, String worker) {
        return faults.call("RunChunkStore.end", () -> store.end(run, worker));
    }

    @Override
    public List<RunChunk> page(RunId run, String worker, long from, int limit) {
        return faults.call("RunChunkStore.page", () -> store.page(run, worker, from, limit));
    }

    @Override
    public void delete(RunId run) {
        faults.run("RunChunkStore.delete", () -> store.delete(run));
    }
}
