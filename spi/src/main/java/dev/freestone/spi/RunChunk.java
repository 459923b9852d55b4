package dev.freestone.spi;

import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;

/**
 * What a worker of a run has decided about some rows of the frozen input, one after the other. Immutable. Source:
 * docs/spec/contact-ledger.md 12.
 *
 * @param company the owner of the run
 * @param run the run
 * @param worker the worker, such as {@code bulkSender}
 * @param firstRow the first of its rows, from 0
 * @param rows how many rows it is about, at least 1
 * @param document what was decided about them, with people encrypted where the storage is durable
 */
public record RunChunk(CompanyId company, RunId run, String worker, long firstRow, int rows, Document document) {
    /**
     * The row after its last one.
     *
     * @return from 1
     */
    public long end() {
        return firstRow + rows;
    }
}
