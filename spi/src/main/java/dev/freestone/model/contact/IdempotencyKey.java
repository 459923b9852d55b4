package dev.freestone.model.contact;

import java.util.regex.Pattern;

/**
 * The name of one contact towards providers: equal for every attempt of it, different for every other contact. Immutable;
 * equal by text. Source: docs/spec/contact-ledger.md 2.1.
 *
 * @param value {@code fs1} and 32 characters of {@code a-z 2-7}, such as {@code fs1euzvhojhmm4j6opsmqtmudrjrolpmmaz}
 */
public record IdempotencyKey(String value) {
    private static final Pattern FORM = Pattern.compile("fs1[a-z2-7]{32}");

    /**
     * Checks and copies the components.
     *
     * @param value {@code fs1} and 32 characters of {@code a-z 2-7}, such as {@code fs1euzvhojhmm4j6opsmqtmudrjrolpmmaz}
     */
    public IdempotencyKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "IdempotencyKey: " + value.length() + " characters of another form than fs1 and 32 of a-z 2-7");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
