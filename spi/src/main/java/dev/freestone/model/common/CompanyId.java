package dev.freestone.model.common;

/**
 * The owner of objects, as the host names it. Immutable; equal by text.
 *
 * @param value the text, such as {@code default}
 */
public record CompanyId(String value) {
    /** The company of a host that has only one: {@code default}. */
    public static final CompanyId DEFAULT = new CompanyId("default");

    /**
     * Checks and copies the components.
     *
     * @param value the text, such as {@code default}
     */
    public CompanyId {
        Texts.require("CompanyId", value, 1, 100);
    }

    /**
     * An id of this text.
     *
     * @param value such as {@code default}
     * @return the id
     * @throws IllegalArgumentException if the text has not the form of such an id
     */
    public static CompanyId of(String value) {
        return new CompanyId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
