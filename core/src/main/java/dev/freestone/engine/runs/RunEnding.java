package dev.freestone.engine.runs;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.RowReason;
import dev.freestone.campaign.RunDecisions;
import dev.freestone.campaign.RunEvent;
import dev.freestone.campaign.RunFailure;
import dev.freestone.campaign.RunFileSet;
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
    private final ClosingDelivery closing;

    RunEnding(EngineParts parts, LedgerParts ledger) {
        this.parts = parts;
        this.messages = new RunMessages(ledger);
        this.waits = new RunWaits(parts, ledger);
        this.export = new UnpublishedExport(parts);
        this.logFile = new RunLogFile(parts, ledger);
        this.closing = new ClosingDelivery(parts, logFile);
    }

    /** Ends a run whose work is done, or says when to look again: messages of it are open, or a delivery is tried again. */
    Optional<Instant> succeed(HeldRun held) throws IOException {
        Optional<Instant> wait = waiting(held);
        if (wait.isPresent()) {
            return wait;
        }
        wait = closing.finished(held);
        if (wait.isPresent()) {
            held.release();
            return wait;
        }
        Instant now = parts.clock().instant();
        Logged logged = Logged.of(held.run());
        if (logged.log().isEmpty()) {
            logged = Logged.of(
                    logFile.write(held, new RunLogFile.Ending(Optional.empty(), Optional.empty(), false, now)));
        }
        end(held, RunEvent.WORK_FINISHED, Optional.empty(), logged, now);
        return Optional.empty();
    }

    /** The log of a run and what it tells, as far as it is written. */
    private record Logged(Optional<RunFileId> log, RunTotals totals) {
        static Logged of(CampaignRun run) {
            return new Logged(run.files().id(RunFileName.LOG), run.totals());
        }

        static Logged of(RunLogFile.Written written) {
            return new Logged(Optional.of(written.file().id()), written.totals());
        }
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
        var ending = new RunLogFile.Ending(Optional.of(failure), unsettled, false, now);
        end(held, event, Optional.of(failure), failing(held, event, ending), now);
        return Optional.empty();
    }

    /** The log of a run that fails, written and, if it is wanted elsewhere, delivered. */
    private Logged failing(HeldRun held, RunEvent event, RunLogFile.Ending ending) {
        Logged logged = Logged.of(held.run());
        Optional<RunLogFile.Written> written = Optional.empty();
        if (logged.log().isEmpty()) {
            try {
                written = Optional.of(logFile.write(held, ending));
                logged = Logged.of(written.get());
            } catch (IOException | UncheckedIOException | FreestoneException e) {
                // A run whose log cannot be written ends all the same, with its reason in the run.
                LOG.warn(
                        "run {} ends without log.txt: {}",
                        held.id(),
                        e.getClass().getSimpleName());
                return new Logged(Optional.empty(), unwritten(held, ending.unsettled(), ending.now()));
            }
        }
        closing.failing(held, event, written, ending);
        return logged;
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
            wait = waits.whileOpen(held.record());
        } catch (RuntimeException e) {
            throw new StorageTrouble(e);
        }
        if (wait.isPresent()) {
            held.release();
        }
        return wait;
    }

    /** What has not arrived when a run is canceled or abandoned is not waited for. */
    private static RunFileSet givenUp(RunFileSet files, Optional<RunFailure> failure) {
        return failure.map(why -> files.with(files.deliveries().stream()
                        .map(each -> each.isPending() ? each.givenUp(why.code()) : each)
                        .toList()))
                .orElse(files);
    }

    private void end(HeldRun held, RunEvent event, Optional<RunFailure> failure, Logged logged, Instant now) {
        FileRetention retention = parts.retention(held.company());
        held.save(
                record -> {
                    RunMoves.refuseIfCanceling(record.run(), event);
                    var files = logged.log()
                            .map(id -> record.run().files().with(RunFileName.LOG, id))
                            .orElse(record.run().files());
                    var next = record.run().with(logged.totals()).with(givenUp(files, failure));
                    RunMove move = RunMoves.ended(record.with(next), event, failure, now);
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
