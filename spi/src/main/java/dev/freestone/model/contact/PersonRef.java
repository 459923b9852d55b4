package dev.freestone.model.contact;

import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.PersonId;

/**
 * How a query result names a person. Immutable. Source: docs/spec/outreach-campaigns.md 4.5.
 *
 * @param form which of the three forms
 * @param text the digits, the public id, or the external id without its prefix
 */
public record PersonRef(Form form, String text) {
    /** The three forms. */
    public enum Form {
        /** A number from 0 to 2^63-1, without leading zeros. */
        NUMBER,
        /** A public id, such as {@code BO-11AA-22BB}. */
        PUBLIC,
        /** The host's external id, written {@code ext-…}. */
        EXTERNAL
    }

    /**
     * A person by number.
     *
     * @param number at least 0
     * @return the reference
     */
    public static PersonRef number(long number) {
        return new PersonRef(Form.NUMBER, Long.toString(number));
    }

    /**
     * A person by public id.
     *
     * @param id such as {@code BO-11AA-22BB}
     * @return the reference
     */
    public static PersonRef publicId(String id) {
        return new PersonRef(Form.PUBLIC, id);
    }

    /**
     * A person by external id.
     *
     * @param id without the prefix {@code ext-}
     * @return the reference
     */
    public static PersonRef external(String id) {
        return new PersonRef(Form.EXTERNAL, id);
    }

    /**
     * A reference that any host understands: the host's id as an external id.
     *
     * @param id the host's id
     * @return the reference
     */
    public static PersonRef external(PersonId id) {
        return external(id.value());
    }

    @Override
    public String toString() {
        return form == Form.EXTERNAL ? ExternalId.PREFIX + text : text;
    }
}
