package dev.freestone.model.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a provider answers when it is asked about a message. Immutable. Source: docs/spec/contact-ledger.md 9.1. */
public sealed interface Finding {
    /**
     * Which message.
     *
     * @return its key
     */
    IdempotencyKey idempotencyKey();

    /**
     * The provider has it.
     *
     * @param idempotencyKey which message
     * @param providerMessageId what the provider calls it
     * @param at when it was taken, if the provider tells
     */
    record Delivered(IdempotencyKey idempotencyKey, Optional<String> providerMessageId, Optional<Instant> at)
            implements Finding {}

    /**
     * The provider refused it.
     *
     * @param idempotencyKey which message
     * @param code why
     * @param reached whether the person was reached all the same
     */
    record Rejected(IdempotencyKey idempotencyKey, RefusalCode code, boolean reached) implements Finding {}

    /**
     * The provider does not know it now. A call that is under way can still reach it.
     *
     * @param idempotencyKey which message
     */
    record Absent(IdempotencyKey idempotencyKey) implements Finding {}

    /**
     * The provider cannot say.
     *
     * @param idempotencyKey which message
     * @param askAgainAfter the least time until the next question; zero = when the ledger would ask
     */
    record StillUnknown(IdempotencyKey idempotencyKey, Duration askAgainAfter) implements Finding {}
}
