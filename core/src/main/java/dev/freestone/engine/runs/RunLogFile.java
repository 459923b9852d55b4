package dev.freestone.engine.runs;

import dev.freestone.campaign.BucketCount;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.RowReason;
import dev.freestone.campaign.RunFailure;
import dev.freestone.campaign.RunLogLine;
import dev.freestone.campaign.RunLogLine.Level;
import dev.freestone.campaign.RunTotals;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.StoredFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Writes {@code log.txt} when a run ends: from what is stored of the run and the lines of the export step, so that it is
 * whole whatever happened in between. Source: docs/spec/outreach-campaigns.md 5.1.
 */
final class RunLogFile {
    private final EngineParts parts;

    RunLogFile(EngineParts parts) {
        this.parts = parts;
    }

    /** What the log says beside the run itself. */
    record Ending(Optional<RunFailure> failure, Optional<RowReason> unsettled, Instant now) {}

    /** What was published, with the totals that it tells. */
    record Written(StoredFile file, RunTotals totals) {}

    Written write(HeldRun held, Ending ending) throws IOException {
        var record = held.record();
        try (RunFileDraft draft = held.draft(record.internals().reserved(RunFileName.LOG), RunFileName.LOG.code())) {
            Writer out = new OutputStreamWriter(draft.content(), StandardCharsets.UTF_8);
            begin(out, record);
            RunTotals totals = rows(out, draft, record, ending);
            published(out, record);
            for (BucketCount bucket : totals.buckets()) {
                line(
                        out,
                        RunLogLine.of(ending.now(), Level.INFO, "bucket")
                                .with("worker", bucket.worker().code())
                                .with("bucket", bucket.bucket())
                                .with("reason", bucket.reasonCode())
                                .with("count", bucket.count()));
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

    /** The lines of rows that were not exported: those of the export step, or one for every row if it did not end. */
    private RunTotals rows(Writer out, RunFileDraft draft, RunRecord record, Ending ending) throws IOException {
        CampaignRun run = record.run();
        if (record.internals().exportedAt().isPresent()) {
            try (BufferedReader lines =
                    RunFiling.lines(parts, run, record.internals().rowLines())) {
                lines.transferTo(out);
            }
            return run.totals();
        }
        if (run.totals().rowCount().isEmpty()
                || record.snapshot().exporter().isEmpty()
                || ending.unsettled().isEmpty()) {
            return run.totals();
        }
        out.flush();
        RowLines lines = new RowLines(draft.content());
        for (long row = 0; row < run.totals().rowCount().getAsLong(); row++) {
            lines.add(ending.unsettled().get(), Optional.empty(), ending.now());
        }
        lines.finish();
        return new RunTotals(run.totals().rowCount(), run.totals().contactRowCount(), lines.buckets());
    }

    private static void end(Writer out, CampaignRun run, Ending ending) throws IOException {
        RunLogLine line = ending.failure()
                .map(failure -> RunLogLine.of(ending.now(), Level.ERROR, "run_failed")
                        .with("run", run.id())
                        .with("code", failure.code().code()))
                .orElseGet(() ->
                        RunLogLine.of(ending.now(), Level.INFO, "run_succeeded").with("run", run.id()));
        line(out, line);
    }

    private static void line(Writer out, RunLogLine line) throws IOException {
        out.write(line.toString());
        out.write('\n');
    }

    /** Totals when not even the log could be written: the rows are accounted for all the same. */
    static RunTotals unwritten(RunRecord record, Optional<RowReason> unsettled) {
        RunTotals totals = record.run().totals();
        boolean open = record.internals().exportedAt().isEmpty()
                && record.snapshot().exporter().isPresent()
                && totals.rowCount().orElse(0) > 0;
        return open && unsettled.isPresent()
                ? new RunTotals(
                        totals.rowCount(),
                        totals.contactRowCount(),
                        List.of(BucketCount.exporter(
                                unsettled.get(), totals.rowCount().getAsLong())))
                : totals;
    }
}
