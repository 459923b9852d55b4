package dev.freestone.model.engagement;

import java.util.Optional;

/**
 * The id of an ad unit, on the wire also {@code creative_id}. Given by the storage. Immutable; equal by number. Source:
 * docs/spec/engagement-campaigns.md 1.
 *
 * @param value the number, from 1 on, such as 2983
 */
public record AdUnitId(long value) implements Comparable<AdUnitId> {
    /**
     * Checks the number.
     *
     * @param value the number, from 1 on, such as 2983
     */
    public AdUnitId {
        WireNumbers.require("AdUnitId", value);
    }

    /**
     * An id of this number.
     *
     * @param value from 1 on, such as 2983
     * @return the id
     * @throws IllegalArgumentException if it is less than 1
     */
    public static AdUnitId of(long value) {
        return new AdUnitId(value);
    }

    /**
     * Reads an id.
     *
     * @param text any text
     * @return the id; empty when the text is not the digits of a positive number of 64 bits
     */
    public static Optional<AdUnitId> parse(String text) {
        return WireNumbers.parse(text).map(AdUnitId::of);
    }

    @Override
    public int compareTo(AdUnitId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
