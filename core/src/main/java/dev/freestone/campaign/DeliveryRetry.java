package dev.freestone.campaign;

import dev.freestone.error.ErrorCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When a delivery that failed is tried again. Static and pure. Source: docs/spec/outreach-campaigns.md 5.4. */
public final class DeliveryRetry {
    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(30));

    /**
     * A server that cannot be reached, that breaks off or takes too long, what arrived otherwise than it was sent, and a file
     * store that cannot be read.
     */
    private static final Set<ErrorCode> PASSING = Set.of(
            ErrorCode.DELIVERY_UNREACHABLE,
            ErrorCode.DELIVERY_UNVERIFIED,
            ErrorCode.STORAGE_FAILED,
            ErrorCode.STORAGE_UNREACHABLE);

    private DeliveryRetry() {}

    /**
     * How long to wait after an attempt.
     *
     * @param code why it failed
     * @param attempts how many there were, this one included, at least 1
     * @return 30 s, 2 min, 10 min, 30 min; empty when there is no other attempt
     */
    public static Optional<Duration> after(ErrorCode code, int attempts) {
        return PASSING.contains(code) && attempts <= WAITS.size()
                ? Optional.of(WAITS.get(attempts - 1))
                : Optional.empty();
    }
}
