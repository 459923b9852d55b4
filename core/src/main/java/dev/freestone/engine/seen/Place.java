package dev.freestone.engine.seen;

import java.util.Comparator;

/** Where the text of a hash lies. */
record Place(long hash, long offset) {
    static final Comparator<Place> ORDER = (a, b) -> Long.compareUnsigned(a.hash, b.hash);
}
