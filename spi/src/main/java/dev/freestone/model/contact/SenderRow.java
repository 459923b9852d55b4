package dev.freestone.model.contact;

import dev.freestone.model.common.SenderId;
import java.time.Instant;
import java.util.Optional;

/**
 * How a sender has been doing, for all nodes. Immutable. Source: docs/spec/contact-ledger.md 7.
 *
 * @param sender the sender
 * @param failures how many calls in a row failed as a whole
 * @param openUntil the breaker lets nothing through before; empty = it is closed
 * @param openings how often in a row it opened
 */
public record SenderRow(SenderId sender, int failures, Optional<Instant> openUntil, int openings) {
    /**
     * A sender that nothing is known of.
     *
     * @param sender the sender
     * @return healthy
     */
    public static SenderRow healthy(SenderId sender) {
        return new SenderRow(sender, 0, Optional.empty(), 0);
    }
}
