package dev.freestone.model.common;

import java.util.regex.Pattern;

/** The form of public ids, {@code [A-Z][A-Z0-9]-[A-Z0-9]+-[A-Z0-9]+}. Source: docs/spec/conventions.md 2. */
public final class PublicIds {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]-[A-Z0-9]+-[A-Z0-9]+");
    private static final int MAX_LENGTH = 50;

    private PublicIds() {}

    /**
     * Whether a text is a public id.
     *
     * @param text any text
     * @return true when the whole text has the form and at most 50 characters
     */
    public static boolean isPublicId(String text) {
        return text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
    }

    /**
     * Refuses what is not a public id.
     *
     * @param name what the id is called in the message
     * @param text the text
     * @return the text
     * @throws IllegalArgumentException if the text has not the form
     */
    public static String require(String name, String text) {
        if (!isPublicId(text)) {
            throw new IllegalArgumentException(name + ": not a public id such as CG-4T2K-9QXD, but " + text.length()
                    + " characters of another form");
        }
        return text;
    }
}
