package dev.freestone.model.engagement;

import java.util.Optional;

/**
 * The id of an ad bundle. Given by the storage. Immutable; equal by number. Source:
 * docs/spec/engagement-campaigns.md 1.
 *
 * @param value the number, from 1 on, such as 3
 */
public record AdBundleId(long value) implements Comparable<AdBundleId> {
    /**
     * Checks the number.
     *
     * @param value the number, from 1 on, such as 3
     */
    public AdBundleId {
        WireNumbers.require("AdBundleId", value);
    }

    /**
     * An id of this number.
     *
     * @param value from 1 on, such as 3
     * @return the id
     * @throws IllegalArgumentException if it is less than 1
     */
    public static AdBundleId of(long value) {
        return new AdBundleId(value);
    }

    /**
     * Reads an id.
     *
     * @param text any text
     * @return the id; empty when the text is not the digits of a positive number of 64 bits
     */
    public static Optional<AdBundleId> parse(String text) {
        return WireNumbers.parse(text).map(AdBundleId::of);
    }

    @Override
    public int compareTo(AdBundleId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
