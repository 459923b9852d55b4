package dev.freestone.model.common;

/**
 * The host's own name of an object: 1 to 50 code points, no control characters, no blank at either end, not beginning
 * {@code ext-}; stored without that prefix. Immutable. Source: docs/spec/conventions.md 3.
 *
 * @param value the text, such as {@code past-due-30}
 */
public record ExternalId(String value) {
    /** What addresses an object by its external id in a path. */
    public static final String PREFIX = "ext-";

    /** The greatest length in code points. */
    public static final int MAX_LENGTH = 50;

    /**
     * Checks and copies the components.
     *
     * @param value the text, such as {@code past-due-30}
     */
    public ExternalId {
        String problem = problem(value);
        if (!problem.isEmpty()) {
            throw new IllegalArgumentException("ExternalId: " + problem);
        }
    }

    /**
     * An external id of this text.
     *
     * @param value such as {@code past-due-30}
     * @return the id
     * @throws IllegalArgumentException if the text breaks a rule
     */
    public static ExternalId of(String value) {
        return new ExternalId(value);
    }

    /**
     * What is wrong with a text as an external id.
     *
     * @param text any text
     * @return the problem and its remedy, empty when there is none
     */
    public static String problem(String text) {
        int length = Texts.length(text);
        if (length < 1 || length > MAX_LENGTH) {
            return length + " characters, give 1 to " + MAX_LENGTH;
        }
        if (Texts.hasControl(text)) {
            return "holds a control character, remove it";
        }
        if (isBlank(text.codePointAt(0)) || isBlank(text.codePointBefore(text.length()))) {
            return "begins or ends with a blank, remove it";
        }
        return text.startsWith(PREFIX) ? "begins with ext-, leave that prefix out" : "";
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    @Override
    public String toString() {
        return value;
    }
}
