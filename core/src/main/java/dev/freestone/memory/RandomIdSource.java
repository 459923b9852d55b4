package dev.freestone.memory;

import dev.freestone.spi.IdSource;
import java.security.SecureRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Public ids of random characters, such as {@code CG-4T2K-9QXD}: 36<sup>8</sup> of each prefix. Thread-safe, whatever
 * the generator. Source: docs/spec/conventions.md 2.
 */
public final class RandomIdSource implements IdSource {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final Pattern PREFIX = Pattern.compile("[A-Z][A-Z0-9]");
    private static final int HALF = 4;

    private final RandomGenerator random;
    private final ReentrantLock lock = new ReentrantLock();

    private RandomIdSource(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Ids that nobody can foretell.
     *
     * @return a source over a {@link SecureRandom} of its own
     */
    public static RandomIdSource secure() {
        return new RandomIdSource(new SecureRandom());
    }

    /**
     * Ids from a given generator, such as a seeded one in a test.
     *
     * @param random used by one thread at a time
     * @return the source
     */
    public static RandomIdSource over(RandomGenerator random) {
        return new RandomIdSource(random);
    }

    @Override
    public String next(String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "prefix: not two characters such as CG, but " + prefix.length() + " of another form");
        }
        StringBuilder id = new StringBuilder(prefix);
        lock.lock();
        try {
            appendHalf(id);
            appendHalf(id);
        } finally {
            lock.unlock();
        }
        return id.toString();
    }

    private void appendHalf(StringBuilder id) {
        id.append('-');
        for (int i = 0; i < HALF; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
    }
}
