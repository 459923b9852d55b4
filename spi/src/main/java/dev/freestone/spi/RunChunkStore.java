package dev.freestone.spi;

import dev.freestone.model.campaign.RunId;
import java.util.List;

/**
 * What workers of runs have decided about rows, chunk by chunk, in the transaction of the decision: a worker that begins
 * again goes on after the last chunk. Called by the engine inside one transaction, on its thread. <b>Unique</b> are run,
 * worker and first row, so that of two workers who go on at the same row one is told. <b>Errors:</b> {@code storage_…} of
 * docs/spec/errors.md 2. <b>Conformance suite:</b> {@code dev.freestone.testkit.StorageConformance}. Source:
 * docs/spec/contact-ledger.md 12; docs/spec/outreach-campaigns.md 4.3.
 */
public interface RunChunkStore {
    /**
     * Adds a chunk.
     *
     * @param chunk the chunk
     * @return SAVED, or CONFLICT when the worker has a chunk that begins with its first row
     */
    WriteResult append(RunChunk chunk);

    /**
     * The row where a worker goes on.
     *
     * @param run the run
     * @param worker the worker
     * @return the end of the last chunk; 0 when there is none
     */
    long end(RunId run, String worker);

    /**
     * Chunks of a worker in the order of their rows.
     *
     * @param run the run
     * @param worker the worker
     * @param from chunks that begin at this row or after it
     * @param limit the greatest number
     * @return in that order
     */
    List<RunChunk> page(RunId run, String worker, long from, int limit);

    /**
     * Removes all chunks of a run.
     *
     * @param run the run
     */
    void delete(RunId run);
}
