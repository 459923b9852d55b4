package dev.freestone.model.common;

/** Length and character rules of short texts, counted in code points. Source: docs/spec/conventions.md 6. */
public final class Texts {
    private Texts() {}

    /**
     * The length of a text.
     *
     * @param text any text
     * @return its number of Unicode code points
     */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * Whether a text holds a control character (Unicode category Cc).
     *
     * @param text any text
     * @return true when it does
     */
    public static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Refuses a text of wrong length or with control characters.
     *
     * @param name what the text is called in the message
     * @param text the text
     * @param min the least number of code points
     * @param max the greatest number of code points
     * @return the text
     * @throws IllegalArgumentException if the text breaks a rule
     */
    public static String require(String name, String text, int min, int max) {
        int length = length(text);
        if (length < min || length > max) {
            throw new IllegalArgumentException(name + ": " + length + " characters, give " + min + " to " + max);
        }
        if (hasControl(text)) {
            throw new IllegalArgumentException(name + ": holds a control character, remove it");
        }
        return text;
    }
}
