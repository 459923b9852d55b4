package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Stored engagement campaigns, the ids of their parts, and the revision of each company's campaigns. Called by the engine inside one
 * transaction, on its thread; it decides nothing. Writes take the expected version; a taken unique value is
 * {@link WriteResult#CONFLICT} and leaves the transaction usable. <b>Unique</b> are the id, company and name key, company and
 * permalink. <b>Order of locks:</b> a campaign, then the revision. <b>Errors:</b> {@code storage_…} of docs/spec/errors.md 2.
 * <b>Conformance suite:</b> {@code dev.freestone.testkit.StorageConformance}. Source: docs/spec/engagement-campaigns.md 2, 3.
 */
public interface EngagementCampaignStore {
    /**
     * Gives the next id of a kind and remembers to which campaign it belongs.
     *
     * @param company the owner
     * @param kind what it is for
     * @param campaign the campaign; empty for a campaign itself
     * @return greater than every id given before
     */
    long nextId(CompanyId company, EngagementKind kind, Optional<EngagementCampaignId> campaign);

    /**
     * Forgets an id, since its object is deleted.
     *
     * @param company the owner
     * @param kind what it was for
     * @param id the id
     */
    void forgetId(CompanyId company, EngagementKind kind, long id);

    /**
     * Tells to which campaign a part belongs.
     *
     * @param company the owner; parts of others do not exist
     * @param kind what it is
     * @param id its id
     * @return the campaign, or empty
     */
    Optional<EngagementCampaignId> campaignOf(CompanyId company, EngagementKind kind, long id);

    /**
     * Adds a campaign with version 1.
     *
     * @param row the campaign, with an id of {@link #nextId}; its version is ignored
     * @return SAVED, or CONFLICT when the id, the name or the permalink is taken
     */
    WriteResult insert(EngagementCampaignRow row);

    /**
     * Replaces a campaign.
     *
     * @param row the new state; its version is ignored, the stored one becomes {@code expectedVersion + 1}
     * @param expectedVersion the version that was read
     * @return SAVED, CONFLICT for another version or a taken unique value, MISSING for an unknown id
     */
    WriteResult update(EngagementCampaignRow row, long expectedVersion);

    /**
     * Removes a campaign and the ids of its parts; its name and permalink become free.
     *
     * @param company the owner
     * @param id the campaign
     * @param expectedVersion the version that was read
     * @return SAVED, CONFLICT for another version, MISSING for an unknown id
     */
    WriteResult delete(CompanyId company, EngagementCampaignId id, long expectedVersion);

    /**
     * Finds a campaign.
     *
     * @param company the owner; campaigns of others do not exist
     * @param id the id
     * @return the campaign, or empty
     */
    Optional<EngagementCampaignRow> find(CompanyId company, EngagementCampaignId id);

    /**
     * Finds campaigns.
     *
     * @param company the owner; campaigns of others do not exist
     * @param ids at most 1,000 ids
     * @return those that exist, in no order
     */
    List<EngagementCampaignRow> find(CompanyId company, Collection<EngagementCampaignId> ids);

    /**
     * Finds a campaign by its permalink.
     *
     * @param company the owner; campaigns of others do not exist
     * @param permalink compared as it is, case included
     * @return the campaign, or empty
     */
    Optional<EngagementCampaignRow> findByPermalink(CompanyId company, String permalink);

    /**
     * Finds a campaign by what stands for its name.
     *
     * @param company the owner; campaigns of others do not exist
     * @param nameKey 64 hexadecimal digits
     * @return the campaign, or empty
     */
    Optional<EngagementCampaignRow> findByName(CompanyId company, String nameKey);

    /**
     * Finds a campaign and locks it until the end of the transaction.
     *
     * @param company the owner; campaigns of others do not exist
     * @param id the id
     * @return the campaign as it is stored now, or empty
     */
    Optional<EngagementCampaignRow> lock(CompanyId company, EngagementCampaignId id);

    /**
     * Finds a campaign and keeps it as it is until the end of the transaction: nobody changes or removes it before. Others may hold
     * it at the same time where the storage has such a lock. A transaction that holds a campaign does not {@link #lock} it.
     *
     * @param company the owner; campaigns of others do not exist
     * @param id the id
     * @return the campaign as it is stored now, or empty
     */
    Optional<EngagementCampaignRow> hold(CompanyId company, EngagementCampaignId id);

    /**
     * One part of the list of all campaigns, by id.
     *
     * @param company the owner
     * @param after the last campaign of the part before; empty for the first
     * @param limit the greatest number, 1 to 1,000
     * @return in ascending order of id
     */
    List<EngagementCampaignRow> page(CompanyId company, Optional<EngagementCampaignId> after, int limit);

    /**
     * One part of the list of all campaigns, the newest first.
     *
     * @param company the owner
     * @param after the last campaign of the part before, be it there any more or not; empty for the first
     * @param limit the greatest number, 1 to 1,000
     * @return in descending order of id
     */
    List<EngagementCampaignRow> newest(CompanyId company, Optional<EngagementCampaignId> after, int limit);

    /**
     * The stored live and paused campaigns that have not ended.
     *
     * @param company the owner
     * @param now those that end at it or before are left out
     * @return in ascending order of id
     */
    List<EngagementHead> open(CompanyId company, Instant now);

    /**
     * The stored live and completed campaigns that end after an instant: those that may still take events dated before their end.
     *
     * @param company the owner
     * @param at those that end at it or before are left out
     * @return in ascending order of id
     */
    List<EngagementHead> endingAfter(CompanyId company, Instant at);

    /**
     * The stored live and paused campaigns of all companies whose end has passed.
     *
     * @param now those that end at it or before are meant
     * @param limit the greatest number, 1 to 1,000
     * @return in ascending order of end, then id
     */
    List<EngagementCampaignRow> ended(Instant now, int limit);

    /**
     * The revision of a company's campaigns.
     *
     * @param company the owner
     * @return empty before anything was put in force
     */
    OptionalLong revision(CompanyId company);

    /**
     * Raises the revision of a company's campaigns; whoever else does so waits for the end of this transaction.
     *
     * @param company the owner
     * @param step by how much, at least 1. The engine takes a random one: a revision that was rolled back is not met again
     * @return the new revision
     */
    long nextRevision(CompanyId company, int step);
}
