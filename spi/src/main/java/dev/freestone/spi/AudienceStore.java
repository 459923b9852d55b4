package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.AudienceKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Deliveries of scheduled messages and whom they reach. Called by the engine inside one transaction, on its thread; it decides
 * nothing. <b>Unique</b> are message and instant, and among the chunks of a delivery their number. <b>Errors:</b>
 * {@code storage_…} of docs/spec/errors.md 2. <b>Conformance suite:</b> {@code dev.freestone.testkit.StorageConformance}.
 * Source: docs/spec/engagement-campaigns.md 5.2.
 */
public interface AudienceStore {
    /**
     * Adds a delivery with version 1.
     *
     * @param row the delivery; its version is ignored
     * @return SAVED, or CONFLICT when the message has a delivery of this instant
     */
    WriteResult insert(AudienceRow row);

    /**
     * Replaces a delivery, its lease included.
     *
     * @param row the new state; its version is ignored, the stored one becomes {@code expectedVersion + 1}
     * @param expectedVersion the version that was read
     * @return SAVED, CONFLICT for another version, MISSING for an unknown delivery
     */
    WriteResult update(AudienceRow row, long expectedVersion);

    /**
     * Lengthens a live lease; an ended one is never revived. The version stays.
     *
     * @param key the delivery
     * @param lease the lease of the holder, with its new end
     * @return SAVED, CONFLICT for another fence or an ended lease, MISSING for an unknown delivery
     */
    WriteResult renew(AudienceKey key, Lease lease);

    /**
     * Finds a delivery.
     *
     * @param key message and instant
     * @return the delivery, or empty
     */
    Optional<AudienceRow> find(AudienceKey key);

    /**
     * The latest delivery of a message.
     *
     * @param company the owner
     * @param unit the message
     * @param before only those for an earlier instant; empty = all
     * @return the delivery, or empty
     */
    Optional<AudienceRow> latest(CompanyId company, AdUnitId unit, Optional<Instant> before);

    /**
     * The deliveries of a campaign.
     *
     * @param company the owner
     * @param campaign the campaign
     * @param limit the greatest number, 1 to 1,000
     * @return the latest instant first, of one instant by message
     */
    List<AudienceRow> ofCampaign(CompanyId company, EngagementCampaignId campaign, int limit);

    /**
     * Keeps the next customers whom a delivery reaches.
     *
     * @param key the delivery
     * @param number the number of the chunk, from 0
     * @param customers their ids, sealed where the storage is durable
     * @return CONFLICT when there is such a chunk; then nothing is written
     */
    WriteResult addChunk(AudienceKey key, int number, Document customers);

    /**
     * Customers whom a delivery reaches.
     *
     * @param key the delivery
     * @param number the number of the chunk
     * @return their ids, or empty when there is no such chunk
     */
    Optional<Document> chunk(AudienceKey key, int number);

    /**
     * Forgets whom a delivery reached, since all contacts are planned.
     *
     * @param key the delivery
     */
    void removeChunks(AudienceKey key);
}
