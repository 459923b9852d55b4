package dev.freestone.engine.runs;

import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.campaign.RunId;
import dev.freestone.spi.WorkItem;
import java.time.Instant;
import java.util.Optional;

/** What is done when work of a run is due. Thread-safe. */
public final class RunWork {
    /** A run wants to be looked at. */
    public static final String RUN = "outreach.run";

    /** Files of a run that has ended are delivered once more. */
    public static final String REDELIVERY = "outreach.redelivery";

    /** Files of a run expire. */
    public static final String RETENTION = "retention";

    private final RunWorker worker;
    private final RedeliveryWork redelivery;
    private final RunRetention retention;

    /**
     * The work of runs.
     *
     * @param parts the engine
     * @param ledger the contact ledger
     * @param held where runs in hand are listed
     */
    public RunWork(EngineParts parts, LedgerParts ledger, HeldRuns held) {
        this.worker = new RunWorker(parts, ledger, held);
        this.redelivery = new RedeliveryWork(parts, held);
        this.retention = new RunRetention(parts);
    }

    /** Ends runs of which this node has seen that they wait for messages, as far as these are settled now. */
    public void messagesWereSent() {
        worker.lookAtWaiting();
    }

    /**
     * Does due work.
     *
     * @param item what is due
     * @return when to look again; empty when it is done
     */
    public Optional<Instant> handle(WorkItem item) {
        RunId run = RunId.of(item.objectId());
        return switch (item.kind()) {
            case RUN -> worker.handle(item.company(), run);
            case REDELIVERY -> redelivery.handle(item.company(), run);
            case RETENTION -> retention.handle(item.company(), run);
            default -> Optional.empty();
        };
    }
}
