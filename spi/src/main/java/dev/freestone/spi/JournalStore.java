package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The journal: what was decided, by whom, by which rule, in the transaction of the decision. Called by the engine inside
 * one transaction, on its thread. Entries are never changed, but for bodies that are redacted, and never removed. <b>Order:</b> entries about one object
 * keep the order in which they were appended, since each decision about it raises its version. <b>Retry:</b> a
 * transaction that is decided again leaves the entries of its last try only. <b>Errors:</b> {@code storage_…} of
 * docs/spec/errors.md 2. <b>Conformance suite:</b> {@code dev.freestone.testkit.StorageConformance}.
 */
public interface JournalStore {
    /**
     * Appends an entry and records S beside it.
     *
     * @param entry the entry
     */
    void append(JournalEntry entry);

    /**
     * Appends several entries, in their order, and records S beside each.
     *
     * @param entries the entries
     */
    default void append(List<JournalEntry> entries) {
        entries.forEach(this::append);
    }

    /**
     * The entries about one object, the oldest first.
     *
     * @param company the owner; objects of others have no entries
     * @param kind the kind of object
     * @param objectId the object
     * @param after entries with a greater number only; 0 for the beginning
     * @param limit the greatest number of entries, at least 1
     * @return the entries in order
     */
    List<JournalRecord> page(CompanyId company, String kind, String objectId, long after, int limit);

    /**
     * The entries about objects of one kind from a time. No index serves it: who asks reads the journal of a company from end to
     * end, a part at a time.
     *
     * @param company the owner
     * @param kind the kind of object
     * @param from recorded at this instant or later
     * @param to recorded before this instant
     * @param after entries with a greater number only; 0 for the beginning
     * @param limit the greatest number of entries, at least 1
     * @return the entries in the order of their numbers
     */
    List<JournalRecord> within(CompanyId company, String kind, Instant from, Instant to, long after, int limit);

    /**
     * Takes the bodies of entries away and leaves their digests: the bodies become <code>{}</code>. Entries that are redacted
     * already, and those of other companies, stay as they are.
     *
     * @param company the owner
     * @param digests the lower-case hex of SHA-256 of the body of each entry, by the number of the entry
     */
    void redact(CompanyId company, Map<Long, String> digests);
}
