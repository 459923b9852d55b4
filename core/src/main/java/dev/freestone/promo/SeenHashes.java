package dev.freestone.promo;

/**
 * Tells at once that something is met for the first time, by its hash alone. That almost always suffices, and a set of the
 * things themselves would cost as much as the rest of an evaluation.
 */
final class SeenHashes {
    /** Open addressing, at most half full; 0 is free. */
    private final int[] table;

    SeenHashes(int most) {
        table = new int[Integer.highestOneBit(Math.max(1, most)) << 2];
    }

    /** True if no equal hash was added before, so that nothing equal was either. */
    boolean add(int hash) {
        int mixed = hash * 0x9E3779B9;
        int mark = mixed == 0 ? 1 : mixed;
        int at = mark >>> 16 & table.length - 1;
        while (table[at] != 0) {
            if (table[at] == mark) {
                return false;
            }
            at = at + 1 & table.length - 1;
        }
        table[at] = mark;
        return true;
    }
}
