package dev.freestone.spi;

import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SenderTraits;
import java.util.List;

/**
 * Gives several messages to a provider in one request. All that {@link Sender} says holds for each message. <b>Results</b>
 * are matched by key, in any order; a message whose key is missing, or comes twice, has an unknown outcome, the others keep
 * theirs. <b>Conformance suite:</b> {@code dev.freestone.testkit.BatchSenderConformance}. Source:
 * docs/spec/contact-ledger.md 8.
 */
public interface BatchSender {
    /**
     * Sends.
     *
     * @param requests 1 to {@link SenderTraits#maxBatch()} messages with different keys
     * @return one result for each
     */
    List<SendResult> sendAll(List<SendRequest> requests);

    /**
     * What this sender promises; read once, when the engine is built.
     *
     * @return its traits, with the greatest batch
     */
    SenderTraits traits();
}
