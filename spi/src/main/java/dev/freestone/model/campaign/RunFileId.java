package dev.freestone.model.campaign;

import dev.freestone.model.common.PublicIds;

/**
 * The public id of a file in the file store. Immutable; equal by text.
 *
 * @param value the text, such as {@code FI-2D9W-33KM}
 */
public record RunFileId(String value) {
    /**
     * Checks and copies the components.
     *
     * @param value the text, such as {@code FI-2D9W-33KM}
     */
    public RunFileId {
        PublicIds.require("RunFileId", value);
    }

    /**
     * An id of this text.
     *
     * @param value such as {@code FI-2D9W-33KM}
     * @return the id
     * @throws IllegalArgumentException if the text has not the form of such an id
     */
    public static RunFileId of(String value) {
        return new RunFileId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
