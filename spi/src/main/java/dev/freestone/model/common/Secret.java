package dev.freestone.model.common;

import java.util.Objects;

/**
 * A text that nobody sees by accident: {@link #toString()} is the mask. Immutable. Source: docs/spec/conventions.md 10.
 */
public final class Secret {
    /** What is shown instead of the text, and sent back as "unchanged". */
    public static final String MASK = "********";

    private final String text;

    private Secret(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    /**
     * A secret.
     *
     * @param text the clear text
     * @return the secret
     */
    public static Secret of(String text) {
        return new Secret(text);
    }

    /**
     * The clear text, for the one call that needs it. Never log or store it.
     *
     * @return the clear text
     */
    public String reveal() {
        return text;
    }

    /**
     * Whether this is the mask, which a caller sends back to say "unchanged".
     *
     * @return true when the text is {@link #MASK}
     */
    public boolean isMask() {
        return MASK.equals(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
