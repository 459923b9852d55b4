package dev.freestone.engine;

import dev.freestone.engine.work.Pulse;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** Looks whether an engine is fit to be given calls, with one read of the storage. Thread-safe. */
final class HealthCheck {
    /** A read that takes longer has failed for everybody who asks meanwhile, so that a storage that hangs holds few threads. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final long NONE = Long.MIN_VALUE;

    private final Storage storage;
    private final NodeId node;
    private final LongSupplier nanos;
    private final Predicate<Instant> isSkewed;
    private final Pulse pulse;
    private final AtomicLong begun = new AtomicLong(NONE);

    /** @param isSkewed whether S says that this node sends nothing */
    HealthCheck(Storage storage, NodeId node, LongSupplier nanos, Predicate<Instant> isSkewed, Pulse pulse) {
        this.storage = storage;
        this.node = node;
        this.nanos = nanos;
        this.isSkewed = isSkewed;
        this.pulse = pulse;
    }

    Health look() {
        if (pulse.isEnded()) {
            return Health.of(List.of(HealthReason.CLOSED)); // its storage may be closed as well
        }
        List<HealthReason> reasons = new ArrayList<>();
        Optional<Instant> now = isHanging() ? Optional.empty() : storageTime();
        if (now.isEmpty()) {
            reasons.add(HealthReason.STORAGE_UNAVAILABLE);
        }
        if (now.filter(isSkewed).isPresent()) {
            reasons.add(HealthReason.CLOCK_SKEWED);
        }
        if (pulse.isLost()) {
            reasons.add(HealthReason.NOT_TICKING);
        }
        return Health.of(reasons);
    }

    private boolean isHanging() {
        long since = begun.get();
        return since != NONE && nanos.getAsLong() - since > LONGEST.toNanos();
    }

    private Optional<Instant> storageTime() {
        boolean isFirst = begun.compareAndSet(NONE, nanos.getAsLong());
        try {
            return Optional.of(storage.read(new Look()));
        } catch (RuntimeException unavailable) {
            return Optional.empty(); // whatever it is, nothing of the inside is told to everybody
        } finally {
            if (isFirst) {
                begun.set(NONE);
            }
        }
    }

    /** Reads once: a {@link Storage} may repeat what has lost its connection, and whoever asks about health wants to know that. */
    private final class Look implements Function<Tx, Instant> {
        private boolean isRepeated;

        @Override
        public Instant apply(Tx tx) {
            if (isRepeated) {
                throw new IllegalStateException("the read failed, it is not repeated");
            }
            isRepeated = true;
            var unused = tx.nodes().find(node); // the time alone need not come from the database
            return tx.now();
        }
    }
}
