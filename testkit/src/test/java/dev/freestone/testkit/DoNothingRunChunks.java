package dev.freestone.testkit;

import dev.freestone.model.campaign.RunId;
import dev.freestone.spi.RunChunk;
import dev.freestone.spi.RunChunkStore;
import dev.freestone.spi.WriteResult;
import java.util.List;

/** Part of {@link DoNothingStorage}. */
final class DoNothingRunChunks implements RunChunkStore {
    @Override
    public WriteResult append(RunChunk chunk) {
        return WriteResult.SAVED;
    }

    @Override
    public long end(RunId run, String worker) {
        return 0;
    }

    @Override
    public List<RunChunk> page(RunId run, String worker, long from, int limit) {
        return List.of();
    }

    @Override
    public void delete(RunId run) {}
}
