package dev.freestone.model.common;

/**
 * A human being, by the id of the host. Immutable; equal by text.
 *
 * @param value the text, such as {@code BO-11AA-22BB}
 */
public record PersonId(String value) {
    /**
     * Checks and copies the components.
     *
     * @param value the text, such as {@code BO-11AA-22BB}
     */
    public PersonId {
        Texts.require("PersonId", value, 1, 100);
    }

    /**
     * An id of this text.
     *
     * @param value such as {@code BO-11AA-22BB}
     * @return the id
     * @throws IllegalArgumentException if the text has not the form of such an id
     */
    public static PersonId of(String value) {
        return new PersonId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
