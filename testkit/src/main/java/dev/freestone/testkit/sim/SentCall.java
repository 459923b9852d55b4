package dev.freestone.testkit.sim;

import dev.freestone.model.contact.IdempotencyKey;
import java.time.Instant;

/** The truth about one call. Used by one thread. */
final class SentCall {
    /** What became of it. */
    enum Fate {
        /** On its way: it may still arrive. */
        PENDING,
        /** It never arrives. */
        LOST,
        /** It arrived and was not taken. */
        NOT_TAKEN,
        /** It arrived and was refused for good. */
        REFUSED,
        /** It was delivered. */
        TAKEN
    }

    final IdempotencyKey key;
    final int attempt;
    final Instant started;
    final Instant sendBefore;
    Fate fate = Fate.PENDING;

    SentCall(IdempotencyKey key, int attempt, Instant started, Instant sendBefore) {
        this.key = key;
        this.attempt = attempt;
        this.started = started;
        this.sendBefore = sendBefore;
    }
}
