package dev.freestone.engine.runs;

import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.QueryOverride;
import dev.freestone.campaign.RunEvent;
import dev.freestone.campaign.RunFact;
import dev.freestone.campaign.RunGuard;
import dev.freestone.campaign.RunLifeCycle;
import dev.freestone.campaign.RunStart;
import dev.freestone.campaign.Runnability;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.RunTrigger;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Starts runs: T1 of the life cycle. Thread-safe. Source: docs/spec/outreach-campaigns.md 4.1, 4.2. */
public final class RunStarter {
    /** What is known to hold when the run is stored. */
    private static final Set<RunGuard> CHECKED = Set.of(RunGuard.RUNNABLE, RunGuard.NO_LIVE_RUN);

    private static final Set<RunGuard> INSERTED =
            Set.of(RunGuard.RUNNABLE, RunGuard.NO_LIVE_RUN, RunGuard.OCCURRENCE_INSERTED);

    private final EngineParts parts;
    private final CompanyId company;
    private final ActorId actor;

    /**
     * Starts runs of a company.
     *
     * @param parts the engine
     * @param caller for whom and by whom
     */
    public RunStarter(EngineParts parts, Caller caller) {
        this.parts = parts;
        this.company = caller.company();
        this.actor = caller.actor();
    }

    /**
     * Starts a run by hand. The rows given instead of a query are stored first, so that a node can work on them.
     *
     * @param campaign the campaign
     * @param exporter the exporter that it names
     * @param sender the bulk sender that it names
     * @param override the rows given instead of a query
     * @return the run, {@code initializing}
     */
    public CampaignRun start(
            Campaign campaign,
            Optional<ContactExporter> exporter,
            Optional<BulkSender> sender,
            Optional<QueryOverride> override) {
        requireRunnable(parts, campaign, exporter, sender, override.isPresent());
        if (override.isPresent()) {
            refuseLive(campaign);
        }
        RunId id = RunId.of(parts.ids().next("CR"));
        Optional<RunFileId> rows =
                override.map(given -> OverrideFile.store(parts, company, BegunRuns.fileId(parts), given));
        RunSnapshot snapshot = new RunSnapshot(RunCampaigns.withoutSecrets(campaign), exporter, sender);
        try {
            return Commit.decide(parts.storage(), tx -> {
                requireStored(tx, campaign);
                refuseLive(tx, campaign);
                CampaignRun run = CampaignRun.begin(id, company, campaign.id(), start(tx, campaign, id));
                RunFact begun = begun(run, RunEvent.START_MANUAL, CHECKED);
                BegunRuns.store(
                        tx, actor, List.of(new BegunRuns.Begun(BegunRuns.record(parts, run, snapshot, rows), begun)));
                return run;
            });
        } catch (RuntimeException e) {
            rows.ifPresent(file -> parts.files().delete(company, file));
            throw e;
        }
    }

    /**
     * Starts the runs of occurrences, in the transaction that has locked their campaigns, found no live run of any and inserts the
     * occurrences.
     *
     * @param tx the transaction
     * @param parts the engine
     * @param actor by whom
     * @param starts what to start, at most 1,000 runs, no two of one campaign
     */
    public static void startScheduled(Tx tx, EngineParts parts, ActorId actor, List<ScheduledStart> starts) {
        if (starts.isEmpty()) {
            return;
        }
        Instant now = now(parts);
        Map<CampaignId, Instant> seconds = freeSeconds(
                tx, starts.stream().map(start -> start.campaign().id()).toList(), now);
        BegunRuns.store(
                tx,
                actor,
                starts.stream()
                        .map(start -> begun(
                                parts,
                                start,
                                now,
                                Optional.ofNullable(seconds.get(start.campaign().id()))
                                        .orElseThrow()))
                        .toList());
    }

    private static BegunRuns.Begun begun(EngineParts parts, ScheduledStart start, Instant now, Instant second) {
        CampaignRun run = CampaignRun.begin(
                start.run(),
                start.company(),
                start.campaign().id(),
                new RunStart(RunTrigger.SCHEDULED, start.occurrence(), now, second));
        RunSnapshot snapshot =
                new RunSnapshot(RunCampaigns.withoutSecrets(start.campaign()), start.exporter(), start.sender());
        return new BegunRuns.Begun(
                BegunRuns.record(parts, run, snapshot, Optional.empty()),
                begun(run, RunEvent.SLOT_FIRES, INSERTED).with("occurrence", start.occurrence()));
    }

    /**
     * Every reason for which a campaign cannot run.
     *
     * @param parts the engine
     * @param campaign the campaign
     * @param exporter the exporter that it names
     * @param sender the bulk sender that it names
     * @param override whether rows are given instead of a query
     * @return none when it is runnable
     */
    public static List<Violation> obstacles(
            EngineParts parts,
            Campaign campaign,
            Optional<ContactExporter> exporter,
            Optional<BulkSender> sender,
            boolean override) {
        var engine = new Runnability.Engine(
                parts.people().isPresent(),
                parts.sending().policy(),
                parts.delivering().isPresent(),
                parts.sending().channels());
        return Runnability.reasons(campaign, exporter, sender, override, engine);
    }

    /** Throws every reason for which the campaign cannot run. */
    static void requireRunnable(
            EngineParts parts,
            Campaign campaign,
            Optional<ContactExporter> exporter,
            Optional<BulkSender> sender,
            boolean override) {
        List<Violation> reasons = obstacles(parts, campaign, exporter, sender, override);
        if (!reasons.isEmpty()) {
            throw FreestoneException.listing(ErrorCode.CAMPAIGN_NOT_RUNNABLE, reasons);
        }
    }

    /** The campaign may have been deleted since it was read; from here on it cannot be until the run is stored. */
    private void requireStored(Tx tx, Campaign campaign) {
        boolean stored = tx.campaigns()
                .lock(company, campaign.id())
                .filter(row -> row.columns().deletedAt().isEmpty())
                .isPresent();
        if (!stored) {
            throw FreestoneException.of(
                    ErrorCode.NOT_FOUND,
                    "campaign " + campaign.id() + " does not exist any more",
                    Map.of("campaign", campaign.id().value()));
        }
    }

    private static RunFact begun(CampaignRun run, RunEvent event, Set<RunGuard> checked) {
        return RunLifeCycle.next(Optional.empty(), event, checked::contains)
                .map(RunFact::begun)
                .orElseThrow()
                .with("campaign", run.borrowerCampaignId().value());
    }

    private RunStart start(Tx tx, Campaign campaign, RunId run) {
        Instant now = now(parts);
        Map<CampaignId, Instant> seconds = freeSeconds(tx, List.of(campaign.id()), now);
        return new RunStart(
                RunTrigger.MANUAL,
                campaign.id() + ":run:" + run,
                now,
                Optional.ofNullable(seconds.get(campaign.id())).orElseThrow());
    }

    private static Instant now(EngineParts parts) {
        return parts.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A second that already names files of a campaign is replaced by the next free one. */
    private static Map<CampaignId, Instant> freeSeconds(Tx tx, List<CampaignId> campaigns, Instant now) {
        Map<CampaignId, Instant> seconds = new HashMap<>();
        Set<CampaignId> left = new HashSet<>(campaigns);
        for (Instant second = now.truncatedTo(ChronoUnit.SECONDS); !left.isEmpty(); second = second.plusSeconds(1)) {
            Set<CampaignId> taken = tx.runs().timestampTaken(left, second);
            for (CampaignId each : left) {
                if (!taken.contains(each)) {
                    seconds.put(each, second);
                }
            }
            left.retainAll(taken);
        }
        return seconds;
    }

    /** Before rows are stored in vain. */
    private void refuseLive(Campaign campaign) {
        parts.storage().read(tx -> {
            refuseLive(tx, campaign);
            return true;
        });
    }

    private void refuseLive(Tx tx, Campaign campaign) {
        tx.runs().live(company, campaign.id()).ifPresent(live -> {
            throw FreestoneException.of(
                    ErrorCode.RUN_IN_PROGRESS,
                    "campaign " + campaign.id() + " has the live run " + live.id()
                            + ", wait until it ends or cancel it",
                    Map.of("campaign", campaign.id().value(), "run", live.id().value()));
        });
    }
}
