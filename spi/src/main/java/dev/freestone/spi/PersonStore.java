package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ErasedPerson;
import dev.freestone.model.contact.ErasureId;
import dev.freestone.model.contact.LaneKey;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Which people were erased. Called by the engine inside one transaction, on its thread; it decides nothing. <b>Unique</b> are
 * the person of an erasure and its id. An erasure is never removed. <b>Errors:</b> {@code storage_…} of
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
}
