package dev.freestone.model.contact;

import dev.freestone.model.common.PublicIds;

/**
 * The public id of the erasure of a person. Immutable; equal by text. Source: docs/spec/contact-ledger.md 16.
 *
 * @param value the text, such as {@code ER-5F0Q-77TL}
 */
public record ErasureId(String value) {
    /**
     * Checks and copies the components.
     *
     * @param value the text, such as {@code ER-5F0Q-77TL}
     */
    public ErasureId {
        PublicIds.require("ErasureId", value);
    }

    /**
     * An id of this text.
     *
     * @param value such as {@code ER-5F0Q-77TL}
     * @return the id
     * @throws IllegalArgumentException if the text has not the form of such an id
     */
    public static ErasureId of(String value) {
        return new ErasureId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
