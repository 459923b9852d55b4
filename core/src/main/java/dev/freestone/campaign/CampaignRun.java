package dev.freestone.campaign;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.CompanyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One run of a campaign. Immutable. Source: docs/spec/outreach-campaigns.md 1.6.
 *
 * @param id the public id
 * @param companyId the owner
 * @param borrowerCampaignId the campaign
 * @param start how it began
 * @param status where it stands, see {@link RunLifeCycle}
 * @param control what steers it
 * @param files its published files
 * @param totals what it counted
 * @param failure why it failed, only with status {@code failed}
 * @param updatedAt its last change, empty before the first
 * @param endedAt when it ended, empty while it is live
 */
public record CampaignRun(
        RunId id,
        CompanyId companyId,
        CampaignId borrowerCampaignId,
        RunStart start,
        RunStatus status,
        RunControl control,
        RunFileSet files,
        RunTotals totals,
        Optional<RunFailure> failure,
        Optional<Instant> updatedAt,
        Optional<Instant> endedAt) {
    /**
     * A run that begins.
     *
     * @param id the public id
     * @param companyId the owner
     * @param campaign the campaign
     * @param start how it begins
     * @return the run, {@code initializing}
     */
    public static CampaignRun begin(RunId id, CompanyId companyId, CampaignId campaign, RunStart start) {
        return new CampaignRun(
                id,
                companyId,
                campaign,
                start,
                RunStatus.INITIALIZING,
                RunControl.NEW,
                RunFileSet.EMPTY,
                RunTotals.EMPTY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Whether the run is not finished.
     *
     * @return true while {@code initializing} or {@code processing}
     */
    public boolean isLive() {
        return status == RunStatus.INITIALIZING || status == RunStatus.PROCESSING;
    }

    /**
     * The files that can be downloaded.
     *
     * @param now the instant of asking; files expire
     * @return names in their fixed order
     */
    public List<RunFileName> availableFiles(Instant now) {
        return files.available(now);
    }

    /**
     * With another status.
     *
     * @param next the status
     * @return a changed copy
     */
    public CampaignRun with(RunStatus next) {
        return new CampaignRun(
                id, companyId, borrowerCampaignId, start, next, control, files, totals, failure, updatedAt, endedAt);
    }

    /**
     * With other steering.
     *
     * @param next what steers it
     * @return a changed copy
     */
    public CampaignRun with(RunControl next) {
        return new CampaignRun(
                id, companyId, borrowerCampaignId, start, status, next, files, totals, failure, updatedAt, endedAt);
    }

    /**
     * With other files.
     *
     * @param next the files
     * @return a changed copy
     */
    public CampaignRun with(RunFileSet next) {
        return new CampaignRun(
                id, companyId, borrowerCampaignId, start, status, control, next, totals, failure, updatedAt, endedAt);
    }

    /**
     * With other totals.
     *
     * @param next the totals
     * @return a changed copy
     */
    public CampaignRun with(RunTotals next) {
        return new CampaignRun(
                id, companyId, borrowerCampaignId, start, status, control, files, next, failure, updatedAt, endedAt);
    }

    /**
     * Changed at an instant.
     *
     * @param now the instant
     * @return a changed copy
     */
    public CampaignRun updatedAt(Instant now) {
        return new CampaignRun(
                id,
                companyId,
                borrowerCampaignId,
                start,
                status,
                control,
                files,
                totals,
                failure,
                Optional.of(now),
                endedAt);
    }

    /**
     * Ended at an instant.
     *
     * @param next a terminal status
     * @param why only with {@code failed}
     * @param now the instant
     * @return a changed copy
     */
    public CampaignRun ended(RunStatus next, Optional<RunFailure> why, Instant now) {
        return new CampaignRun(
                id,
                companyId,
                borrowerCampaignId,
                start,
                next,
                control,
                files,
                totals,
                why,
                Optional.of(now),
                Optional.of(now));
    }

    @Override
    public String toString() {
        return "Run[" + id + " " + status.code() + "]";
    }
}
