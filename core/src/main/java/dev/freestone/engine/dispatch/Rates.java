package dev.freestone.engine.dispatch;

import dev.freestone.contact.TokenBuckets;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Bucket;
import dev.freestone.model.contact.BucketKey;
import dev.freestone.spi.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The token bucket of a sender inside one transaction. A sender without a limit has one only while it is blocked. */
final class Rates {
    private static final String ALL = "*";
    private static final TokenBuckets.Limit UNLIMITED = TokenBuckets.Limit.perSecond(1_000_000);

    private final Tx tx;
    private final RegisteredSender sender;

    Rates(Tx tx, RegisteredSender sender) {
        this.tx = tx;
        this.sender = sender;
    }

    static BucketKey key(SenderId sender) {
        return new BucketKey(ALL, sender, "");
    }

    /** What may be called now; the bucket stays locked until the end of the transaction. */
    Grant grant(Instant now) {
        if (sender.limit().isEmpty()) {
            Optional<Instant> blocked = Optional.ofNullable(
                            tx.senders().buckets().get(key(sender.id())))
                    .flatMap(Bucket::blockedUntil)
                    .filter(now::isBefore);
            return new Grant(blocked.isPresent() ? 0 : Integer.MAX_VALUE, blocked.orElse(now));
        }
        Bucket bucket = locked(now);
        return new Grant(TokenBuckets.tokens(bucket), TokenBuckets.nextToken(bucket, limit()));
    }

    /**
     * Tokens that may be taken.
     *
     * @param tokens how many
     * @param next when there is another one
     */
    record Grant(int tokens, Instant next) {}

    void take(int count, Instant now) {
        if (sender.limit().isPresent() && count > 0) {
            save(TokenBuckets.take(locked(now), count));
        }
    }

    void giveBack(int count, Instant now) {
        if (sender.limit().isPresent() && count > 0) {
            save(TokenBuckets.giveBack(locked(now), count, limit()));
        }
    }

    void block(Duration time, Instant now) {
        if (!time.isZero()) {
            save(TokenBuckets.blocked(locked(now), now, time));
        }
    }

    private Bucket locked(Instant now) {
        BucketKey key = key(sender.id());
        Bucket stored = tx.senders()
                .lock(Map.of(key, TokenBuckets.full(limit(), now)))
                .getOrDefault(key, TokenBuckets.full(limit(), now));
        return TokenBuckets.refilled(stored, limit(), now);
    }

    private void save(Bucket bucket) {
        tx.senders().save(Map.of(key(sender.id()), bucket));
    }

    private TokenBuckets.Limit limit() {
        return sender.limit().orElse(UNLIMITED);
    }
}
