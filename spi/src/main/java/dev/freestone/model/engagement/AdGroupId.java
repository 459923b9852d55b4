package dev.freestone.model.engagement;

import java.util.Optional;

/**
 * The id of a group. Given by the storage. Immutable; equal by number. Source:
 * docs/spec/engagement-campaigns.md 1.
 *
 * @param value the number, from 1 on, such as 2917
 */
public record AdGroupId(long value) implements Comparable<AdGroupId> {
    /**
     * Checks the number.
     *
     * @param value the number, from 1 on, such as 2917
     */
    public AdGroupId {
        WireNumbers.require("AdGroupId", value);
    }

    /**
     * An id of this number.
     *
     * @param value from 1 on, such as 2917
     * @return the id
     * @throws IllegalArgumentException if it is less than 1
     */
    public static AdGroupId of(long value) {
        return new AdGroupId(value);
    }

    /**
     * Reads an id.
     *
     * @param text any text
     * @return the id; empty when the text is not the digits of a positive number of 64 bits
     */
    public static Optional<AdGroupId> parse(String text) {
        return WireNumbers.parse(text).map(AdGroupId::of);
    }

    @Override
    public int compareTo(AdGroupId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
