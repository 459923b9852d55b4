package dev.freestone.engine.engagement;

import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.work.WorkHandler;
import dev.freestone.model.common.ActorId;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Builds the audiences of deliveries that have begun, and plans their contacts. Thread-safe. Source:
 * docs/spec/engagement-campaigns.md 5.2.
 */
public final class AudienceWork implements WorkHandler {
    /** A delivery is to be worked on; the object is message and instant, such as {@code 31@2024-05-01T14:00:00Z}. */
    public static final String WORK = "engagement.audience";

    private static final Duration UNKNOWN = Duration.ofHours(1);

    private final EngineParts parts;
    private final LedgerParts ledger;

    /**
     * The work on deliveries.
     *
     * @param parts the engine
     * @param ledger the contacts
     */
    public AudienceWork(EngineParts parts, LedgerParts ledger) {
        this.parts = parts;
        this.ledger = ledger;
    }

    @Override
    public Optional<Instant> handle(WorkItem item) {
        if (parts.companies().find(item.company()).isEmpty()) {
            return Optional.of(parts.storage().read(Tx::now).plus(UNKNOWN));
        }
        Caller caller = new Caller(item.company(), ActorId.of(parts.settings().node()));
        AudienceRun run = new AudienceRun(parts, ledger, caller, DeliveryRows.key(item.company(), item.objectId()));
        try {
            AudienceRun.Stepped stepped = run.step();
            while (stepped.more() && !Thread.currentThread().isInterrupted()) {
                stepped = run.step();
            }
            return stepped.more() ? Optional.of(item.dueAt()) : stepped.lookAgain();
        } finally {
            run.close();
        }
    }
}
