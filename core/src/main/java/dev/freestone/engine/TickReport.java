package dev.freestone.engine;

import dev.freestone.engine.dispatch.DispatchReport;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a tick did. Immutable.
 *
 * @param done work items that were looked at and calls of providers that were made
 * @param nextDueAt when the next one is due, empty when nothing waits
 * @param findings what the host should look at: {@code clock_skew} when the clock of this node is too far from that of the
 *     storage, so that it sends nothing
 */
public record TickReport(int done, Optional<Instant> nextDueAt, Set<String> findings) {
    /** The clock of this node is too far from that of the storage. */
    public static final String CLOCK_SKEW = "clock_skew";

    /**
     * Checks and copies the components.
     *
     * @param done work items that were looked at and calls of providers that were made
     * @param nextDueAt when the next one is due, empty when nothing waits
     * @param findings what the host should look at: {@code clock_skew} when the clock of this node is too far from that of the
     *     storage, so that it sends nothing
     */
    public TickReport {
        findings = Set.copyOf(findings);
    }

    /**
     * A tick that found nothing to look at.
     *
     * @param done work items that were looked at
     * @param nextDueAt when the next one is due, empty when nothing waits
     */
    public TickReport(int done, Optional<Instant> nextDueAt) {
        this(done, nextDueAt, Set.of());
    }

    TickReport with(DispatchReport dispatched, Optional<Instant> contactDueAt) {
        Optional<Instant> next = Stream.of(nextDueAt, contactDueAt, dispatched.later())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
        return new TickReport(done + dispatched.calls(), next, dispatched.skewed() ? Set.of(CLOCK_SKEW) : Set.of());
    }

    TickReport dueAlso(Optional<Instant> at) {
        Optional<Instant> next =
                Stream.of(nextDueAt, at).flatMap(Optional::stream).min(Instant::compareTo);
        return new TickReport(done, next, findings);
    }
}
