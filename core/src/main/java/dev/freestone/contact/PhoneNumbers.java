package dev.freestone.contact;

import java.util.Optional;
import java.util.regex.Pattern;

/** Phone numbers as people and dialers write them. Pure. Source: docs/spec/contact-ledger.md 16, item 1. */
final class PhoneNumbers {
    private static final Pattern BLANKS = Pattern.compile("[ .()-]");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{3,15}");

    private PhoneNumbers() {}

    /** The digits, with a plus sign in front if it was there; empty for what is no number, such as one with an extension. */
    static Optional<String> read(String text) {
        String digits = BLANKS.matcher(text).replaceAll("");
        return NUMBER.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }
}
