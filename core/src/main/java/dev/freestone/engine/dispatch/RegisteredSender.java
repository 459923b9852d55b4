package dev.freestone.engine.dispatch;

import dev.freestone.contact.TokenBuckets;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.spi.BatchSender;
import dev.freestone.spi.OutcomeReconciler;
import dev.freestone.spi.Sender;
import java.util.Optional;
import java.util.Set;

/**
 * A sender that the host has given. Immutable.
 *
 * @param id its name
 * @param single the form for one message
 * @param batch the form for several messages; exactly one of the two is there
 * @param traits what it promises
 * @param limit its rate, over all companies
 * @param reconciler can be asked what became of a message
 */
public record RegisteredSender(
        SenderId id,
        Optional<Sender> single,
        Optional<BatchSender> batch,
        SenderTraits traits,
        Optional<TokenBuckets.Limit> limit,
        Optional<OutcomeReconciler> reconciler) {
    private static final int WITH_DEDUPLICATION = 50;

    /**
     * The channels that it serves.
     *
     * @return their codes; its own name when it says nothing
     */
    public Set<String> channels() {
        return traits.channels().isEmpty() ? Set.of(id.value()) : traits.channels();
    }

    /**
     * How many intents are attempted in one transaction.
     *
     * @return at least 1
     */
    int attemptBatch() {
        if (batch.isPresent()) {
            return traits.maxBatch();
        }
        return traits.dedupesByKey().isPresent() ? WITH_DEDUPLICATION : 1;
    }

    /**
     * How many messages go into one call.
     *
     * @return at least 1
     */
    int callBatch() {
        return batch.isPresent() ? traits.maxBatch() : 1;
    }
}
