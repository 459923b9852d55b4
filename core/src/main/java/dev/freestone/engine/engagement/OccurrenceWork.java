package dev.freestone.engine.engagement;

import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.work.WorkHandler;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Looks at scheduled messages when their instants have come: the delivery begins, or is skipped. Thread-safe. Source:
 * docs/spec/engagement-campaigns.md 5.2.
 */
public final class OccurrenceWork implements WorkHandler {
    /** An instant of a scheduled message may have come; the object is the unit, such as {@code 31}. */
    public static final String WORK = "engagement.occurrence";

    private static final Duration UNKNOWN = Duration.ofHours(1);

    private final EngineParts parts;
    private final ActorId actor;

    /**
     * The work of scheduled messages.
     *
     * @param parts the engine
     */
    public OccurrenceWork(EngineParts parts) {
        this.parts = parts;
        this.actor = ActorId.of(parts.settings().node());
    }

    @Override
    public Optional<Instant> handle(WorkItem item) {
        if (parts.companies().find(item.company()).isEmpty()) {
            // A company that comes back delivers again.
            return Optional.of(parts.storage().read(Tx::now).plus(UNKNOWN));
        }
        AdUnitId unit = AdUnitId.parse(item.objectId()).orElseThrow();
        return Commit.repeatable(
                parts.storage(), tx -> new OccurrenceLook(parts, actor, tx, item.company()).look(unit));
    }
}
