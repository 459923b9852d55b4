package dev.freestone.model.contact;

import dev.freestone.model.common.SenderId;
import java.util.Comparator;

/**
 * A token bucket. Ordered as buckets are locked. Immutable. Source: docs/spec/contact-ledger.md 6.
 *
 * @param company the code of a company, or {@code *} for all
 * @param sender the sender
 * @param part empty = all contacts, else {@code channel:} and its code, or {@code producer:} and its code
 */
public record BucketKey(String company, SenderId sender, String part) implements Comparable<BucketKey> {
    private static final Comparator<BucketKey> ORDER = Comparator.comparing(BucketKey::company)
            .thenComparing(key -> key.sender().value())
            .thenComparing(BucketKey::part);

    @Override
    public int compareTo(BucketKey other) {
        return ORDER.compare(this, other);
    }
}
