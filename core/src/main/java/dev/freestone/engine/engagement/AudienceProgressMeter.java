package dev.freestone.engine.engagement;

import dev.freestone.engagement.AudienceCounts;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.engagement.AudienceBucket;
import dev.freestone.model.engagement.AudienceStatus;
import dev.freestone.spi.AudienceProgress;
import dev.freestone.spi.AudienceRow;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the host how far a delivery is, after each step; the first one of a status begins the measure of the rate. What the host
 * throws changes nothing. Used by one thread.
 */
final class AudienceProgressMeter implements Consumer<AudienceRow> {
    private static final Logger LOG = LoggerFactory.getLogger(AudienceProgressMeter.class);
    private static final long NANOS = 1_000_000_000L;

    private final EngineParts parts;
    private final LedgerParts ledger;
    private @Nullable AudienceStatus measured;
    private long start;
    private long before;

    AudienceProgressMeter(EngineParts parts, LedgerParts ledger) {
        this.parts = parts;
        this.ledger = ledger;
    }

    @Override
    public void accept(AudienceRow row) {
        AudienceCounts counts = DeliveryRows.read(row).counts();
        boolean reading = row.status() == AudienceStatus.BUILDING || row.status() == AudienceStatus.FROZEN;
        long done = reading ? counts.read() : counts.planned();
        if (row.status() != measured) {
            measured = row.status();
            start = ledger.nanos().getAsLong();
            before = done;
        }
        long nanos = Math.max(1, ledger.nanos().getAsLong() - start);
        long rate = (long) ((double) (done - before) * NANOS / nanos);
        OptionalLong total = row.status() == AudienceStatus.BUILDING
                ? OptionalLong.empty()
                : OptionalLong.of(reading ? counts.read() : counts.of(AudienceBucket.INCLUDED));
        try {
            parts.progress()
                    .onAudience(new AudienceProgress(row.key(), row.campaign(), row.status(), done, total, rate));
        } catch (RuntimeException ignored) {
            LOG.warn("the progress listener failed on an audience");
        }
    }
}
