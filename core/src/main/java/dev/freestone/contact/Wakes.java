package dev.freestone.contact;

import dev.freestone.model.common.Lease;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** When the ledger must look at an intent by itself. Pure. Source: docs/spec/contact-ledger.md 4.2, T33 to T35. */
final class Wakes {
    /** An open hold of the policy is looked at again after this time. */
    static final Duration OPEN_HOLD = Duration.ofMinutes(60);

    private Wakes() {}

    static Optional<Instant> at(
            IntentRow row,
            IntentState state,
            Optional<IntentReason> reason,
            Optional<Instant> holdUntil,
            Lease lease,
            Optional<Instant> question,
            Instant now) {
        return switch (state) {
            case PLANNED -> Optional.of(row.plan().expiresAt());
            case HELD ->
                Stream.of(
                                row.plan().expiresAt(),
                                row.plan().holdLimit(),
                                endOfHold(reason, holdUntil, now)
                                        .orElse(row.plan().holdLimit()))
                        .min(Instant::compareTo);
            case CLAIMED, ATTEMPTED -> Optional.of(lease.until());
            case UNKNOWN -> question;
            case CONFIRMED, REFUSED, CANCELED, SUPPRESSED -> Optional.empty();
        };
    }

    private static Optional<Instant> endOfHold(
            Optional<IntentReason> reason, Optional<Instant> holdUntil, Instant now) {
        boolean byOperator = reason.filter(why -> why == IntentReason.OPERATOR).isPresent();
        return holdUntil.or(() -> byOperator ? Optional.empty() : Optional.of(now.plus(OPEN_HOLD)));
    }
}
