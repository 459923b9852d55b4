package dev.freestone.spi;

import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SenderTraits;

/**
 * Gives one message to a provider.
 *
 * <p><b>Caller and thread:</b> the engine, on threads of the host, several at once. It holds no transaction meanwhile.
 * <b>Call order:</b> a key comes again only with a higher {@code attemptNo}, and only after proof that the request before
 * was not taken. <b>Atomicity:</b> at most one request to the provider a call, with the key where the provider has a place
 * for it. <b>Retry:</b> never by itself; {@link SendResult.RetryLater} only when the provider has proven that it did not and
 * will not deliver. <b>Time:</b> nothing is sent at or after {@code sendBefore}: the answer is then {@link
 * SendResult.RetryLater} of scope {@code INTENT} after zero, as nobody was called. A call ends within the traits' timeout; a
 * later answer is still recorded. <b>Errors:</b> a thrown exception, null, or a result for another key leaves the outcome
 * unknown, and the message is not sent again. <b>Conformance suite:</b> {@code dev.freestone.testkit.SenderConformance}.
 * Source: docs/spec/contact-ledger.md 8.
 */
@FunctionalInterface
public interface Sender {
    /**
     * Sends.
     *
     * @param request the message
     * @return what the provider said
     */
    SendResult send(SendRequest request);

    /**
     * What this sender promises; read once, when the engine is built.
     *
     * @return its traits
     */
    default SenderTraits traits() {
        return SenderTraits.none();
    }
}
