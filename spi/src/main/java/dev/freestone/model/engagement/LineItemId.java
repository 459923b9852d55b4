package dev.freestone.model.engagement;

import java.util.Optional;

/**
 * The id of a line item. Given by the storage. Immutable; equal by number. Source:
 * docs/spec/engagement-campaigns.md 1.
 *
 * @param value the number, from 1 on, such as 4
 */
public record LineItemId(long value) implements Comparable<LineItemId> {
    /**
     * Checks the number.
     *
     * @param value the number, from 1 on, such as 4
     */
    public LineItemId {
        WireNumbers.require("LineItemId", value);
    }

    /**
     * An id of this number.
     *
     * @param value from 1 on, such as 4
     * @return the id
     * @throws IllegalArgumentException if it is less than 1
     */
    public static LineItemId of(long value) {
        return new LineItemId(value);
    }

    /**
     * Reads an id.
     *
     * @param text any text
     * @return the id; empty when the text is not the digits of a positive number of 64 bits
     */
    public static Optional<LineItemId> parse(String text) {
        return WireNumbers.parse(text).map(LineItemId::of);
    }

    @Override
    public int compareTo(LineItemId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
