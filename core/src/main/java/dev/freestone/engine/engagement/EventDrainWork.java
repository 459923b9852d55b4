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

/** Evaluates events that were accepted. Thread-safe. Source: docs/spec/engagement-behaviors.md 2.1. */
public final class EventDrainWork implements WorkHandler {
    /** Events of a company are to be evaluated; the object is a part of its customers, of which all are looked at. */
    public static final String WORK = "engagement.drain";

    private static final Duration LATER = Duration.ofSeconds(60);

    private final EngineParts parts;
    private final LedgerParts ledger;

    /**
     * Of all companies.
     *
     * @param parts the engine
     * @param ledger makes hashes
     */
    public EventDrainWork(EngineParts parts, LedgerParts ledger) {
        this.parts = parts;
        this.ledger = ledger;
    }

    @Override
    public Optional<Instant> handle(WorkItem item) {
        Caller node = new Caller(item.company(), ActorId.of(parts.settings().node()));
        EventDrain drain = new EventDrain(EventTools.of(parts, ledger, node));
        drain.drain(Integer.MAX_VALUE);
        return drain.isAnybodyWaiting()
                ? Optional.of(parts.storage().read(Tx::now).plus(LATER))
                : Optional.empty();
    }
}
