package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.ErasedPerson;
import dev.freestone.model.contact.ErasureId;
import dev.freestone.model.contact.LaneKey;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * What is kept of people themselves: who was erased, and the key of the hashes that stand for them. Called by the engine
 * inside one transaction, on its thread; it decides nothing. <b>Unique</b> are the person of an erasure, its id, and the
 * company of a key. Neither an erasure nor a key is ever removed. <b>Errors:</b> {@code storage_…} of
 * docs/spec/errors.md 2. <b>Conformance suite:</b> {@code dev.freestone.testkit.StorageConformance}. Source:
 * docs/spec/contact-ledger.md 13, 16.
 */
public interface PersonStore {
    /**
     * Marks a person as erased, at S. Somebody who is erased already keeps the first erasure.
     *
     * @param person a lane that this transaction has locked
     * @param id the erasure, if it is the first
     * @return the erasure that holds
     */
    ErasedPerson erase(LaneKey person, ErasureId id);

    /**
     * Which people are erased. Locks nothing and waits for nobody.
     *
     * @param people at most 1,000 lanes
     * @return those of them whose erasure is committed, or of this transaction
     */
    Set<LaneKey> erased(Collection<LaneKey> people);

    /**
     * Whom an erasure is about.
     *
     * @param company the owner; erasures of others do not exist
     * @param id the erasure
     * @return the erasure, or empty
     */
    Optional<ErasedPerson> find(CompanyId company, ErasureId id);

    /**
     * The key of the hashes of a company.
     *
     * @param company the owner
     * @return what {@link #addHashKey} or {@link #replaceHashKey} has kept last; empty when there is none
     */
    Optional<Document> hashKey(CompanyId company);

    /**
     * Keeps the key of the hashes of a company. Waits only for another transaction that keeps one of this company, and leaves
     * the transaction usable whatever it finds.
     *
     * @param company the owner
     * @param key the key as core has written and encrypted it
     * @return SAVED, or CONFLICT when the company has one
     */
    WriteResult addHashKey(CompanyId company, Document key);

    /**
     * Replaces what is kept of the key of a company: the same key, encrypted anew.
     *
     * @param company the owner
     * @param before what is kept now
     * @param after what is to be kept
     * @return SAVED; CONFLICT when something else is kept, MISSING when nothing is
     */
    WriteResult replaceHashKey(CompanyId company, Document before, Document after);
}
