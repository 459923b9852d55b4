package dev.freestone.spi;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Stored cases. Called by the engine inside one transaction, on its thread; it decides nothing. Writes take the expected
 * version; a taken unique value is {@link WriteResult#CONFLICT} and leaves the transaction usable. <b>Unique</b> are the id, and
 * company and external id among cases that are not deleted. Nothing is removed. <b>Errors:</b> {@code storage_…} of
 * docs/spec/errors.md 2. <b>Conformance suite:</b> {@code dev.freestone.testkit.StorageConformance}. Source:
 * docs/spec/cases-and-notifications.md 2.
 */
public interface CaseStore {
    /**
     * Adds a case with version 1 and gives it the next storage number.
     *
     * @param row the case; its version is ignored
     * @return SAVED, or CONFLICT when the id or another unique value is taken
     */
    WriteResult insert(CaseRow row);

    /**
     * Replaces a case, its borrowers included.
     *
     * @param row the new state; its version is ignored, the stored one becomes {@code expectedVersion + 1}
     * @param expectedVersion the version that was read
     * @return SAVED, CONFLICT for another version or a taken unique value, MISSING for an unknown id
     */
    WriteResult update(CaseRow row, long expectedVersion);

    /**
     * Finds a case by any form of id, deleted ones included; by external id only those not deleted.
     *
     * @param company the owner; cases of others do not exist
     * @param id the id
     * @return the case, or empty
     */
    Optional<CaseRow> find(CompanyId company, AnyId id);

    /**
     * Finds cases by their public ids, deleted ones included.
     *
     * @param company the owner; cases of others do not exist
     * @param ids at most 1,000 ids
     * @return those that exist, in no order
     */
    List<CaseRow> find(CompanyId company, Collection<CaseId> ids);

    /**
     * Finds a case by its public id and locks it until the end of the transaction, deleted or not.
     *
     * @param company the owner; cases of others do not exist
     * @param id the id
     * @return the case as it is stored now, or empty
     */
    Optional<CaseRow> lock(CompanyId company, CaseId id);

    /**
     * One part of the list of cases that are not deleted.
     *
     * @param company the owner
     * @param borrower only those about this person; empty = all
     * @param slice which part
     * @return the rows in list order
     */
    List<CaseRow> page(CompanyId company, Optional<KeyedHash> borrower, Slice<CaseRow> slice);

    /**
     * How many cases are not deleted.
     *
     * @param company the owner
     * @param borrower only those about this person; empty = all
     * @return at least 0
     */
    long count(CompanyId company, Optional<KeyedHash> borrower);
}
