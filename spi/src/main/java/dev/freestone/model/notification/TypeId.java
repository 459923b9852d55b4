package dev.freestone.model.notification;

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

    @Override
    public int compareTo(TypeId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
