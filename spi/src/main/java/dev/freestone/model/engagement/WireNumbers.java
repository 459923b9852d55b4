package dev.freestone.model.engagement;

import java.util.Optional;

/** Ids of engagement objects as numbers. */
final class WireNumbers {
    private static final int MAX_DIGITS = 18;

    private WireNumbers() {}

    static void require(String what, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(what + ": " + value + ", give 1 or more");
        }
    }

    /** Up to 18 digits, so that every number that is read fits into 64 bits. */
    static Optional<Long> parse(String text) {
        boolean digits =
                !text.isEmpty() && text.length() <= MAX_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Long.parseLong(text)).filter(number -> number >= 1) : Optional.empty();
    }
}
