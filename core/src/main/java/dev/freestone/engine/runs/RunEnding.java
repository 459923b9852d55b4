package dev.freestone.engine.runs;

import dev.freestone.campaign.RowReason;
import dev.freestone.campaign.RunDecisions;
import dev.freestone.campaign.RunEvent;
import dev.freestone.campaign.RunFailure;
import dev.freestone.campaign.RunTotals;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.spi.WorkItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a run in one write: status, failure, totals, log, ends of its files, and the wake-up that removes them. */
final class RunEnding {
    private static final Logger LOG = LoggerFactory.getLogger(RunEnding.class);

    private final EngineParts parts;
    private final RunLogFile logFile;

    RunEnding(EngineParts parts) {
        this.parts = parts;
        this.logFile = new RunLogFile(parts);
    }

    void succeed(HeldRun held) throws IOException {
        Instant now = parts.clock().instant();
        var written = logFile.write(held, new RunLogFile.Ending(Optional.empty(), Optional.empty(), now));
        end(
                held,
                RunEvent.WORK_FINISHED,
                Optional.empty(),
                Optional.of(written.file().id()),
                written.totals(),
                now);
    }

    void cancel(HeldRun held) {
        fail(held, RunEvent.CANCEL, RunDecisions.canceled(), RowReason.RUN_CANCELED);
    }

    void abandon(HeldRun held) {
        RunFailure failure = new RunFailure(
                ErrorCode.RUN_ABANDONED, "ten nodes in a row lost the run while they worked on it, look at their logs");
        fail(held, RunEvent.ABANDON, failure, RowReason.WORKER_FAILED);
    }

    void fault(HeldRun held, RunFailure failure) {
        RunEvent event = held.run().status() == RunStatus.INITIALIZING ? RunEvent.INPUT_FAULT : RunEvent.WORK_FAULT;
        fail(held, event, failure, RowReason.WORKER_FAILED);
    }

    private void fail(HeldRun held, RunEvent event, RunFailure failure, RowReason unsettled) {
        Instant now = parts.clock().instant();
        Optional<RunFileId> log = Optional.empty();
        RunTotals totals = RunLogFile.unwritten(held.record(), Optional.of(unsettled));
        try {
            var written = logFile.write(held, new RunLogFile.Ending(Optional.of(failure), Optional.of(unsettled), now));
            log = Optional.of(written.file().id());
            totals = written.totals();
        } catch (IOException | UncheckedIOException | FreestoneException e) {
            // A run whose log cannot be written ends all the same, with its reason in the run.
            LOG.warn("run {} ends without log.txt: {}", held.id(), e.getClass().getSimpleName());
        }
        end(held, event, Optional.of(failure), log, totals, now);
    }

    private void end(
            HeldRun held,
            RunEvent event,
            Optional<RunFailure> failure,
            Optional<RunFileId> log,
            RunTotals totals,
            Instant now) {
        var settings = parts.settings();
        held.save(
                record -> {
                    RunMoves.refuseIfCanceling(record.run(), event);
                    var files = log.map(id -> record.run().files().with(RunFileName.LOG, id))
                            .orElse(record.run().files());
                    RunMove move =
                            RunMoves.ended(record.with(record.run().with(totals).with(files)), event, failure, now);
                    return move.with(RunDecisions.retained(
                            move.next().run(), settings.dataRetention(), settings.logRetention()));
                },
                (tx, record) -> {
                    Instant due = record.run().files().dataExpireAt().orElseThrow();
                    tx.work()
                            .put(new WorkItem(
                                    RunWork.RETENTION, held.company(), held.id().value(), due));
                });
        RunFiling.discard(parts, held.company(), held.record().internals().rowLines());
        LOG.info(
                "run {} {} {}",
                held.id(),
                held.run().status().code(),
                failure.map(f -> f.code().code()).orElse(""));
    }
}
