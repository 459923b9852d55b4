package dev.freestone.model.promo;

import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.LoanId;

/**
 * How a caller names a loan. Immutable. Source: docs/spec/conventions.md 2.
 *
 * @param form which of the two forms
 * @param text the id of the host, or the external id without its prefix
 */
public record LoanRef(Form form, String text) {
    /** The two forms. */
    public enum Form {
        /** The id of the host, whether it is made of digits, such as {@code 17}, or not, such as {@code LN-11AA-22BB}. */
        ID,
        /** The external id of the loan, written {@code ext-…}. */
        EXTERNAL
    }

    /**
     * A loan by the id of the host.
     *
     * @param id the id
     * @return the reference
     */
    public static LoanRef id(LoanId id) {
        return new LoanRef(Form.ID, id.value());
    }

    /**
     * A loan by its external id.
     *
     * @param id without the prefix {@code ext-}
     * @return the reference
     */
    public static LoanRef external(String id) {
        return new LoanRef(Form.EXTERNAL, id);
    }

    /**
     * A loan as a path names it. Digits are the id of the host, not a number of the storage.
     *
     * @param id such as {@code ext-crm-17}, {@code LN-11AA-22BB} or {@code 17}
     * @return the reference
     */
    public static LoanRef from(AnyId id) {
        return switch (id.form()) {
            case PUBLIC, NUMBER -> new LoanRef(Form.ID, id.text());
            case EXTERNAL -> external(id.text());
        };
    }

    @Override
    public String toString() {
        return form == Form.EXTERNAL ? ExternalId.PREFIX + text : text;
    }
}
