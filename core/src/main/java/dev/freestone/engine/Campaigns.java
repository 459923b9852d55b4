package dev.freestone.engine;

import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignOverview;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.DryRunGuards;
import dev.freestone.campaign.DryRunReport;
import dev.freestone.campaign.UpcomingRun;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.runs.DryRun;
import dev.freestone.engine.runs.HeldRuns;
import dev.freestone.engine.runs.Redelivery;
import dev.freestone.engine.runs.RunCommands;
import dev.freestone.engine.runs.RunDownload;
import dev.freestone.engine.runs.RunStarter;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.ScheduleOccurrence;
import dev.freestone.schedule.ScheduledDay;
import dev.freestone.spi.StoredFile;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Campaigns, their runs, schedules and files, of one company. Ids are taken in any form: {@code ext-…}, public, digits.
 * Thread-safe. Source: docs/spec/outreach-campaigns.md.
 */
public final class Campaigns {
    private final EngineParts parts;
    private final CampaignObjects objects;
    private final ContactExporters exporters;
    private final BulkSenders senders;
    private final RunCommands runs;
    private final Redelivery redelivery;
    private final RunStarter starter;
    private final DryRun dryRun;
    private final RunList list;
    private final CampaignSchedule schedule;
    private final UpcomingRuns upcoming;
    private final CompanyRuns ofCompany;
    private final CampaignOverviews overviews;

    Campaigns(EngineParts parts, LedgerParts ledger, Caller caller, HeldRuns held) {
        this.parts = parts;
        this.objects = new CampaignObjects(parts, caller);
        this.exporters = new ContactExporters(parts, caller);
        this.senders = new BulkSenders(parts, caller);
        this.runs = new RunCommands(parts, caller, held);
        this.redelivery = new Redelivery(parts, caller);
        this.starter = new RunStarter(parts, caller);
        this.dryRun = new DryRun(parts, ledger, caller);
        this.list = new RunList(parts, caller.company());
        this.schedule = new CampaignSchedule(parts, caller);
        this.upcoming = new UpcomingRuns(parts, caller.company());
        this.ofCompany = new CompanyRuns(parts, caller.company());
        this.overviews = new CampaignOverviews(parts, caller.company(), objects);
    }

    /**
     * Creates a campaign.
     *
     * @param draft its attributes; none is required
     * @return the campaign
     * @throws dev.freestone.error.FreestoneException {@code validation} with all violations, {@code external_id_taken}
     */
    public Campaign create(CampaignDraft draft) {
        return objects.create(draft);
    }

    /**
     * A campaign.
     *
     * @param id any form of id
     * @return the campaign
     * @throws dev.freestone.error.FreestoneException {@code validation} for a malformed id, {@code not_found}
     */
    public Campaign get(String id) {
        return objects.get(id);
    }

    /**
     * A campaign.
     *
     * @param id the public id
     * @return the campaign
     * @throws dev.freestone.error.FreestoneException {@code not_found}
     */
    public Campaign get(CampaignId id) {
        return objects.get(id.value());
    }

    /**
     * Changes a campaign; a live run is not affected.
     *
     * @param id any form of id
     * @param change what changes
     * @return the campaign after it
     * @throws dev.freestone.error.FreestoneException {@code validation} with all violations, {@code not_found}, {@code
     *     external_id_taken}, {@code conflict}
     */
    public Campaign update(String id, CampaignChange change) {
        return objects.update(id, change);
    }

    /**
     * Deletes a campaign.
     *
     * @param id any form of id
     * @return the campaign as it was deleted
     * @throws dev.freestone.error.FreestoneException {@code not_found}, {@code run_in_progress}
     */
    public Campaign delete(String id) {
        return objects.delete(id);
    }

    /**
     * Lists campaigns, newest first unless {@code sortBy} says otherwise.
     *
     * @param request which part
     * @return one page
     * @throws dev.freestone.error.FreestoneException {@code validation} for a bad limit, cursor or sort key
     */
    public Listing<Campaign> list(ListRequest request) {
        return objects.list(request);
    }

    /**
     * Starts a run. It answers at once, {@code initializing}; the work happens in {@link Freestone#tick()}.
     *
     * @param id the campaign
     * @return the run
     * @throws dev.freestone.error.FreestoneException {@code not_found}, {@code campaign_not_runnable} with every reason,
     *     {@code run_in_progress}
     */
    public CampaignRun run(CampaignId id) {
        return run(id.value(), RunRequest.none());
    }

    /**
     * Starts a run, perhaps with rows given instead of the query.
     *
     * @param id any form of the campaign's id
     * @param request the rows, or none
     * @return the run
     * @throws dev.freestone.error.FreestoneException as {@link #run(CampaignId)}, and {@code validation} for bad rows
     */
    public CampaignRun run(String id, RunRequest request) {
        Campaign campaign = objects.get(id);
        return starter.start(campaign, exporter(campaign), sender(campaign), request.rows());
    }

    private Optional<ContactExporter> exporter(Campaign campaign) {
        return campaign.contactExporterId().map(each -> exporters.get(each.value()));
    }

    private Optional<BulkSender> sender(Campaign campaign) {
        return campaign.bulkSenderId().map(each -> senders.get(each.value()));
    }

    /**
     * Tells what a run started now would do, without doing any of it: nothing is planned, sent, written to a file or stored, but for
     * one entry in the history of the campaign. It works on the caller's thread, as long as the query and the decisions take; an
     * interrupt ends it. Memory does not grow with the number of rows.
     *
     * @param id the campaign
     * @param guards when to say stop, such as {@link DryRunGuards#DEFAULT}
     * @return what would become of the rows, the difference to the last run, and the verdict
     * @throws dev.freestone.error.FreestoneException {@code not_found}, {@code campaign_not_runnable} with every reason, and the
     *     code of whatever would fail the run: {@code query_…}, {@code missing_column}, {@code directory_unavailable},
     *     {@code killed}
     * @throws IllegalStateException inside a transaction of the host
     */
    public DryRunReport dryRun(CampaignId id, DryRunGuards guards) {
        return dryRun(id.value(), DryRunRequest.guardedBy(guards));
    }

    /**
     * Tells what a run would do, perhaps with rows given instead of the query, and who differs from the last run.
     *
     * @param id any form of the campaign's id
     * @param request guards, rows, and who is told what
     * @return what would become of the rows, the difference to the last run, and the verdict
     * @throws dev.freestone.error.FreestoneException as {@link #dryRun(CampaignId, DryRunGuards)}, and {@code run_canceled}
     * @throws IllegalStateException inside a transaction of the host
     */
    public DryRunReport dryRun(String id, DryRunRequest request) {
        Campaign campaign = objects.get(id);
        return dryRun.run(campaign, exporter(campaign), sender(campaign), request.order());
    }

    /**
     * A run.
     *
     * @param id the public id
     * @return the run as it is now
     * @throws dev.freestone.error.FreestoneException {@code not_found}
     */
    public CampaignRun getRun(RunId id) {
        return runs.get(Optional.empty(), AnyIds.of("run", id.value()));
    }

    /**
     * A run of a campaign.
     *
     * @param campaign any form of the campaign's id
     * @param run public id or digits; a run has no external id
     * @return the run as it is now
     * @throws dev.freestone.error.FreestoneException {@code validation} for a malformed id, {@code not_found}
     */
    public CampaignRun getRun(String campaign, String run) {
        return runs.get(Optional.of(objects.id(campaign)), AnyIds.of("run", run));
    }

    /**
     * Lists the runs of a campaign, newest first.
     *
     * @param campaign any form of the campaign's id
     * @param request which part
     * @return one page
     * @throws dev.freestone.error.FreestoneException {@code validation} for a bad limit or cursor, {@code not_found}
     */
    public Listing<CampaignRun> runs(String campaign, ListRequest request) {
        return list.page(objects.id(campaign), request);
    }

    /**
     * Takes the report of an external worker, which drives a run instead of the engine.
     *
     * @param campaign any form of the campaign's id
     * @param run public id or digits
     * @param update what it reports
     * @return the run after it
     * @throws dev.freestone.error.FreestoneException {@code validation} with all violations, {@code not_found}, {@code
     *     illegal_transition}, {@code run_leased} when the engine holds the run
     */
    public CampaignRun updateRun(String campaign, String run, RunUpdate update) {
        return runs.put(objects.id(campaign), AnyIds.of("run", run), update.attributes());
    }

    /**
     * Asks for the end of a run; whoever works on it ends it between two batches.
     *
     * @param run the run
     * @return the run, {@code cancelRequested}
     * @throws dev.freestone.error.FreestoneException {@code not_found}, {@code illegal_transition} when it has ended
     */
    public CampaignRun cancel(RunId run) {
        return runs.cancel(AnyIds.of("run", run.value()));
    }

    /**
     * Pauses a run; repeating is a no-op.
     *
     * @param run the run
     * @return the run, {@code paused}
     * @throws dev.freestone.error.FreestoneException {@code not_found}, {@code illegal_transition} when it has ended
     */
    public CampaignRun pause(RunId run) {
        return runs.pause(AnyIds.of("run", run.value()));
    }

    /**
     * Resumes a paused run at its checkpoint; repeating is a no-op.
     *
     * @param run the run
     * @return the run, not paused
     * @throws dev.freestone.error.FreestoneException {@code not_found}, {@code illegal_transition} when it has ended
     */
    public CampaignRun resume(RunId run) {
        return runs.resume(AnyIds.of("run", run.value()));
    }

    /**
     * Delivers the files of a run that has ended once more, under the names that they have: what is there already is recognised.
     * It answers at once; the work, with its retries, happens in {@link Freestone#tick()} and changes {@code deliveries} only.
     * Repeating it while it is under way is a no-op.
     *
     * @param run the run
     * @return the run, its deliveries {@code pending}
     * @throws dev.freestone.error.FreestoneException {@code not_found}; {@code run_in_progress} with a live run of the campaign;
     *     {@code campaign_not_runnable} without {@code sftpSettings} or delivery; {@code file_not_available} when all have expired
     */
    public CampaignRun redeliver(RunId run) {
        return redelivery.ask(AnyIds.of("run", run.value()));
    }

    /**
     * Writes files of a run as a zip. Files can be fetched as soon as they are published.
     *
     * @param run the run
     * @param file {@code all} or the name of one file, such as {@code contacts.csv}
     * @param out where to; not closed
     * @throws dev.freestone.error.FreestoneException {@code validation} for another name, {@code file_not_available},
     *     {@code not_found}
     */
    public void download(RunId run, String file, OutputStream out) {
        new RunDownload(parts).zip(getRun(run), file, out);
    }

    /**
     * Finds files of a run, to be written as a zip later: an adapter that has to say first whether there is something.
     *
     * @param campaign any form of the campaign's id
     * @param run public id or digits
     * @param file {@code all} or the name of one file, such as {@code contacts.csv}
     * @return the files that are there, at least one
     * @throws dev.freestone.error.FreestoneException {@code validation} for a malformed id or another name, {@code
     *     file_not_available}, {@code not_found}
     */
    public RunArchive archive(String campaign, String run, String file) {
        CampaignRun found = getRun(campaign, run);
        RunDownload download = new RunDownload(parts);
        Map<RunFileName, StoredFile> files = download.files(found, file);
        return new RunArchive(
                found.borrowerCampaignId() + "_" + found.id() + ".zip", out -> download.pack(found, files, out));
    }

    /**
     * What was decided about a campaign, by whom and when: the oldest 1,000 entries. A deleted campaign is found by its
     * public id and by digits.
     *
     * @param id any form of id
     * @return the entries, the oldest first
     * @throws dev.freestone.error.FreestoneException {@code validation} for a malformed id, {@code not_found}
     */
    public List<HistoryEntry> explain(String id) {
        return explain(id, 0, History.MAX_LIMIT);
    }

    /**
     * A part of what was decided about a campaign.
     *
     * @param id any form of id
     * @param after entries with a greater number only; 0 for the beginning
     * @param limit the greatest number of entries, 1 to 1,000
     * @return the entries, the oldest first
     * @throws dev.freestone.error.FreestoneException {@code validation} for a malformed id or a bad limit, {@code
     *     not_found}
     */
    public List<HistoryEntry> explain(String id, long after, int limit) {
        return objects.explain(id, after, limit);
    }

    /**
     * What was decided about a run, by whom, when, and by which row of docs/lifecycles/campaign-run.md: the oldest 1,000
     * entries.
     *
     * @param run the run
     * @return the entries, the oldest first
     * @throws dev.freestone.error.FreestoneException {@code not_found}
     */
    public List<HistoryEntry> explain(RunId run) {
        return explain(run, 0, History.MAX_LIMIT);
    }

    /**
     * A part of what was decided about a run.
     *
     * @param run the run
     * @param after entries with a greater number only; 0 for the beginning
     * @param limit the greatest number of entries, 1 to 1,000
     * @return the entries, the oldest first
     * @throws dev.freestone.error.FreestoneException {@code validation} for a bad limit, {@code not_found}
     */
    public List<HistoryEntry> explain(RunId run, long after, int limit) {
        return list.explain(run, after, limit);
    }

    /**
     * The next instant at which the schedule of a campaign fires.
     *
     * @param campaign the campaign
     * @param after strictly after this instant
     * @return the instant; empty without a schedule
     */
    public Optional<Instant> nextRun(Campaign campaign, Instant after) {
        return schedule.next(campaign, after);
    }

    /**
     * The last instant at which the schedule of a campaign fired, or would have.
     *
     * @param campaign the campaign
     * @param before strictly before this instant
     * @return the instant; empty without a schedule
     */
    public Optional<Instant> previousRun(Campaign campaign, Instant before) {
        return schedule.previous(campaign, before);
    }

    /**
     * The instants at which the schedule of a campaign fires.
     *
     * @param campaign the campaign
     * @param from not before this instant
     * @param to before this instant
     * @param limit the greatest number, 1 to 1,000
     * @return instants, ascending
     */
    public List<Instant> between(Campaign campaign, Instant from, Instant to, int limit) {
        return schedule.between(campaign, from, to, limit);
    }

    /**
     * Pauses the schedule of a campaign: slots that come due are skipped, until it is resumed. Repeating is a no-op, and a change
     * of the schedule leaves it paused.
     *
     * @param id any form of the campaign's id
     * @throws dev.freestone.error.FreestoneException {@code validation} for a malformed id, {@code not_found}, also for a
     *     campaign without a schedule
     */
    public void pauseSchedule(String id) {
        schedule.pause(objects.id(id), true);
    }

    /**
     * Resumes the schedule of a campaign from its next slot on. Repeating is a no-op.
     *
     * @param id any form of the campaign's id
     * @throws dev.freestone.error.FreestoneException as {@link #pauseSchedule(String)}
     */
    public void resumeSchedule(String id) {
        schedule.pause(objects.id(id), false);
    }

    /**
     * What became of the days of a campaign's schedule, the latest first.
     *
     * @param id any form of the campaign's id
     * @param before earlier dates only; empty = from the latest on
     * @param limit the greatest number, 1 to 1,000
     * @return the occurrences
     * @throws dev.freestone.error.FreestoneException {@code validation} for a malformed id or a bad limit, {@code not_found}
     */
    public List<ScheduleOccurrence> occurrences(String id, Optional<LocalDate> before, int limit) {
        History.check(0, limit);
        return schedule.occurrences(objects.id(id), before, limit);
    }

    /**
     * The days that the schedule of a campaign selects from now on, each with what is known to keep it from firing.
     *
     * @param id any form of the campaign's id
     * @param days the greatest number of days, 1 to 1,000
     * @return ascending; none without a schedule
     * @throws dev.freestone.error.FreestoneException {@code validation} for a malformed id or a bad number, {@code not_found}
     */
    public List<ScheduledDay> preview(String id, int days) {
        History.check(0, days);
        return schedule.preview(objects.get(id), days);
    }

    /**
     * The runs that schedules of all campaigns will start in the next days, each with what is known to keep it from firing. A
     * schedule that cannot be read is left out: of it {@link Doctor} tells.
     *
     * @param days how many days of the company, today among them, 1 to 366
     * @param limit the greatest number of runs, 1 to 1,000
     * @return the earliest first
     * @throws dev.freestone.error.FreestoneException {@code validation} for a bad number, {@code not_found} for a company that the
     *     host does not know
     */
    public List<UpcomingRun> upcoming(int days, int limit) {
        return upcoming.list(days, limit);
    }

    /**
     * The runs of all campaigns that have not ended, the latest begun first.
     *
     * @param after go on after this run, public id or digits, ended or not; empty for the beginning
     * @param limit the greatest number of runs, 1 to 1,000
     * @return the runs
     * @throws dev.freestone.error.FreestoneException {@code validation} for a bad limit or a run that does not exist
     */
    public List<CampaignRun> inProgress(Optional<String> after, int limit) {
        return ofCompany.inProgress(after, limit);
    }

    /**
     * The runs of all campaigns, ended or not, the latest begun first.
     *
     * @param after go on after this run, public id or digits; empty for the beginning
     * @param limit the greatest number of runs, 1 to 1,000
     * @return the runs
     * @throws dev.freestone.error.FreestoneException {@code validation} for a bad limit or a run that does not exist
     */
    public List<CampaignRun> latestRuns(Optional<String> after, int limit) {
        return ofCompany.latest(after, limit);
    }

    /**
     * Lists campaigns with what they did last and will do next, the newest first: schedules in words, the next 5 days, the last 7
     * runs.
     *
     * @param request which part; it takes no {@code sortBy}
     * @return one page
     * @throws dev.freestone.error.FreestoneException {@code validation} for a bad limit or cursor, {@code not_found} for a company
     *     that the host does not know
     */
    public Listing<CampaignOverview> overviews(ListRequest request) {
        return overviews.list(request);
    }

    /**
     * Tells a campaign with what it did last and will do next: its schedule in words, the next 5 days, the last 7 runs.
     *
     * @param id the campaign, in any form of its id
     * @return the campaign as it is looked at
     * @throws dev.freestone.error.FreestoneException {@code not_found} for one that there is not, {@code validation} for a bad id
     */
    public CampaignOverview overview(String id) {
        return overviews.one(id);
    }
}
