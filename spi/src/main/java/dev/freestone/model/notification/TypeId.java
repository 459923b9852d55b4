package dev.freestone.model.notification;

import java.util.Optional;

/**
 * The id of a notification type or do-not-interact type, shared by all its versions. Given by the storage. Immutable; equal by number.
 *
 * @param value the number, from 1 on, such as 12
 */
public record TypeId(int value) implements Comparable<TypeId> {
    /**
     * Checks the number.
     *
     * @param value the number, from 1 on, such as 12
     */
    public TypeId {
        if (value < 1) {
            throw new IllegalArgumentException("TypeId: " + value + ", give 1 or more");
        }
    }

    /**
     * An id of this number.
     *
     * @param value from 1 on, such as 12
     * @return the id
     * @throws IllegalArgumentException if it is less than 1
     */
    public static TypeId of(int value) {
        return new TypeId(value);
    }

    /**
     * Reads an id.
     *
     * @param text any text
     * @return the id; empty when the text is not the digits of a positive number of 32 bits
     */
    public static Optional<TypeId> parse(String text) {
        if (!text.matches("[0-9]{1,10}")) {
            return Optional.empty();
        }
        long number = Long.parseLong(text);
        return number >= 1 && number <= Integer.MAX_VALUE ? Optional.of(of((int) number)) : Optional.empty();
    }

    @Override
    public int compareTo(TypeId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
