package dev.freestone.model.common;

/**
 * A loan, by the id of the host. Immutable; equal by text.
 *
 * @param value the text, such as {@code LN-11AA-22BB}
 */
public record LoanId(String value) {
    /**
     * Checks and copies the components.
     *
     * @param value the text, such as {@code LN-11AA-22BB}
     */
    public LoanId {
        Texts.require("LoanId", value, 1, 100);
    }

    /**
     * An id of this text.
     *
     * @param value such as {@code LN-11AA-22BB}
     * @return the id
     * @throws IllegalArgumentException if the text has not the form of such an id
     */
    public static LoanId of(String value) {
        return new LoanId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
