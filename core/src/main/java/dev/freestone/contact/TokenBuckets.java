package dev.freestone.contact;

import dev.freestone.model.contact.Bucket;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Token buckets in whole numbers. Pure. Source: docs/spec/contact-ledger.md 6.
 */
public final class TokenBuckets {
    /** The units of one token. */
    public static final long TOKEN = 1_000_000;

    /** Longer than any service is out of order, and short enough for every storage. */
    private static final Duration LONGEST = Duration.ofDays(3_650);

    private TokenBuckets() {}

    /**
     * A limit of calls.
     *
     * @param perSecond calls a second, at least 1
     * @param burst calls at once after a pause, at least 1
     */
    public record Limit(int perSecond, int burst) {
        /**
         * Checks and copies the components.
         *
         * @param perSecond calls a second, at least 1
         * @param burst calls at once after a pause, at least 1
         */
        public Limit {
            if (perSecond < 1 || burst < 1) {
                throw new IllegalArgumentException(
                        "Limit: perSecond " + perSecond + ", burst " + burst + ", give at least 1 each");
            }
        }

        /**
         * A limit whose burst is one second of its rate.
         *
         * @param calls a second, at least 1
         * @return the limit
         */
        public static Limit perSecond(int calls) {
            return new Limit(calls, calls);
        }
    }

    /**
     * A bucket that nothing was taken from.
     *
     * @param limit its limit
     * @param now S
     * @return full
     */
    public static Bucket full(Limit limit, Instant now) {
        return new Bucket(limit.burst() * TOKEN, now, Optional.empty());
    }

    /**
     * A bucket as it is at an instant.
     *
     * @param bucket as it was stored
     * @param limit its limit
     * @param now S; one before the last refill adds nothing
     * @return refilled, at most to the burst
     */
    public static Bucket refilled(Bucket bucket, Limit limit, Instant now) {
        long micros = Math.max(0, ChronoUnit.MICROS.between(bucket.refilledAt(), now));
        // A microsecond at one call a second is one unit: nothing is lost between two refills.
        BigInteger units = BigInteger.valueOf(micros)
                .multiply(BigInteger.valueOf(limit.perSecond()))
                .add(BigInteger.valueOf(bucket.units()));
        long most = limit.burst() * TOKEN;
        long filled = units.min(BigInteger.valueOf(most)).longValueExact();
        // Part of a microsecond is left for the next time.
        Instant until = bucket.refilledAt().plus(micros, ChronoUnit.MICROS);
        return new Bucket(filled, until, bucket.blockedUntil().filter(now::isBefore));
    }

    /**
     * How many calls a refilled bucket allows now.
     *
     * @param bucket refilled
     * @return whole tokens; 0 while it is blocked
     */
    public static int tokens(Bucket bucket) {
        return bucket.blockedUntil().isPresent() ? 0 : (int) Math.min(Integer.MAX_VALUE, bucket.units() / TOKEN);
    }

    /**
     * Takes tokens.
     *
     * @param bucket refilled
     * @param count not more than it has
     * @return what is left
     */
    public static Bucket take(Bucket bucket, int count) {
        return new Bucket(bucket.units() - count * TOKEN, bucket.refilledAt(), bucket.blockedUntil());
    }

    /**
     * Gives tokens back that were taken for calls that were not made.
     *
     * @param bucket as it is stored
     * @param count how many
     * @param limit its limit
     * @return with them, at most the burst
     */
    public static Bucket giveBack(Bucket bucket, int count, Limit limit) {
        long most = limit.burst() * TOKEN;
        return new Bucket(Math.min(most, bucket.units() + count * TOKEN), bucket.refilledAt(), bucket.blockedUntil());
    }

    /**
     * When a refilled bucket has a token again.
     *
     * @param bucket refilled
     * @param limit its limit
     * @return an instant, not before its refill
     */
    public static Instant nextToken(Bucket bucket, Limit limit) {
        long missing = Math.max(0, TOKEN - bucket.units());
        long micros = (missing + limit.perSecond() - 1L) / limit.perSecond();
        Instant filled = bucket.refilledAt().plus(micros, ChronoUnit.MICROS);
        return bucket.blockedUntil().filter(filled::isBefore).orElse(filled);
    }

    /**
     * Lets nothing through for a time.
     *
     * @param bucket as it is stored
     * @param now S
     * @param time how long, at most ten years of it
     * @return blocked, at least as long as before
     */
    public static Bucket blocked(Bucket bucket, Instant now, Duration time) {
        Instant until = now.plus(time.compareTo(LONGEST) < 0 ? time : LONGEST);
        Instant latest = bucket.blockedUntil().filter(until::isBefore).orElse(until);
        return new Bucket(bucket.units(), bucket.refilledAt(), Optional.of(latest));
    }
}
