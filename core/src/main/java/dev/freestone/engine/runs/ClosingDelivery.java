package dev.freestone.engine.runs;

import dev.freestone.campaign.RunDelivery;
import dev.freestone.campaign.RunEvent;
import dev.freestone.campaign.RunFailure;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.DeliveryTarget;
import dev.freestone.model.campaign.RunFileName;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers at the end of a run. Its log is closed and published before, and is that of the run from then on, however it ends.
 * Source: docs/spec/outreach-campaigns.md 5.4.
 */
final class ClosingDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(ClosingDelivery.class);

    private final EngineParts parts;
    private final RunLogFile logFile;
    private final DeliverStep deliver;

    ClosingDelivery(EngineParts parts, RunLogFile logFile) {
        this.parts = parts;
        this.logFile = logFile;
        this.deliver = new DeliverStep(parts);
    }

    /** Delivers everything of a run whose work is done, or says when to go on. */
    Optional<Instant> finished(HeldRun held) throws IOException {
        Optional<DeliveryTarget> target = deliver.target(held);
        if (target.isEmpty()) {
            deliver.forget(held);
            return Optional.empty();
        }
        if (held.run().files().id(RunFileName.LOG).isEmpty()) {
            Instant now = parts.clock().instant();
            var ending = new RunLogFile.Ending(Optional.empty(), Optional.empty(), true, now);
            keep(held, logFile.write(held, ending), ending);
        }
        return deliver.all(held, target.get());
    }

    /** Tries once to deliver what a run has that fails for another reason; it fails whatever comes of it. */
    void failing(HeldRun held, RunEvent event, Optional<RunLogFile.Written> written, RunLogFile.Ending ending) {
        RunFailure failure = ending.failure().orElseThrow();
        boolean attempt = event != RunEvent.CANCEL && event != RunEvent.ABANDON && !RunFault.isOfDelivery(failure);
        try {
            Optional<DeliveryTarget> target = attempt ? deliver.target(held) : Optional.empty();
            if (target.isPresent()) {
                written.ifPresent(log -> keep(held, log, ending));
                if (isOpen(held)) {
                    deliver.once(held, target.get());
                }
            }
        } catch (RunStop stop) {
            if (stop.kind() == RunStop.Kind.FENCED) {
                throw stop;
            }
            LOG.info("run {} is stopped while it fails, nothing more of it is delivered", held.id());
        } catch (FreestoneException e) {
            LOG.warn("run {} fails without a delivery: {}", held.id(), e.code().code());
        }
    }

    /** After a crash the attempt is made again, unless what came of it was kept. */
    private static boolean isOpen(HeldRun held) {
        List<RunDelivery> deliveries = held.run().files().deliveries();
        String log = DeliveryPlan.name(held.record(), RunFileName.LOG);
        return deliveries.stream().noneMatch(each -> each.fileName().equals(log))
                || deliveries.stream().anyMatch(RunDelivery::isPending);
    }

    private static void keep(HeldRun held, RunLogFile.Written written, RunLogFile.Ending ending) {
        held.save(
                record -> {
                    RunInternals stopping = ending.failure()
                            .map(why -> record.internals().stopped(ending.now(), why))
                            .orElse(record.internals());
                    return RunMove.inside(record.with(record.run()
                                    .with(written.totals())
                                    .with(record.run()
                                            .files()
                                            .with(
                                                    RunFileName.LOG,
                                                    written.file().id()))
                                    .updatedAt(ending.now()))
                            .with(stopping.with(stopping.times().logged(ending.now()))));
                },
                (tx, record) -> {});
    }
}
