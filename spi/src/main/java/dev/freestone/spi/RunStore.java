package dev.freestone.spi;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.CampaignKey;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Lease;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stored runs. Unique are the id, {@code occurrenceId}, the live run of a campaign, and campaign with timestamp. {@link #insert} and {@link #update} ignore the lease of the row. Called by the engine inside one transaction, on its thread. Writes take the expected version; a taken unique
 * value is {@link WriteResult#CONFLICT} and leaves the transaction usable. Nothing is removed: a deleted object keeps
 * its row. <b>Conformance suite:</b> {@code dev.freestone.testkit.StorageConformance}.
 */
public interface RunStore {
    /**
     * Adds an object with version 1 and gives it the next storage number.
     *
     * @param row the object; its version is ignored
     * @return SAVED, or CONFLICT when the id or another unique value is taken
     */
    WriteResult insert(RunRow row);

    /**
     * Adds several objects as {@link #insert(RunRow)} does.
     *
     * @param rows at most 1,000 objects, no two with a unique value in common
     * @return for each, in their order, SAVED or CONFLICT
     */
    default List<WriteResult> insert(List<RunRow> rows) {
        return rows.stream().map(this::insert).toList();
    }

    /**
     * Replaces an object.
     *
     * @param row the new state; its version is ignored, the stored one becomes {@code expectedVersion + 1}
     * @param expectedVersion the version that was read
     * @return SAVED, CONFLICT for another version or a taken unique value, MISSING for an unknown id
     */
    WriteResult update(RunRow row, long expectedVersion);

    /**
     * Finds an object by any form of id, deleted ones included; by external id only those not deleted.
     *
     * @param company the owner; objects of others do not exist
     * @param id the id
     * @return the object, or empty
     */
    Optional<RunRow> find(CompanyId company, AnyId id);

    /**
     * One part of the list of runs of a campaign.
     *
     * @param company the owner
     * @param campaign the campaign
     * @param slice which part; ordered by {@code createdAt} and {@code id} only
     * @return the rows in list order
     */
    List<RunRow> page(CompanyId company, CampaignId campaign, Slice<RunRow> slice);

    /**
     * Runs of all campaigns, ended or not, the latest begun first: {@code createdAt} descending, then {@code id} descending. Its
     * cost is that of the rows it tells, whatever the number of runs and campaigns.
     *
     * @param company the owner
     * @param after the run after which the list goes on, as it was read; empty for the beginning
     * @param limit the greatest number of rows, at least 1
     * @return the rows in that order
     */
    List<RunRow> latest(CompanyId company, Optional<RunRow> after, int limit);

    /**
     * Those of {@link #latest} that are not finished, at the same cost.
     *
     * @param company the owner
     * @param after the run after which the list goes on, finished or not; empty for the beginning
     * @param limit the greatest number of rows, at least 1
     * @return the rows in the same order
     */
    List<RunRow> latestLive(CompanyId company, Optional<RunRow> after, int limit);

    /**
     * How many runs a campaign has.
     *
     * @param company the owner
     * @param campaign the campaign
     * @return at least 0
     */
    long count(CompanyId company, CampaignId campaign);

    /**
     * The live run of a campaign.
     *
     * @param company the owner
     * @param campaign the campaign
     * @return the one run that is not finished, or empty
     */
    Optional<RunRow> live(CompanyId company, CampaignId campaign);

    /**
     * Which of several campaigns have a live run.
     *
     * @param campaigns at most 1,000 campaigns
     * @return those with a run that is not finished
     */
    default Set<CampaignKey> live(Collection<CampaignKey> campaigns) {
        return campaigns.stream()
                .filter(key -> live(key.company(), key.campaign()).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A look at version and lease only, cheap enough to be taken between two batches.
     *
     * @param id the run
     * @return both, or empty for an unknown id
     */
    Optional<RunMark> mark(RunId id);

    /**
     * Whether a second already names the files of a run of a campaign.
     *
     * @param campaign the campaign
     * @param timestamp the second
     * @return true when it is taken
     */
    boolean timestampTaken(CampaignId campaign, Instant timestamp);

    /**
     * In which of several campaigns a second already names the files of a run.
     *
     * @param campaigns at most 1,000 campaigns
     * @param timestamp the second
     * @return those in which it is taken
     */
    default Set<CampaignId> timestampTaken(Collection<CampaignId> campaigns, Instant timestamp) {
        return campaigns.stream()
                .filter(campaign -> timestampTaken(campaign, timestamp))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Gives, or takes back, the lease.
     *
     * @param id the run
     * @param expectedVersion the version that was read; the stored one grows by one
     * @param lease the new lease
     * @return SAVED, CONFLICT or MISSING
     */
    WriteResult lease(RunId id, long expectedVersion, Lease lease);

    /**
     * Lengthens a live lease; an ended one is never revived. The version stays.
     *
     * @param id the run
     * @param fence the fence of the holder
     * @param until the new end
     * @return SAVED, CONFLICT for another fence or an ended lease, MISSING for an unknown id
     */
    WriteResult renew(RunId id, long fence, Instant until);
}
