package dev.freestone.model.campaign;

import dev.freestone.model.common.PublicIds;

/**
 * The public id of a bulk sender. Immutable; equal by text.
 *
 * @param value the text, such as {@code BS-5R1N-77TL}
 */
public record BulkSenderId(String value) {
    /**
     * Checks and copies the components.
     *
     * @param value the text, such as {@code BS-5R1N-77TL}
     */
    public BulkSenderId {
        PublicIds.require("BulkSenderId", value);
    }

    /**
     * An id of this text.
     *
     * @param value such as {@code BS-5R1N-77TL}
     * @return the id
     * @throws IllegalArgumentException if the text has not the form of such an id
     */
    public static BulkSenderId of(String value) {
        return new BulkSenderId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
