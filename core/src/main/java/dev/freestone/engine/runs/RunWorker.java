package dev.freestone.engine.runs;

import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.RunFailure;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.CompanyId;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims a run and works on it until it ends, is paused, or is lost. */
final class RunWorker {
    private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);

    private final EngineParts parts;
    private final HeldRuns heldRuns;
    private final RunClaims claims;
    private final FreezeStep freeze;
    private final ExportStep export;
    private final RunEnding ending;

    RunWorker(EngineParts parts, HeldRuns heldRuns) {
        this.parts = parts;
        this.heldRuns = heldRuns;
        this.claims = new RunClaims(parts);
        this.freeze = new FreezeStep(parts);
        this.export = new ExportStep(parts);
        this.ending = new RunEnding(parts);
    }

    Optional<Instant> handle(CompanyId company, RunId id) {
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
            return Optional.of(parts.clock().instant().plus(Leases.LENGTH));
        } finally {
            heldRuns.remove(held);
        }
    }

    private Optional<Instant> work(HeldRun held, boolean abandon) {
        try {
            if (abandon) {
                ending.abandon(held);
            } else {
                steps(held);
            }
        } catch (RunStop stop) {
            stopped(held, stop);
        } catch (StorageTrouble trouble) {
            throw trouble;
        } catch (IOException | RuntimeException e) {
            faulted(held, e);
        }
        return Optional.empty();
    }

    private void steps(HeldRun held) throws IOException {
        held.checkpoint();
        if (held.run().status() == RunStatus.INITIALIZING) {
            freeze.run(held);
        }
        held.checkpoint();
        Optional<ContactExporter> exporter = held.record().snapshot().exporter();
        if (exporter.isPresent() && held.record().internals().exportedAt().isEmpty()) {
            export.run(held, exporter.get());
        }
        held.checkpoint();
        ending.succeed(held);
    }

    private void stopped(HeldRun held, RunStop stop) {
        switch (stop.kind()) {
            case CANCELED -> endAnyway(() -> ending.cancel(held));
            case PAUSED -> held.release();
            case FENCED -> LOG.warn("run {} was taken over by another node", held.id());
        }
    }

    private void faulted(HeldRun held, Exception problem) {
        // A source also ends an interrupted thread's query as canceled; only a caller's cancel is one.
        boolean canceled = held.isCanceled()
                || (problem instanceof FreestoneException known
                        && known.code() == ErrorCode.RUN_CANCELED
                        && !Thread.currentThread().isInterrupted());
        if (canceled) {
            endAnyway(() -> ending.cancel(held));
            return;
        }
        RunFailure failure = RunFault.of(held.run().status(), problem);
        LOG.warn("run {} failed: {} {}", held.id(), failure.code().code(), failure.message());
        endAnyway(() -> ending.fault(held, failure));
    }

    /** Another node may have taken the run meanwhile: then it ends it. */
    private static void endAnyway(Runnable end) {
        try {
            end.run();
        } catch (RunStop fenced) {
            LOG.warn("a run was taken over by another node while it ended");
        }
    }
}
