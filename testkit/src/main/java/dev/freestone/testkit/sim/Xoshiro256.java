package dev.freestone.testkit.sim;

import java.time.Duration;

/**
 * The generator xoshiro256**, whose numbers no release of Java can change. Seeded by splitmix64. Used by one thread. Source:
 * docs/spec/contact-ledger.md 19.
 */
final class Xoshiro256 {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long s0;
    private long s1;
    private long s2;
    private long s3;

    Xoshiro256(long a, long b, long c, long d) {
        this.s0 = a;
        this.s1 = b;
        this.s2 = c;
        this.s3 = d;
    }

    /** A stream of a seed; streams of other numbers share nothing with it. */
    static Xoshiro256 stream(long seed, int number) {
        long[] words = new long[4];
        long state = mix(seed + GOLDEN * (number + 1L));
        for (int i = 0; i < words.length; i++) {
            state += GOLDEN;
            words[i] = mix(state);
        }
        return new Xoshiro256(words[0], words[1], words[2], words[3]);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    long next() {
        long result = Long.rotateLeft(s1 * 5, 7) * 9;
        long shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** A number from 0 to below a bound of at most 2^31; the bias is below one in two thousand millions. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    Duration millis(int least, int most) {
        return Duration.ofMillis(between(least, most));
    }

    Duration seconds(int least, int most) {
        return Duration.ofMillis(between(least * 1_000, most * 1_000));
    }

    @SafeVarargs
    final <T> T one(T... of) {
        return of[below(of.length)];
    }
}
