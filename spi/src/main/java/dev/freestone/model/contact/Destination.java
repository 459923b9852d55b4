package dev.freestone.model.contact;

import dev.freestone.model.common.Texts;

/**
 * Where a message goes, normalised: an e-mail address trimmed and in lower case, a phone number as E.164, a postal address
 * in lines. Shows itself masked. Immutable. Source: docs/spec/contact-ledger.md 16.
 *
 * @param value the destination, 1 to 1,000 characters, such as {@code +15550100001}
 */
public record Destination(String value) {
    private static final int MAX_LENGTH = 1_000;

    /**
     * Checks and copies the components.
     *
     * @param value the destination, 1 to 1,000 characters, such as {@code +15550100001}
     */
    public Destination {
        int length = Texts.length(value);
        if (length < 1 || length > MAX_LENGTH) {
            throw new IllegalArgumentException("Destination: " + length + " characters, give 1 to " + MAX_LENGTH);
        }
    }

    /**
     * A destination.
     *
     * @param value such as {@code +15550100001}
     * @return the destination
     * @throws IllegalArgumentException when it is empty or too long
     */
    public static Destination of(String value) {
        return new Destination(value);
    }

    @Override
    public String toString() {
        return "Destination[********]";
    }
}
