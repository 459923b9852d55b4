package dev.freestone.model.campaign;

import dev.freestone.model.common.PublicIds;

/**
 * The public id of a campaign run. Immutable; equal by text.
 *
 * @param value the text, such as {@code CR-5F0Q-77TL}
 */
public record RunId(String value) {
    /**
     * Checks and copies the components.
     *
     * @param value the text, such as {@code CR-5F0Q-77TL}
     */
    public RunId {
        PublicIds.require("RunId", value);
    }

    /**
     * An id of this text.
     *
     * @param value such as {@code CR-5F0Q-77TL}
     * @return the id
     * @throws IllegalArgumentException if the text has not the form of such an id
     */
    public static RunId of(String value) {
        return new RunId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
