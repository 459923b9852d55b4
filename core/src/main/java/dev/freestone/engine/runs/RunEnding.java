package dev.freestone.engine.runs;

import dev.freestone.campaign.RowReason;
import dev.freestone.campaign.RunDecisions;
import dev.freestone.campaign.RunEvent;
import dev.freestone.campaign.RunFailure;
import dev.freestone.campaign.RunTotals;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.FileRetention;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.spi.WorkItem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a run in one write: status, failure, totals, log, ends of its files, and the wake-up that removes them. */
final class RunEnding {
    private static final Logger LOG = LoggerFactory.getLogger(RunEnding.class);

    private final EngineParts parts;
    private final RunMessages messages;
    private final RunWaits waits;
    private final UnpublishedExport export;
    private final RunLogFile logFile;

    RunEnding(EngineParts parts, LedgerParts ledger) {
        this.parts = parts;
        this.messages = new RunMessages(ledger);
        this.waits = new RunWaits(parts, ledger);
        this.export = new UnpublishedExport(parts);
        this.logFile = new RunLogFile(parts, ledger);
    }

    /** Ends a run whose work is done, or says when to look again because messages of it are open. */
    Optional<Instant> succeed(HeldRun held) throws IOException {
        Optional<Instant> wait = waiting(held);
        if (wait.isPresent()) {
            return wait;
        }
        Instant now = parts.clock().instant();
        var written = logFile.write(held, new RunLogFile.Ending(Optional.empty(), Optional.empty(), now));
        end(
                held,
                RunEvent.WORK_FINISHED,
                Optional.empty(),
                Optional.of(written.file().id()),
                written.totals(),
                now);
        return Optional.empty();
    }

    Optional<Instant> cancel(HeldRun held) {
        return fail(held, RunEvent.CANCEL, RunDecisions.canceled());
    }

    Optional<Instant> abandon(HeldRun held) {
        RunFailure failure = new RunFailure(
                ErrorCode.RUN_ABANDONED, "ten nodes in a row lost the run while they worked on it, look at their logs");
        return fail(held, RunEvent.ABANDON, failure);
    }

    Optional<Instant> fault(HeldRun held, RunFailure failure) {
        RunEvent event = held.run().status() == RunStatus.INITIALIZING ? RunEvent.INPUT_FAULT : RunEvent.WORK_FAULT;
        return fail(held, event, failure);
    }

    private Optional<Instant> fail(HeldRun held, RunEvent event, RunFailure failure) {
        boolean canceled = event == RunEvent.CANCEL;
        stop(held, canceled ? IntentReason.RUN_CANCELED : IntentReason.RUN_FAILED, failure);
        Optional<Instant> wait = waiting(held);
        if (wait.isPresent()) {
            return wait;
        }
        Instant now = parts.clock().instant();
        Optional<RowReason> unsettled = Optional.of(canceled ? RowReason.RUN_CANCELED : RowReason.WORKER_FAILED);
        Optional<RunFileId> log = Optional.empty();
        RunTotals totals;
        try {
            var written = logFile.write(held, new RunLogFile.Ending(Optional.of(failure), unsettled, now));
            log = Optional.of(written.file().id());
            totals = written.totals();
        } catch (IOException | UncheckedIOException | FreestoneException e) {
            // A run whose log cannot be written ends all the same, with its reason in the run.
            LOG.warn("run {} ends without log.txt: {}", held.id(), e.getClass().getSimpleName());
            totals = unwritten(held, unsettled, now);
        }
        end(held, event, Optional.of(failure), log, totals, now);
        return Optional.empty();
    }

    /** Totals when not even the log could be written: the rows are accounted for all the same. */
    private RunTotals unwritten(HeldRun held, Optional<RowReason> unsettled, Instant now) {
        try {
            return logFile.totals(held.record(), unsettled, OutputStream.nullOutputStream(), now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new StorageTrouble(e);
        }
    }

    /**
     * Calls back the messages that are not out yet, once, and takes back the contacts that no file tells of. That the run ends
     * is stored before contacts are taken back: from then on no node goes on with its file.
     */
    private void stop(HeldRun held, IntentReason reason, RunFailure failure) {
        boolean sends =
                held.record().snapshot().sender().isPresent() && held.run().status() == RunStatus.PROCESSING;
        boolean exports = UnpublishedExport.isIn(held.record());
        if ((sends || exports) && held.record().internals().stoppedAt().isEmpty()) {
            if (sends) {
                callBack(held, reason);
            }
            Instant now = parts.clock().instant();
            held.save(
                    record -> RunMove.inside(record.with(record.internals().stopped(now, failure))),
                    (tx, record) -> {});
        }
        if (exports) {
            export.takeBack(held);
        }
    }

    private void callBack(HeldRun held, IntentReason reason) {
        try {
            messages.callBack(held.run(), reason);
        } catch (RuntimeException e) {
            throw new StorageTrouble(e);
        }
    }

    /** Gives the lease back while messages of the run are open. */
    private Optional<Instant> waiting(HeldRun held) {
        if (held.record().snapshot().sender().isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> wait;
        try {
            wait = waits.until(held.record());
        } catch (RuntimeException e) {
            throw new StorageTrouble(e);
        }
        if (wait.isPresent()) {
            held.release();
        }
        return wait;
    }

    private void end(
            HeldRun held,
            RunEvent event,
            Optional<RunFailure> failure,
            Optional<RunFileId> log,
            RunTotals totals,
            Instant now) {
        FileRetention retention = parts.retention(held.company());
        held.save(
                record -> {
                    RunMoves.refuseIfCanceling(record.run(), event);
                    var files = log.map(id -> record.run().files().with(RunFileName.LOG, id))
                            .orElse(record.run().files());
                    RunMove move =
                            RunMoves.ended(record.with(record.run().with(totals).with(files)), event, failure, now);
                    return move.with(RunDecisions.retained(move.next().run(), retention));
                },
                (tx, record) -> {
                    Instant due = record.run().files().dataExpireAt().orElseThrow();
                    tx.work()
                            .put(new WorkItem(
                                    RunWork.RETENTION, held.company(), held.id().value(), due));
                    tx.runChunks().delete(held.id());
                    RunPause.follow(
                            tx,
                            held.record(),
                            record.run(),
                            ActorId.of(parts.settings().node()));
                });
        RunFiling.discard(parts, held.company(), held.record().internals().rowLines());
        LOG.info(
                "run {} {} {}",
                held.id(),
                held.run().status().code(),
                failure.map(f -> f.code().code()).orElse(""));
    }
}
