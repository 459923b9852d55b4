package dev.freestone.spi;

import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.promo.PromoProgramTypeId;
import java.util.List;
import java.util.Optional;

/**
 * Stored promo program types. Called by the engine inside one transaction, on its thread; it decides nothing. Writes take the
 * expected version; a taken unique value is {@link WriteResult#CONFLICT} and leaves the transaction usable. <b>Unique</b> are
 * the id, and company and external id. Nothing is removed. No command deletes a type; a row whose columns say that it is
 * deleted is treated as one of any other kind: it frees its external id and stands in no list. <b>Errors:</b> {@code storage_…}
 * of docs/spec/errors.md 2. <b>Conformance suite:</b> {@code dev.freestone.testkit.StorageConformance}. Source:
 * docs/spec/promo-programs.md 2.
 */
public interface PromoProgramTypeStore {
    /**
     * Adds a type with version 1 and gives it the next storage number.
     *
     * @param row the type; its version is ignored
     * @return SAVED, or CONFLICT when the id or another unique value is taken
     */
    WriteResult insert(PromoProgramTypeRow row);

    /**
     * Replaces a type.
     *
     * @param row the new state; its version is ignored, the stored one becomes {@code expectedVersion + 1}
     * @param expectedVersion the version that was read
     * @return SAVED, CONFLICT for another version or a taken unique value, MISSING for an unknown id
     */
    WriteResult update(PromoProgramTypeRow row, long expectedVersion);

    /**
     * Finds a type by any form of id, deleted ones included; by external id only those not deleted.
     *
     * @param company the owner; types of others do not exist
     * @param id the id
     * @return the type, or empty
     */
    Optional<PromoProgramTypeRow> find(CompanyId company, AnyId id);

    /**
     * Finds a type by its public id and holds it until the transaction ends: another transaction that locks or updates it
     * waits. So a program that is created for an active type is stored before the type is deprecated, or not at all.
     *
     * @param company the owner; types of others do not exist
     * @param id the id
     * @return the type as it is stored now, or empty
     */
    Optional<PromoProgramTypeRow> lock(CompanyId company, PromoProgramTypeId id);

    /**
     * One part of the list of types that are not deleted.
     *
     * @param company the owner
     * @param slice which part
     * @return the rows in list order
     */
    List<PromoProgramTypeRow> page(CompanyId company, Slice<PromoProgramTypeRow> slice);

    /**
     * How many types are not deleted.
     *
     * @param company the owner
     * @return at least 0
     */
    long count(CompanyId company);
}
