package dev.freestone.spi;

import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.CampaignKey;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Stored campaigns. Called by the engine inside one transaction, on its thread. Writes take the expected version; a taken unique
 * value is {@link WriteResult#CONFLICT} and leaves the transaction usable. Nothing is removed: a deleted object keeps
 * its row. <b>Conformance suite:</b> {@code dev.freestone.testkit.StorageConformance}.
 */
public interface CampaignStore {
    /**
     * Adds an object with version 1 and gives it the next storage number.
     *
     * @param row the object; its version is ignored
     * @return SAVED, or CONFLICT when the id or another unique value is taken
     */
    WriteResult insert(CampaignRow row);

    /**
     * Replaces an object.
     *
     * @param row the new state; its version is ignored, the stored one becomes {@code expectedVersion + 1}
     * @param expectedVersion the version that was read
     * @return SAVED, CONFLICT for another version or a taken unique value, MISSING for an unknown id
     */
    WriteResult update(CampaignRow row, long expectedVersion);

    /**
     * Finds an object by any form of id, deleted ones included; by external id only those not deleted.
     *
     * @param company the owner; objects of others do not exist
     * @param id the id
     * @return the object, or empty
     */
    Optional<CampaignRow> find(CompanyId company, AnyId id);

    /**
     * Finds several objects by their public ids.
     *
     * @param company the owner; objects of others do not exist
     * @param ids at most 1,000 campaigns
     * @return those that exist, deleted or not, in no order
     */
    default List<CampaignRow> find(CompanyId company, Collection<CampaignId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> find(company, AnyId.ofPublic(id.value())).stream())
                .toList();
    }

    /**
     * Finds an object by its public id and holds it until the transaction ends: another transaction that locks or updates
     * it waits. A decision that depends on more than one object locks what the others name, such as the exporter of a
     * campaign, so that it cannot be deleted meanwhile.
     *
     * @param company the owner; objects of others do not exist
     * @param id the id
     * @return the object as it is stored now, deleted or not, or empty
     */
    Optional<CampaignRow> lock(CompanyId company, CampaignId id);

    /**
     * Locks several objects as {@link #lock(CompanyId, CampaignId)} does, in their order, so that no two who do so wait for each
     * other.
     *
     * @param keys at most 1,000 campaigns
     * @return those that exist as they are stored now, deleted or not, in no order
     */
    default List<CampaignRow> lock(SortedSet<CampaignKey> keys) {
        return keys.stream()
                .flatMap(key -> lock(key.company(), key.campaign()).stream())
                .toList();
    }

    /**
     * One part of the list of objects that are not deleted.
     *
     * @param company the owner
     * @param slice which part
     * @return the rows in list order
     */
    List<CampaignRow> page(CompanyId company, Slice<CampaignRow> slice);

    /**
     * How many objects are not deleted.
     *
     * @param company the owner
     * @return at least 0
     */
    long count(CompanyId company);

    /**
     * Whether a campaign that is not deleted names an exporter.
     *
     * @param company the owner
     * @param exporter the exporter
     * @return true when one does
     */
    boolean uses(CompanyId company, ContactExporterId exporter);

    /**
     * Whether a campaign that is not deleted names a bulk sender.
     *
     * @param company the owner
     * @param sender the bulk sender
     * @return true when one does
     */
    boolean uses(CompanyId company, BulkSenderId sender);

    /**
     * Campaigns whose secrets are stored under another key, deleted ones included, by id ascending.
     *
     * @param company the owner
     * @param keyId the key to which they should be changed
     * @param after campaigns with a greater id only; empty for the beginning
     * @param limit the greatest number of rows, at least 1
     * @return the rows, none of them without a key id or with this one
     */
    List<CampaignRow> sealedOtherwise(CompanyId company, String keyId, Optional<CampaignId> after, int limit);

    /**
     * Objects of all companies that are not deleted, by id ascending, to look at each of them once.
     *
     * @param after objects with a greater id only; empty for the beginning
     * @param limit the greatest number of rows, at least 1
     * @return the rows
     */
    List<CampaignRow> everywhere(Optional<CampaignId> after, int limit);
}
