package dev.freestone.model.contact;

import dev.freestone.model.common.Texts;

/**
 * The id of a recorded fact: a public id such as {@code LE-5F0Q-77TL}; what others have reported has the name of its report.
 * Immutable; equal by text. Source: docs/spec/conventions.md 2.
 *
 * @param value the text, 1 to 50 characters
 */
public record FactId(String value) {
    private static final int MAX_LENGTH = 50;

    /**
     * Checks and copies the components.
     *
     * @param value the text, 1 to 50 characters
     */
    public FactId {
        Texts.require("FactId", value, 1, MAX_LENGTH);
    }

    /**
     * An id of this text.
     *
     * @param value such as {@code LE-5F0Q-77TL}
     * @return the id
     * @throws IllegalArgumentException if the text is empty, too long or holds a control character
     */
    public static FactId of(String value) {
        return new FactId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
