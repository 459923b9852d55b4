package dev.freestone.spi;

import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Bucket;
import dev.freestone.model.contact.BucketKey;
import dev.freestone.model.contact.SenderRow;
import java.util.List;
import java.util.Map;

/**
 * What all nodes know of senders: breakers and token buckets. Called by the engine inside one transaction, on its thread.
 * <b>Conformance suite:</b> {@code dev.freestone.testkit.StorageConformance}. Source: docs/spec/contact-ledger.md 6, 7.
 */
public interface SenderStore {
    /**
     * The breakers that are stored, without binding anything.
     *
     * @return the rows in no order
     */
    List<SenderRow> all();

    /**
     * Locks the breaker of a sender until the end of the transaction, and makes it when it does not exist.
     *
     * @param sender the sender
     * @return the row
     */
    SenderRow lock(SenderId sender);

    /**
     * Replaces a breaker that this transaction has locked.
     *
     * @param row the row
     */
    void save(SenderRow row);

    /**
     * The buckets that are stored, without binding anything.
     *
     * @return the buckets by key
     */
    Map<BucketKey, Bucket> buckets();

    /**
     * Locks buckets until the end of the transaction, and makes those that do not exist.
     *
     * @param fresh the content of those that do not exist, by key; a store locks them in the order of the keys
     * @return all of them
     */
    Map<BucketKey, Bucket> lock(Map<BucketKey, Bucket> fresh);

    /**
     * Replaces buckets that this transaction has locked.
     *
     * @param buckets the content by key
     */
    void save(Map<BucketKey, Bucket> buckets);
}
