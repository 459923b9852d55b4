package dev.freestone.model.engagement;

import java.util.Optional;

/**
 * The id of an offer. Given by the storage. Immutable; equal by number. Source:
 * docs/spec/engagement-campaigns.md 1.
 *
 * @param value the number, from 1 on, such as 12
 */
public record OfferId(long value) implements Comparable<OfferId> {
    /**
     * Checks the number.
     *
     * @param value the number, from 1 on, such as 12
     */
    public OfferId {
        WireNumbers.require("OfferId", value);
    }

    /**
     * An id of this number.
     *
     * @param value from 1 on, such as 12
     * @return the id
     * @throws IllegalArgumentException if it is less than 1
     */
    public static OfferId of(long value) {
        return new OfferId(value);
    }

    /**
     * Reads an id.
     *
     * @param text any text
     * @return the id; empty when the text is not the digits of a positive number of 64 bits
     */
    public static Optional<OfferId> parse(String text) {
        return WireNumbers.parse(text).map(OfferId::of);
    }

    @Override
    public int compareTo(OfferId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
