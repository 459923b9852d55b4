package dev.freestone.model.campaign;

import dev.freestone.model.common.PublicIds;

/**
 * The public id of a contact exporter. Immutable; equal by text.
 *
 * @param value the text, such as {@code CE-8M3P-1ZRA}
 */
public record ContactExporterId(String value) {
    /**
     * Checks and copies the components.
     *
     * @param value the text, such as {@code CE-8M3P-1ZRA}
     */
    public ContactExporterId {
        PublicIds.require("ContactExporterId", value);
    }

    /**
     * An id of this text.
     *
     * @param value such as {@code CE-8M3P-1ZRA}
     * @return the id
     * @throws IllegalArgumentException if the text has not the form of such an id
     */
    public static ContactExporterId of(String value) {
        return new ContactExporterId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
