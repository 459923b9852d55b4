package dev.freestone.contact;

import dev.freestone.model.contact.IdempotencyKey;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;

/**
 * How long a contact waits before it is tried again: twice as long each time, up to a limit, spread by a factor that every
 * node finds alike. Pure. Source: docs/spec/contact-ledger.md 7.
 *
 * @param base the wait before the second attempt, before it is spread; default 30 s
 * @param max the longest wait, before it is spread; default 1 h
 * @param maxAttempts how often a contact is attempted at all, 1 to 20; default 5
 */
public record Backoff(Duration base, Duration max, int maxAttempts) {
    /** 30 s, doubled up to 1 h, at most 5 attempts. */
    public static final Backoff DEFAULT = new Backoff(Duration.ofSeconds(30), Duration.ofHours(1), 5);

    private static final int MOST_ATTEMPTS = 20;
    private static final BigInteger STEPS = BigInteger.valueOf(400_001);
    private static final long LEAST_FACTOR = 800_000;
    private static final long ONE = 1_000_000;

    /**
     * Checks and copies the components.
     *
     * @param base the wait before the second attempt, before it is spread; default 30 s
     * @param max the longest wait, before it is spread; default 1 h
     * @param maxAttempts how often a contact is attempted at all, 1 to 20; default 5
     */
    public Backoff {
        if (base.isNegative() || base.isZero() || max.compareTo(base) < 0) {
            throw new IllegalArgumentException(
                    "Backoff: base " + base + ", max " + max + ": give a positive base and a max not below it");
        }
        if (maxAttempts < 1 || maxAttempts > MOST_ATTEMPTS) {
            throw new IllegalArgumentException("Backoff: maxAttempts " + maxAttempts + ", give 1 to " + MOST_ATTEMPTS);
        }
    }

    /**
     * Whether another attempt may follow.
     *
     * @param attempts how many attempts count so far
     * @return true below the maximum
     */
    public boolean allowsAfter(int attempts) {
        return attempts < maxAttempts;
    }

    /**
     * The wait after an attempt.
     *
     * @param key the contact
     * @param attempt the number of the attempt that has failed, from 1 on
     * @param asked what the provider asked for; zero when it asked for nothing
     * @return the wait, spread between 0.8 and 1.2 times, and at least what was asked for
     */
    public Duration after(IdempotencyKey key, int attempt, Duration asked) {
        Duration wait = base;
        for (int doubled = 1; doubled < attempt && wait.compareTo(max) < 0; doubled++) {
            wait = wait.multipliedBy(2);
        }
        Duration limited = wait.compareTo(max) < 0 ? wait : max;
        Duration spread = limited.multipliedBy(factor(key, attempt)).dividedBy(ONE);
        return spread.compareTo(asked) < 0 ? asked : spread;
    }

    /** In millionths, from a hash, so that nodes agree and contacts do not come back all at once. */
    private static long factor(IdempotencyKey key, int attempt) {
        byte[] hash = LengthPrefixed.sha256(List.of(key.value(), Integer.toString(attempt)));
        return LEAST_FACTOR + new BigInteger(1, hash).mod(STEPS).longValueExact();
    }
}
