package dev.freestone.engine.runs;

import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.DryRunDifference;
import dev.freestone.campaign.DryRunGuards;
import dev.freestone.campaign.DryRunReport;
import dev.freestone.campaign.DryRunRows;
import dev.freestone.campaign.DryRunRules;
import dev.freestone.campaign.PersonChange;
import dev.freestone.campaign.QueryOverride;
import dev.freestone.campaign.RunFailure;
import dev.freestone.campaign.RunStart;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.RunStep;
import dev.freestone.model.campaign.RunTrigger;
import dev.freestone.spi.RunProgress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Tells what a run of a campaign would do, by the steps of a run with every effect cut off. Thread-safe; works on the caller's thread.
 * Source: docs/spec/outreach-campaigns.md 4.8.
 */
public final class DryRun {
    private final EngineParts parts;
    private final LedgerParts ledger;
    private final Caller caller;
    private final QueryStep query;

    /**
     * Dry runs of a caller.
     *
     * @param parts the engine
     * @param ledger the contact ledger
     * @param caller for whom and by whom
     */
    public DryRun(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.parts = parts;
        this.ledger = ledger;
        this.caller = caller;
        this.query = new QueryStep(parts);
    }

    /**
     * What is asked for.
     *
     * @param guards when to say stop
     * @param rows the rows given instead of a query
     * @param goesOn hears of progress and says whether to go on
     * @param changes hears which people differ from the last run
     */
    public record Order(
            DryRunGuards guards,
            Optional<QueryOverride> rows,
            Predicate<RunProgress> goesOn,
            Consumer<PersonChange> changes) {}

    /**
     * Makes a dry run.
     *
     * @param campaign the campaign
     * @param exporter the exporter that it names
     * @param sender the bulk sender that it names
     * @param order what is asked for
     * @return what a run would do
     */
    public DryRunReport run(
            Campaign campaign, Optional<ContactExporter> exporter, Optional<BulkSender> sender, Order order) {
        if (parts.isJoined()) {
            throw new IllegalStateException(
                    "dryRun: this thread is inside a transaction of the host, call it after the commit");
        }
        RunStarter.requireRunnable(
                parts, campaign, exporter, sender, order.rows().isPresent());
        RunRecord record = record(campaign, new RunSnapshot(RunCampaigns.withoutSecrets(campaign), exporter, sender));
        DryRunJournal journal = new DryRunJournal(parts, caller, record.run());
        DryRunReport report;
        try (DryFolder folder =
                DryFolder.open(parts.settings().temporaryFolder(), record.run().id())) {
            report = report(record, order, folder);
        } catch (IOException | RuntimeException e) {
            FreestoneException fault = fault(e);
            try {
                journal.faulted(fault.code());
            } catch (RuntimeException unwritten) {
                fault.addSuppressed(unwritten);
            }
            throw fault;
        }
        journal.ended(report);
        return report;
    }

    private RunRecord record(Campaign campaign, RunSnapshot snapshot) {
        RunId id = RunId.of(parts.ids().next("DR"));
        Instant now = parts.clock().instant().truncatedTo(ChronoUnit.MICROS);
        RunStart start =
                new RunStart(RunTrigger.MANUAL, campaign.id() + ":run:" + id, now, now.truncatedTo(ChronoUnit.SECONDS));
        return new RunRecord(
                CampaignRun.begin(id, caller.company(), campaign.id(), start),
                snapshot,
                RunInternals.begin(Map.of(), RunFileId.of(parts.ids().next("FI")), Optional.empty()));
    }

    private DryRunReport report(RunRecord record, Order order, DryFolder folder) throws IOException {
        RehearsedRun run = new RehearsedRun(record, given(order, folder), order.goesOn());
        Path input = folder.resolve("campaign_input.json");
        try (OutputStream json = Files.newOutputStream(input)) {
            run.frozen(query.stream(run, OutputStream.nullOutputStream(), json));
        }
        run.checkpoint();
        Optional<RunRecord> last =
                LastRun.find(parts, caller.company(), record.run().borrowerCampaignId());
        try (RunComparison comparison =
                new RunComparison(folder.resolve("people"), parts.settings().personsInMemory())) {
            if (last.isEmpty()) {
                comparison.drop();
            }
            DryRunRows rows = new DryWorkers(parts, ledger, folder).work(run, input, comparison);
            DryRunDifference difference = last.isEmpty()
                    ? DryRunDifference.none(Optional.empty(), DryRunDifference.Unavailable.NO_FINISHED_RUN)
                    : difference(run, last.get(), comparison, order.changes());
            return new DryRunReport(
                    record.run().id(),
                    record.run().borrowerCampaignId(),
                    record.run().start().startedAt(),
                    rows,
                    difference,
                    DryRunRules.stops(
                            order.guards(), last.map(each -> each.run().totals()), rows, difference));
        }
    }

    private static Optional<Path> given(Order order, DryFolder folder) throws IOException {
        if (order.rows().isEmpty()) {
            return Optional.empty();
        }
        Path file = folder.resolve("override.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            OverrideFile.write(out, order.rows().get());
        }
        return Optional.of(file);
    }

    private DryRunDifference difference(
            RehearsedRun run, RunRecord last, RunComparison comparison, Consumer<PersonChange> changes) {
        LastRun decided = new LastRun(parts, run, last);
        Optional<DryRunDifference.Unavailable> why = decided.tell(comparison);
        return why.map(reason -> DryRunDifference.none(Optional.of(last.run().id()), reason))
                .orElseGet(() -> comparison.difference(last.run().id(), decided.unresolved(), told(changes), () -> {
                    run.checkpoint();
                    Interrupts.check();
                }));
    }

    /** A list of people that is not whole must not be taken for one. */
    private static Consumer<PersonChange> told(Consumer<PersonChange> changes) {
        return change -> {
            try {
                changes.accept(change);
            } catch (RuntimeException e) {
                throw FreestoneException.from(
                        ErrorCode.INTERNAL_SERVER_ERROR,
                        "the listener for changes threw " + e.getClass().getSimpleName() + ", mend it and start again",
                        e);
            }
        };
    }

    /** A source ends an interrupted thread's query as it likes; here it is always the same code. */
    private static FreestoneException fault(Exception problem) {
        if (Thread.currentThread().isInterrupted()) {
            return FreestoneException.from(
                    ErrorCode.QUERY_CANCELED, "the working thread was interrupted, start the dry run again", problem);
        }
        if (problem instanceof FreestoneException known) {
            return known;
        }
        RunFailure failure = RunFault.of(RunStep.QUERY, problem);
        return FreestoneException.from(failure.code(), failure.message(), problem);
    }
}
