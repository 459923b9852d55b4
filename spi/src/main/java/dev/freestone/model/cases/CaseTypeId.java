package dev.freestone.model.cases;

import dev.freestone.model.common.PublicIds;

/**
 * The public id of a case type. Immutable; equal by text.
 *
 * @param value the text, such as {@code KT-1A2B-C3D4}
 */
public record CaseTypeId(String value) {
    /**
     * Checks and copies the components.
     *
     * @param value the text, such as {@code KT-1A2B-C3D4}
     */
    public CaseTypeId {
        PublicIds.require("CaseTypeId", value);
    }

    /**
     * An id of this text.
     *
     * @param value such as {@code KT-1A2B-C3D4}
     * @return the id
     * @throws IllegalArgumentException if the text has not the form of such an id
     */
    public static CaseTypeId of(String value) {
        return new CaseTypeId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
