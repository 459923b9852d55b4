package dev.freestone.model.contact;

import dev.freestone.model.common.CompanyId;
import java.util.Comparator;

/**
 * The lane of one person: at most one of the person's intents is claimed or attempted at a time. Ordered as lanes are
 * locked. Immutable.
 *
 * @param company the owner
 * @param person stands for the person
 */
public record LaneKey(CompanyId company, KeyedHash person) implements Comparable<LaneKey> {
    private static final Comparator<LaneKey> ORDER = Comparator.comparing(
                    (LaneKey key) -> key.company().value())
            .thenComparing(key -> key.person().value());

    @Override
    public int compareTo(LaneKey other) {
        return ORDER.compare(this, other);
    }
}
