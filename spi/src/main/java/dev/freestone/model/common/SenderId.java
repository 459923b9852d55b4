package dev.freestone.model.common;

/**
 * A registered sender. Immutable; equal by text.
 *
 * @param value the text, such as {@code email} or {@code text-provider-1}
 */
public record SenderId(String value) {
    /**
     * Checks and copies the components.
     *
     * @param value the text, such as {@code email} or {@code text-provider-1}
     */
    public SenderId {
        Texts.require("SenderId", value, 1, 50);
    }

    /**
     * An id of this text.
     *
     * @param value such as {@code email}
     * @return the id
     * @throws IllegalArgumentException if the text has not the form of such an id
     */
    public static SenderId of(String value) {
        return new SenderId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
