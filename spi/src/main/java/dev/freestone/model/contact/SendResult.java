package dev.freestone.model.contact;

import java.time.Duration;
import java.util.Optional;

/**
 * What a provider said to one message. Results are matched with requests by the key, never by their place. Immutable.
 * Source: docs/spec/contact-ledger.md 8.
 */
public sealed interface SendResult {
    /**
     * Whose result it is.
     *
     * @return the key of the request
     */
    IdempotencyKey idempotencyKey();

    /** For whom a provider asks to be called later. */
    enum Scope {
        /** This message alone. */
        INTENT,
        /** The sender as a whole: too many requests, maintenance, no connection. */
        SENDER,
        /** The sender as a whole until somebody repairs its configuration: credentials, rights, account. */
        CONFIGURATION
    }

    /**
     * The provider takes responsibility for the message.
     *
     * @param idempotencyKey the key of the request
     * @param providerMessageId what the provider calls the message
     */
    record Accepted(IdempotencyKey idempotencyKey, Optional<String> providerMessageId) implements SendResult {}

    /**
     * The provider refuses for good.
     *
     * @param idempotencyKey the key of the request
     * @param code why
     * @param reached whether the person was reached all the same, such as by a call that was not answered
     */
    record Refused(IdempotencyKey idempotencyKey, RefusalCode code, boolean reached) implements SendResult {}

    /**
     * The provider has proven that it did not and will not deliver this request.
     *
     * @param idempotencyKey the key of the request
     * @param after the least time to wait, not negative
     * @param scope who is to wait
     */
    record RetryLater(IdempotencyKey idempotencyKey, Duration after, Scope scope) implements SendResult {
        /**
         * Checks and copies the components.
         *
         * @param idempotencyKey the key of the request
         * @param after the least time to wait, not negative
         * @param scope who is to wait
         */
        public RetryLater {
            if (after.isNegative()) {
                throw new IllegalArgumentException("RetryLater: after " + after + ", give 0 or more");
            }
        }
    }

    /**
     * Nobody knows whether the provider took it. It is never sent again without proof that it was not taken.
     *
     * @param idempotencyKey the key of the request
     * @param cause a code, such as {@code timeout}; no text of a provider, no personal data
     */
    record Unknown(IdempotencyKey idempotencyKey, String cause) implements SendResult {}
}
