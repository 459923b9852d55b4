package dev.freestone.engine.runs;

import dev.freestone.campaign.BucketCount;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.RowReason;
import dev.freestone.campaign.RunFailure;
import dev.freestone.campaign.RunLogLine;
import dev.freestone.campaign.RunLogLine.Level;
import dev.freestone.campaign.RunTotals;
import dev.freestone.campaign.RunWorkerKind;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.StoredFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes {@code log.txt} when a run ends: from what is stored of the run, the lines of the export step and the ledger, so that it is
 * whole whatever happened in between. Source: docs/spec/outreach-campaigns.md 5.1.
 */
final class RunLogFile {
    private final EngineParts parts;
    private final MessageTally tally;

    RunLogFile(EngineParts parts, LedgerParts ledger) {
        this.parts = parts;
        this.tally = new MessageTally(parts, ledger);
    }

    /** What the log says beside the run itself; one that is delivered is closed before the run has ended. */
    record Ending(Optional<RunFailure> failure, Optional<RowReason> unsettled, boolean ahead, Instant now) {}

    /** What was published, with the totals that it tells. */
    record Written(StoredFile file, RunTotals totals) {}

    Written write(HeldRun held, Ending ending) throws IOException {
        var record = held.record();
        try (RunFileDraft draft = held.draft(record.internals().reserved(RunFileName.LOG), RunFileName.LOG.code())) {
            Writer out = new OutputStreamWriter(draft.content(), StandardCharsets.UTF_8);
            begin(out, record);
            RunTotals totals = rows(out, draft.content(), record, ending);
            published(out, record);
            for (BucketCount bucket : totals.buckets()) {
                RunLogLine line = RunLogLine.of(ending.now(), Level.INFO, "bucket")
                        .with("worker", bucket.worker().code())
                        .with("bucket", bucket.bucket())
                        .with("reason", bucket.reasonCode());
                bucket.ruleId().ifPresent(rule -> line.with("rule", rule));
                line(out, line.with("count", bucket.count()));
            }
            end(out, held.run(), ending);
            out.flush();
            return new Written(draft.publish(ending.now()), totals);
        }
    }

    private static void begin(Writer out, RunRecord record) throws IOException {
        CampaignRun run = record.run();
        line(
                out,
                RunLogLine.of(run.start().startedAt(), Level.INFO, "run_started")
                        .with("run", run.id())
                        .with("campaign", run.borrowerCampaignId())
                        .with("trigger", run.start().trigger().code())
                        .with("occurrence", run.start().occurrenceId()));
        if (record.internals().frozenAt().isPresent()) {
            line(
                    out,
                    RunLogLine.of(record.internals().frozenAt().get(), Level.INFO, "input_frozen")
                            .with("rows", run.totals().rowCount().orElseThrow()));
        }
    }

    private static void published(Writer out, RunRecord record) throws IOException {
        if (record.internals().exportedAt().isPresent()) {
            line(
                    out,
                    RunLogLine.of(record.internals().exportedAt().get(), Level.INFO, "contacts_published")
                            .with(
                                    "lines",
                                    record.run().totals().contactRowCount().orElseThrow()));
        }
    }

    /** The lines of the exporter's rows, then those of the bulk sender's. */
    private RunTotals rows(Writer out, OutputStream content, RunRecord record, Ending ending) throws IOException {
        out.flush();
        if (record.internals().exportedAt().isPresent()) {
            try (var lines =
                    RunFiling.lines(parts, record.run(), record.internals().rowLines())) {
                lines.transferTo(out);
            }
            out.flush();
        }
        return totals(record, ending.unsettled(), content, ending.now());
    }

    /** The totals that a run ends with; what is said of its rows goes to {@code out}. */
    RunTotals totals(RunRecord record, Optional<RowReason> unsettled, OutputStream out, Instant now)
            throws IOException {
        RunTotals totals = record.run().totals();
        if (totals.rowCount().isEmpty()) {
            return totals;
        }
        boolean open = record.snapshot().exporter().isPresent()
                && record.internals().exportedAt().isEmpty();
        if (open && unsettled.isPresent()) {
            RowLines lines = new RowLines(RunWorkerKind.CONTACT_EXPORTER, out);
            lines.fill(totals.rowCount().getAsLong(), unsettled.get(), now);
            lines.finish();
            totals = totals.with(RunWorkerKind.CONTACT_EXPORTER, lines.buckets());
        }
        return record.snapshot().sender().isPresent()
                ? tally.count(record.run().with(totals), unsettled, out, now)
                : totals;
    }

    private static void end(Writer out, CampaignRun run, Ending ending) throws IOException {
        RunLogLine line = ending.failure()
                .map(failure -> RunLogLine.of(ending.now(), Level.ERROR, "run_failed")
                        .with("run", run.id())
                        .with("code", failure.code().code()))
                .orElseGet(() -> RunLogLine.of(
                                ending.now(), Level.INFO, ending.ahead() ? "work_finished" : "run_succeeded")
                        .with("run", run.id()));
        line(out, line);
    }

    private static void line(Writer out, RunLogLine line) throws IOException {
        out.write(line.toString());
        out.write('\n');
    }
}
