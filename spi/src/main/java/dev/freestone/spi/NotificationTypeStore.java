package dev.freestone.spi;

import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Stored notification types and do-not-interact types with their versions, the case types that they belong to, and the
 * revision of each company's catalog. Called by the engine inside one transaction, on its thread; it decides nothing.
 * <b>Order of locks:</b> the head of a type, then the revision. <b>Unique</b> are the id of a type among both kinds and all companies,
 * type and version, the active version of a type, and a live link. Nothing is removed: an ended link keeps the
 * revisions between which it held, so that what was decided by an older catalog can be told later. <b>Errors:</b>
 * {@code storage_…} of docs/spec/errors.md 2. <b>Conformance suite:</b> {@code dev.freestone.testkit.StorageConformance}. Source:
 * docs/spec/cases-and-notifications.md 3, 5, 9.
 */
public interface NotificationTypeStore {
    /**
     * Adds a type without versions. Its head says that version 1 is the latest and shown: insert that one next.
     *
     * @param company the owner
     * @param kind what kind of type it is
     * @param createdAt when it is made
     * @return its id, greater than that of any type before it
     */
    TypeId create(CompanyId company, TypeKind kind, Instant createdAt);

    /**
     * Locks the head of a type until the end of the transaction.
     *
     * @param company the owner; types of others do not exist
     * @param kind what kind of type it must be
     * @param id the type
     * @return the head as it is stored now, or empty
     */
    Optional<TypeHeadRow> lock(CompanyId company, TypeKind kind, TypeId id);

    /**
     * Reads the head of a type.
     *
     * @param company the owner; types of others do not exist
     * @param kind what kind of type it must be
     * @param id the type
     * @return the head, or empty
     */
    Optional<TypeHeadRow> head(CompanyId company, TypeKind kind, TypeId id);

    /**
     * Says which version is the latest and which stands for the type in lists.
     *
     * @param head of a type that this transaction has locked or made
     */
    void saveHead(TypeHeadRow head);

    /**
     * Adds a version. The revisions follow the status: a draft has none, the active version has the first, and a deprecated one
     * has both or, if it never was active, none.
     *
     * @param row the version, of a type that this transaction has locked or made
     * @return SAVED, or CONFLICT when the type has this version, or has an active one and this is active
     */
    WriteResult insert(TypeVersionRow row);

    /**
     * Replaces a version.
     *
     * @param row the new state, its kind as it is stored, of a type that this transaction has locked or made
     * @return SAVED, CONFLICT when another version is active and this would be, MISSING when there is no such version
     */
    WriteResult update(TypeVersionRow row);

    /**
     * The versions of a type.
     *
     * @param company the owner; types of others do not exist
     * @param kind what kind of type it must be
     * @param id the type
     * @return the oldest first; none for an unknown type
     */
    List<TypeVersionRow> versions(CompanyId company, TypeKind kind, TypeId id);

    /**
     * A version of a type of any kind.
     *
     * @param company the owner; types of others do not exist
     * @param id the type
     * @param version the number
     * @return the version, or empty
     */
    Optional<TypeVersionRow> version(CompanyId company, TypeId id, int version);

    /**
     * One part of the list of types, the newest first, of the same instant the greatest id first.
     *
     * @param company the owner
     * @param kind what kind of types
     * @param loanTypeId only types with a live link to a case type of this product or of every product; empty = all
     * @param cursor the type next to which the part lies; empty for the start (AFTER) or the end (BEFORE) of the list
     * @param side after or before the cursor
     * @param limit the greatest number of types, at least 1
     * @return in list order, each with the version that stands for it
     */
    List<TypeVersionRow> page(
            CompanyId company,
            TypeKind kind,
            Optional<String> loanTypeId,
            Optional<TypeHeadRow> cursor,
            Slice.Side side,
            int limit);

    /**
     * The active versions of all types of both kinds that have a live link.
     *
     * @param company the owner
     * @return in no order
     */
    List<TypeVersionRow> active(CompanyId company);

    /**
     * The live links of a company.
     *
     * @param company the owner
     * @return in no order
     */
    List<TypeLinkRow> links(CompanyId company);

    /**
     * The live links of a type.
     *
     * @param company the owner
     * @param type the type
     * @return in the order of the ids of the case types
     */
    List<TypeLinkRow> links(CompanyId company, TypeId type);

    /**
     * The live links of a case type.
     *
     * @param company the owner
     * @param caseType the case type
     * @return in the order of the ids of the types
     */
    List<TypeLinkRow> links(CompanyId company, CaseTypeId caseType);

    /**
     * All versions of the types that were linked to a case type at a revision of the catalog.
     *
     * @param company the owner
     * @param caseType the case type
     * @param revision the revision: what began at it or before and did not end at it or before
     * @return ordered by type and version
     */
    List<TypeVersionRow> linkedAt(CompanyId company, CaseTypeId caseType, long revision);

    /**
     * Links a type to a case type.
     *
     * @param company the owner
     * @param link what to link
     * @param revision the revision from which on it holds
     * @return false when it is linked already
     */
    boolean link(CompanyId company, TypeLinkRow link, long revision);

    /**
     * Ends a link.
     *
     * @param company the owner
     * @param link what was linked
     * @param revision the revision from which on it does not hold
     * @return false when it is not linked
     */
    boolean unlink(CompanyId company, TypeLinkRow link, long revision);

    /**
     * The revision of a company's catalog.
     *
     * @param company the owner
     * @return 0 before anything was put in force
     */
    long revision(CompanyId company);

    /**
     * Raises the revision of a company's catalog; whoever else does so waits for the end of this transaction.
     *
     * @param company the owner
     * @param step by how much, at least 1. The engine takes a random one: a revision that was rolled back is not met again, so
     *     what was compiled inside of a transaction can be kept by its revision
     * @return the new revision
     */
    long nextRevision(CompanyId company, int step);
}
