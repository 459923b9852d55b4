package dev.freestone.engine.runs;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.RunDelivery;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.AnyId;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks for another delivery of the files of a run that has ended. Thread-safe. Source: docs/spec/outreach-campaigns.md 5.4. */
public final class Redelivery {
    private final EngineParts parts;
    private final Caller caller;
    private final DeliveryPlan plan;

    /**
     * The command of a caller.
     *
     * @param parts the engine
     * @param caller for whom and by whom
     */
    public Redelivery(EngineParts parts, Caller caller) {
        this.parts = parts;
        this.caller = caller;
        this.plan = new DeliveryPlan(parts);
    }

    /**
     * Marks the deliveries of a run as not made; the work follows.
     *
     * @param id any form of the run's id
     * @return the run, its deliveries {@code pending}
     */
    public CampaignRun ask(AnyId id) {
        RunRecord record = RunDocuments.read(parts.storage().read(tx -> find(tx, id)));
        requireEnded(record.run());
        requireWanted(record);
        // Before the decision: files may lie in the same database, and it holds a connection already.
        List<RunDelivery> files = files(record);
        return Commit.decide(parts.storage(), tx -> {
            RunRow row = find(tx, id);
            RunRecord current = RunDocuments.read(row);
            refuseLive(tx, current.run());
            if (current.run().files().deliveries().stream().anyMatch(RunDelivery::isPending)) {
                return current.run();
            }
            return store(tx, row, current, files);
        });
    }

    private CampaignRun store(Tx tx, RunRow row, RunRecord current, List<RunDelivery> files) {
        CampaignRun next = current.run().with(current.run().files().with(files));
        RunInternals atOnce =
                current.internals().with(current.internals().times().delivering(Optional.empty()));
        Commit.saved(tx.runs().update(RunDocuments.write(current.with(next).with(atOnce), row), row.version()));
        // Whoever ended the run has still its lease, and nothing left to do.
        Commit.saved(tx.runs().lease(row.id(), row.version() + 1, row.lease().released()));
        tx.journal()
                .append(JournalEntries.of(
                        JournalKind.RUN.subject(next.companyId(), next.id().value(), row.version() + 1),
                        "redeliver",
                        caller.actor(),
                        Map.of("files", files.size())));
        tx.work()
                .put(new WorkItem(
                        RunWork.REDELIVERY, next.companyId(), next.id().value(), tx.now()));
        return next;
    }

    /** The stored names, and those of files that were not wanted then, all to be tried anew. */
    private List<RunDelivery> files(RunRecord record) {
        List<RunDelivery> files = plan.with(record, DeliveryPlan.ALL);
        boolean any =
                record.run().availableFiles(parts.clock().instant()).stream().anyMatch(DeliveryPlan.ALL::contains);
        if (!any || files.isEmpty()) {
            throw FreestoneException.of(
                    ErrorCode.FILE_NOT_AVAILABLE,
                    "run " + record.run().id() + " has no file left that could be delivered",
                    Map.of("run", record.run().id().value()));
        }
        boolean manifest =
                parts.delivering().filter(each -> each.settings().manifest()).isPresent();
        List<RunDelivery> all = manifest ? plan.withManifest(record, files) : files;
        return all.stream().map(RunDelivery::again).toList();
    }

    private void requireEnded(CampaignRun run) {
        parts.storage().read(tx -> {
            refuseLive(tx, run);
            return true;
        });
    }

    private void refuseLive(Tx tx, CampaignRun run) {
        tx.runs().live(run.companyId(), run.borrowerCampaignId()).ifPresent(live -> {
            throw FreestoneException.of(
                    ErrorCode.RUN_IN_PROGRESS,
                    "campaign " + run.borrowerCampaignId() + " has the live run " + live.id()
                            + ", wait until it ends or cancel it",
                    Map.of(
                            "campaign",
                            run.borrowerCampaignId().value(),
                            "run",
                            live.id().value()));
        });
    }

    private void requireWanted(RunRecord record) {
        boolean wanted = RunCampaigns.find(parts, caller.company(), record.run().borrowerCampaignId())
                .flatMap(Campaign::sftpSettings)
                .isPresent();
        if (!wanted) {
            throw notRunnable(Violation.of(
                    "sftpSettings", ViolationCode.REQUIRED, "the campaign names no place for its files, set it"));
        }
        if (parts.delivering().isEmpty()) {
            throw notRunnable(Violation.of(
                    "sftpSettings",
                    ViolationCode.NOT_ALLOWED_WITH,
                    "the engine has no delivery to upload with, give one to the builder"));
        }
    }

    private static FreestoneException notRunnable(Violation reason) {
        return FreestoneException.listing(ErrorCode.CAMPAIGN_NOT_RUNNABLE, List.of(reason));
    }

    private RunRow find(Tx tx, AnyId id) {
        return tx.runs()
                .find(caller.company(), id)
                .orElseThrow(() -> FreestoneException.of(
                        ErrorCode.NOT_FOUND,
                        "run " + id + " does not exist in this company",
                        Map.of("run", id.toString())));
    }
}
