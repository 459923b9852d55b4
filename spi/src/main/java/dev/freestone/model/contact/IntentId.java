package dev.freestone.model.contact;

import dev.freestone.model.common.PublicIds;

/**
 * The public id of a contact intent. Immutable; equal by text.
 *
 * @param value the text, such as {@code IN-5F0Q-77TL}
 */
public record IntentId(String value) {
    /**
     * Checks and copies the components.
     *
     * @param value the text, such as {@code IN-5F0Q-77TL}
     */
    public IntentId {
        PublicIds.require("IntentId", value);
    }

    /**
     * An id of this text.
     *
     * @param value such as {@code IN-5F0Q-77TL}
     * @return the id
     * @throws IllegalArgumentException if the text has not the form of such an id
     */
    public static IntentId of(String value) {
        return new IntentId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
