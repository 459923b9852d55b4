package dev.freestone.model.promo;

import dev.freestone.model.common.PublicIds;

/**
 * The public id of a promo program. Immutable; equal by text.
 *
 * @param value the text, such as {@code PP-7K2M-Q4ZT}
 */
public record PromoProgramId(String value) {
    /**
     * Checks and copies the components.
     *
     * @param value the text, such as {@code PP-7K2M-Q4ZT}
     */
    public PromoProgramId {
        PublicIds.require("PromoProgramId", value);
    }

    /**
     * An id of this text.
     *
     * @param value such as {@code PP-7K2M-Q4ZT}
     * @return the id
     * @throws IllegalArgumentException if the text has not the form of such an id
     */
    public static PromoProgramId of(String value) {
        return new PromoProgramId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
