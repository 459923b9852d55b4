package dev.freestone.model.engagement;

import java.util.Optional;

/**
 * The id of an offer that a customer holds. Given by the storage. Immutable; equal by number. Source:
 * docs/spec/engagement-campaigns.md 1.
 *
 * @param value the number, from 1 on, such as 88
 */
public record UserOfferId(long value) implements Comparable<UserOfferId> {
    /**
     * Checks the number.
     *
     * @param value the number, from 1 on, such as 88
     */
    public UserOfferId {
        WireNumbers.require("UserOfferId", value);
    }

    /**
     * An id of this number.
     *
     * @param value from 1 on, such as 88
     * @return the id
     * @throws IllegalArgumentException if it is less than 1
     */
    public static UserOfferId of(long value) {
        return new UserOfferId(value);
    }

    /**
     * Reads an id.
     *
     * @param text any text
     * @return the id; empty when the text is not the digits of a positive number of 64 bits
     */
    public static Optional<UserOfferId> parse(String text) {
        return WireNumbers.parse(text).map(UserOfferId::of);
    }

    @Override
    public int compareTo(UserOfferId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
