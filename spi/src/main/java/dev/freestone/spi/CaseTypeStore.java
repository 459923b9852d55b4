package dev.freestone.spi;

import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Stored case types. Called by the engine inside one transaction, on its thread; it decides nothing. Writes take the expected
 * version; a taken unique value is {@link WriteResult#CONFLICT} and leaves the transaction usable. <b>Unique</b> is the id, and
 * company and external id. Nothing is removed. <b>Errors:</b> {@code storage_…} of docs/spec/errors.md 2. <b>Conformance
 * suite:</b> {@code dev.freestone.testkit.StorageConformance}. Source: docs/spec/cases-and-notifications.md 3.
 */
public interface CaseTypeStore {
    /**
     * Adds a case type with version 1 and gives it the next storage number.
     *
     * @param row the case type; its version is ignored
     * @return SAVED, or CONFLICT when the id or another unique value is taken
     */
    WriteResult insert(CaseTypeRow row);

    /**
     * Replaces a case type.
     *
     * @param row the new state; its version is ignored, the stored one becomes {@code expectedVersion + 1}
     * @param expectedVersion the version that was read
     * @return SAVED, CONFLICT for another version or a taken unique value, MISSING for an unknown id
     */
    WriteResult update(CaseTypeRow row, long expectedVersion);

    /**
     * Finds a case type by any form of id.
     *
     * @param company the owner; case types of others do not exist
     * @param id the id
     * @return the case type, or empty
     */
    Optional<CaseTypeRow> find(CompanyId company, AnyId id);

    /**
     * Finds case types by their public ids.
     *
     * @param company the owner; case types of others do not exist
     * @param ids at most 1,000 ids
     * @return those that exist, in no order
     */
    List<CaseTypeRow> find(CompanyId company, Collection<CaseTypeId> ids);

    /**
     * Finds a case type by its public id and locks it until the end of the transaction.
     *
     * @param company the owner; case types of others do not exist
     * @param id the id
     * @return the case type as it is stored now, or empty
     */
    Optional<CaseTypeRow> lock(CompanyId company, CaseTypeId id);

    /**
     * One part of the list of case types.
     *
     * @param company the owner
     * @param slice which part
     * @return the rows in list order
     */
    List<CaseTypeRow> page(CompanyId company, Slice<CaseTypeRow> slice);

    /**
     * How many case types there are.
     *
     * @param company the owner
     * @return at least 0
     */
    long count(CompanyId company);
}
