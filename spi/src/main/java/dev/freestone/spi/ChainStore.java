package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ChainAnchor;
import dev.freestone.model.contact.ChainHead;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The chain over the journal of each company: which entries are linked, in which order, and the head. Who appends to the
 * journal neither sees it nor waits for it; entries are linked later, by one holder a company at a time. Called by the
 * engine inside one transaction, on its thread. <b>Errors:</b> {@code storage_…} of docs/spec/errors.md 2.
 * <b>Conformance suite:</b> {@code dev.freestone.testkit.StorageConformance}. Source: docs/spec/contact-ledger.md 17.
 */
public interface ChainStore {
    /**
     * Takes the chain of a company until the end of the transaction, without waiting for somebody else who has it; only who
     * begins a chain may have to wait for another one that begins it at the same moment.
     *
     * @param company the owner
     * @return its head, {@link ChainHead#START} before the first link; empty when another transaction holds it
     */
    Optional<ChainHead> tryLock(CompanyId company);

    /**
     * The head of a chain.
     *
     * @param company the owner
     * @return the last link, {@link ChainHead#START} before the first one
     */
    ChainHead head(CompanyId company);

    /**
     * The next company that has unlinked entries, in an order of the store.
     *
     * @param after the company before it; empty for the first
     * @return a company, or empty at the end
     */
    Optional<CompanyId> waiting(Optional<CompanyId> after);

    /**
     * Committed entries that are not linked, by S and then by number.
     *
     * @param company the owner
     * @param limit the greatest number of entries, at least 1
     * @return the entries in order
     */
    List<ChainEntry> unlinked(CompanyId company, int limit);

    /**
     * Links entries; the last place becomes the head. To be called by the holder of the chain.
     *
     * @param company the owner
     * @param links entries and their places, in order, at least one
     * @return CONFLICT when one of the entries is linked already or not of this company; the transaction must be undone then
     */
    WriteResult link(CompanyId company, List<ChainLink> links);

    /**
     * Linked entries in the order of the chain.
     *
     * @param company the owner
     * @param after entries with a greater place only; 0 for the beginning
     * @param limit the greatest number of entries, at least 1
     * @return the entries in order
     */
    List<ChainEntry> page(CompanyId company, long after, int limit);

    /**
     * Companies whose head has moved since it was last anchored, and that were not anchored at this instant or later.
     *
     * @param since the instant, on S
     * @param limit the greatest number of companies, at least 1
     * @return the companies, in an order of the store
     */
    List<CompanyId> unanchored(Instant since, int limit);

    /**
     * Remembers that a head is kept outside. One that is older than what is remembered changes nothing.
     *
     * @param anchor the head
     */
    void anchored(ChainAnchor anchor);
}
