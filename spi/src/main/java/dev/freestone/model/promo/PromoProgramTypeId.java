package dev.freestone.model.promo;

import dev.freestone.model.common.PublicIds;

/**
 * The public id of a promo program type. Immutable; equal by text.
 *
 * @param value the text, such as {@code PT-1A2B-C3D4}
 */
public record PromoProgramTypeId(String value) {
    /**
     * Checks and copies the components.
     *
     * @param value the text, such as {@code PT-1A2B-C3D4}
     */
    public PromoProgramTypeId {
        PublicIds.require("PromoProgramTypeId", value);
    }

    /**
     * An id of this text.
     *
     * @param value such as {@code PT-1A2B-C3D4}
     * @return the id
     * @throws IllegalArgumentException if the text has not the form of such an id
     */
    public static PromoProgramTypeId of(String value) {
        return new PromoProgramTypeId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
