package dev.freestone.spi;

import dev.freestone.model.campaign.RunId;
import dev.freestone.model.contact.ExportState;
import dev.freestone.model.contact.KeyedHash;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Contacts that were handed to dialers. Called by the engine inside one transaction, on its thread; it decides nothing. Their
 * slots are kept by {@link ContactEventStore}. <b>Order of locks:</b> exports as intents, before lanes and guards. <b>Unique</b>
 * is (company, key). <b>Errors:</b> {@code storage_…} of docs/spec/errors.md 2. <b>Conformance suite:</b> {@code
 * dev.freestone.testkit.StorageConformance}. Source: docs/spec/contact-ledger.md 12, 13.
 */
public interface ExportStore {
    /**
     * Adds entries whose identity is new, and leaves the transaction usable whatever it finds.
     *
     * @param rows at most 1,000 entries; one identity may come twice
     * @return one result for each, in their order: SAVED, or CONFLICT when the identity is there already
     */
    List<WriteResult> add(List<ExportRow> rows);

    /**
     * Replaces the states of entries that this transaction has locked.
     *
     * @param rows at most 1,000 entries; all but their states is ignored
     */
    void update(List<ExportRow> rows);

    /**
     * Locks the entries of people in the file of a run until the end of the transaction.
     *
     * @param run the run
     * @param persons at most 1,000 people
     * @return in the order of their lines
     */
    List<ExportRow> lock(RunId run, Collection<KeyedHash> persons);

    /**
     * Locks open entries whose results should have arrived on S, the longest waiting first; those that another transaction has
     * locked are left out.
     *
     * @param limit the greatest number; there may be more even if fewer are answered while others hold some
     * @return in the order of {@link ExportRow#assumeAt()}
     */
    List<ExportRow> overdue(int limit);

    /**
     * When the results of the next open entry should have arrived.
     *
     * @return an instant, past or future; empty when no entry is open
     */
    Optional<Instant> nextAssumeAt();

    /**
     * One part of the entries of a run; they are locked until the end of the transaction.
     *
     * @param run the run
     * @param from lines from this one on
     * @param limit the greatest number
     * @return in the order of their lines
     */
    List<ExportRow> page(RunId run, long from, int limit);

    /**
     * How many entries of a run there are.
     *
     * @param run the run
     * @return by state; only numbers above 0
     */
    Map<ExportState, Long> counts(RunId run);
}
