package dev.freestone.engine.seen;

/** Says of a hash that it was surely not added, or that it may have been (about 3 of 1,000 by mistake). */
final class BloomFilter {
    private static final long BITS_PER_HASH = 12;
    private static final int PROBES = 8;

    private final long[] words;

    BloomFilter(long hashes) {
        words = new long[Math.toIntExact(Math.max(1, (hashes * BITS_PER_HASH + 63) / 64))];
    }

    void add(long hash) {
        long step = step(hash);
        for (int i = 0; i < PROBES; i++) {
            int bit = bit(hash + i * step);
            words[bit >>> 6] |= 1L << bit;
        }
    }

    boolean mayHold(long hash) {
        long step = step(hash);
        for (int i = 0; i < PROBES; i++) {
            int bit = bit(hash + i * step);
            if ((words[bit >>> 6] & (1L << bit)) == 0) {
                return false;
            }
        }
        return true;
    }

    private int bit(long value) {
        return (int) Math.multiplyHigh(value >>> 1, (long) words.length << 7);
    }

    private static long step(long hash) {
        return (hash * 0x9e3779b97f4a7c15L) | 1;
    }
}
