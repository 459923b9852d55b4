package dev.freestone.model.common;

import java.util.Optional;

/**
 * An id as paths and cursors take it: {@code ext-…}, the public form, or 1 to 18 digits. Immutable. Source:
 * docs/spec/conventions.md 2.
 *
 * @param form which of the three forms
 * @param text the public id, the external id without its prefix, or the digits
 */
public record AnyId(Form form, String text) {
    private static final int MAX_DIGITS = 18;

    /** The three forms. */
    public enum Form {
        /** A generated id, such as {@code CG-4T2K-9QXD}. */
        PUBLIC,
        /** The host's own id, written {@code ext-past-due-30}. */
        EXTERNAL,
        /** The storage number, such as {@code 17}. */
        NUMBER
    }

    /**
     * Reads an id.
     *
     * @param text such as {@code ext-past-due-30}, {@code CG-4T2K-9QXD} or {@code 17}
     * @return the id, or empty when the text has none of the forms
     */
    public static Optional<AnyId> parse(String text) {
        if (text.startsWith(ExternalId.PREFIX)) {
            String external = text.substring(ExternalId.PREFIX.length());
            return ExternalId.problem(external).isEmpty()
                    ? Optional.of(new AnyId(Form.EXTERNAL, external))
                    : Optional.empty();
        }
        if (PublicIds.isPublicId(text)) {
            return Optional.of(new AnyId(Form.PUBLIC, text));
        }
        boolean digits =
                !text.isEmpty() && text.length() <= MAX_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(new AnyId(Form.NUMBER, text)) : Optional.empty();
    }

    /**
     * An id of the public form.
     *
     * @param text such as {@code CG-4T2K-9QXD}
     * @return the id
     */
    public static AnyId ofPublic(String text) {
        return new AnyId(Form.PUBLIC, PublicIds.require("AnyId", text));
    }

    @Override
    public String toString() {
        return form == Form.EXTERNAL ? ExternalId.PREFIX + text : text;
    }
}
