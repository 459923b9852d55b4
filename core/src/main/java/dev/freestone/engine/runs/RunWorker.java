package dev.freestone.engine.runs;

import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.RunFailure;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.campaign.RunStep;
import dev.freestone.model.common.CompanyId;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims a run and works on it until it ends, is paused, or is lost. */
final class RunWorker {
    private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);

    private final EngineParts parts;
    private final HeldRuns heldRuns;
    private final RunWaits waits;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private final RunClaims claims;
    private final FreezeStep freeze;
    private final ExportStep export;
    private final ScreenStep screen;
    private final DeliverStep deliver;
    private final SendStep send;
    private final RunEnding ending;

    RunWorker(EngineParts parts, LedgerParts ledger, HeldRuns heldRuns) {
        this.parts = parts;
        this.heldRuns = heldRuns;
        this.waits = new RunWaits(parts, ledger);
        this.claims = new RunClaims(parts);
        this.freeze = new FreezeStep(parts);
        this.export = new ExportStep(parts);
        this.screen = new ScreenStep(parts, ledger);
        this.deliver = new DeliverStep(parts);
        this.send = new SendStep(parts, ledger);
        this.ending = new RunEnding(parts, ledger);
    }

    /** A run that this node has seen waiting for its messages. */
    private record Waiting(CompanyId company, RunId run) {}

    /** Looks at the runs that wait, since messages were sent: whoever asked for them need not wait for the next look. */
    void lookAtWaiting() {
        for (Waiting each : waiting) {
            try {
                handle(each.company(), each.run());
            } catch (RuntimeException e) {
                // The queue holds it as well, and tells of trouble that lasts.
                LOG.warn(
                        "run {} was not looked at: {}", each.run(), e.getClass().getSimpleName());
            }
        }
    }

    Optional<Instant> handle(CompanyId company, RunId id) {
        Optional<Instant> wait = waits.until(company, id);
        if (wait.isPresent()) {
            waiting.add(new Waiting(company, id));
            return wait;
        }
        waiting.remove(new Waiting(company, id));
        RunClaims.Answer answer = claims.claim(company, id);
        if (answer.held().isEmpty()) {
            return answer.lookAgain();
        }
        HeldRun held = answer.held().get();
        heldRuns.add(held);
        try {
            return work(held, answer.abandon());
        } catch (StorageTrouble trouble) {
            LOG.warn("run {} left as it is, the storage failed: {}", id, String.valueOf(trouble.getMessage()));
            return Optional.of(parts.clock().instant().plus(parts.settings().takeover()));
        } finally {
            heldRuns.remove(held);
        }
    }

    private Optional<Instant> work(HeldRun held, boolean abandon) {
        try {
            Optional<Instant> wait = abandon ? ending.abandon(held) : steps(held);
            wait.ifPresent(later -> waiting.add(new Waiting(held.company(), held.id())));
            return wait;
        } catch (RunStop stop) {
            return stopped(held, stop);
        } catch (StorageTrouble trouble) {
            throw trouble;
        } catch (IOException | RuntimeException e) {
            return faulted(held, e);
        }
    }

    private Optional<Instant> steps(HeldRun held) throws IOException {
        held.checkpoint();
        Optional<RunFailure> failing = held.record().internals().failure();
        if (failing.isPresent()) {
            return ending.fault(held, failing.get());
        }
        if (held.run().status() == RunStatus.INITIALIZING) {
            freeze.run(held);
        }
        held.checkpoint();
        Optional<ContactExporter> exporter = held.record().snapshot().exporter();
        if (exporter.isPresent() && held.record().internals().exportedAt().isEmpty()) {
            export(held, exporter.get());
        }
        held.checkpoint();
        Optional<BulkSender> sender = held.record().snapshot().sender();
        if (exporter.isPresent() && sender.isPresent()) {
            deliver.data(held);
        }
        held.checkpoint();
        if (sender.isPresent() && held.record().internals().plannedAt().isEmpty()) {
            send.run(held, sender.get());
        }
        held.checkpoint();
        return ending.succeed(held);
    }

    private void export(HeldRun held, ContactExporter exporter) throws IOException {
        if (exporter.checkCompliance().isPresent()) {
            screen.run(held, exporter);
        } else {
            export.run(held, exporter);
        }
    }

    private Optional<Instant> stopped(HeldRun held, RunStop stop) {
        switch (stop.kind()) {
            case CANCELED -> {
                return endAnyway(() -> ending.cancel(held));
            }
            case PAUSED -> held.release();
            case FENCED -> LOG.warn("run {} was taken over by another node", held.id());
        }
        return Optional.empty();
    }

    private Optional<Instant> faulted(HeldRun held, Exception problem) {
        // A source also ends an interrupted thread's query as canceled; only a caller's cancel is one.
        boolean canceled = held.isCanceled()
                || (problem instanceof FreestoneException known
                        && known.code() == ErrorCode.RUN_CANCELED
                        && !Thread.currentThread().isInterrupted());
        if (canceled) {
            return endAnyway(() -> ending.cancel(held));
        }
        // What is kept of it already is what another node would go on with.
        RunFailure failure =
                held.record().internals().failure().orElseGet(() -> RunFault.of(step(held.record()), problem));
        LOG.warn("run {} failed: {}", held.id(), failure.code().code());
        return endAnyway(() -> ending.fault(held, failure));
    }

    /** The step that was at work. */
    private static RunStep step(RunRecord record) {
        if (record.run().status() == RunStatus.INITIALIZING) {
            return RunStep.QUERY;
        }
        boolean exporting = record.snapshot().exporter().isPresent()
                && record.internals().exportedAt().isEmpty();
        return exporting || record.snapshot().sender().isEmpty() ? RunStep.EXPORT : RunStep.SEND;
    }

    /** Another node may have taken the run meanwhile: then it ends it. */
    private static Optional<Instant> endAnyway(Supplier<Optional<Instant>> end) {
        try {
            return end.get();
        } catch (RunStop fenced) {
            LOG.warn("a run was taken over by another node while it ended");
            return Optional.empty();
        }
    }
}
