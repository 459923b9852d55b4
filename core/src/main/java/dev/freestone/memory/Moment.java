package dev.freestone.memory;

import dev.freestone.model.contact.IntentId;
import java.time.Instant;
import java.util.Comparator;

/** A place of an intent in an order by instant; what was planned first comes first at the same one. */
record Moment(Instant at, long planSeq, IntentId id) implements Comparable<Moment> {
    private static final Comparator<Moment> ORDER =
            Comparator.comparing(Moment::at).thenComparingLong(Moment::planSeq);

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }
}
