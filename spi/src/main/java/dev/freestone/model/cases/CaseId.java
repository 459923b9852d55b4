package dev.freestone.model.cases;

import dev.freestone.model.common.Texts;
import java.util.Optional;

/**
 * A case, by the id that the library gave it or by the host's own. Immutable; equal by text.
 *
 * @param value the text, 1 to 50 characters, such as {@code CS-1A2B-0004}
 */
public record CaseId(String value) {
    /** The greatest length in code points. */
    public static final int MAX_LENGTH = 50;

    /**
     * Checks and copies the components.
     *
     * @param value the text, 1 to 50 characters, such as {@code CS-1A2B-0004}
     */
    public CaseId {
        Texts.require("CaseId", value, 1, MAX_LENGTH);
    }

    /**
     * An id of this text.
     *
     * @param value such as {@code CS-1A2B-0004}
     * @return the id
     * @throws IllegalArgumentException if the text has not the form of such an id
     */
    public static CaseId of(String value) {
        return new CaseId(value);
    }

    /**
     * The id of a text that a caller gives.
     *
     * @param text any text
     * @return the id, or empty when no case can have it
     */
    public static Optional<CaseId> parse(String text) {
        int length = Texts.length(text);
        return length < 1 || length > MAX_LENGTH || Texts.hasControl(text)
                ? Optional.empty()
                : Optional.of(new CaseId(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
