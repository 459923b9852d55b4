package dev.freestone.model.contact;

import dev.freestone.model.common.Texts;

/**
 * What stands for a person, a destination or a debt where clear data must not: an HMAC-SHA-256 under a key of the company.
 * Equal by text. Immutable. Source: docs/spec/contact-ledger.md 16.
 *
 * @param value the id of the key, a colon and 64 hexadecimal digits, at most 130 characters
 */
public record KeyedHash(String value) {
    private static final int MAX_LENGTH = 130;

    /**
     * Checks and copies the components.
     *
     * @param value the id of the key, a colon and 64 hexadecimal digits, at most 130 characters
     */
    public KeyedHash {
        Texts.require("KeyedHash", value, 1, MAX_LENGTH);
    }

    /**
     * A hash of this text.
     *
     * @param value such as {@code k1:9f86d0…}
     * @return the hash
     * @throws IllegalArgumentException if the text is empty, too long or holds a control character
     */
    public static KeyedHash of(String value) {
        return new KeyedHash(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
