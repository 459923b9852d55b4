package dev.freestone.model.contact;

import java.util.regex.Pattern;

/**
 * The name of a reported contact, made of its company, source, kind and external id, so that a source that reports it again
 * is recognised, and so that an external id that holds a phone number stands nowhere in clear. Immutable; equal by text.
 * Source: docs/spec/contact-ledger.md 12.
 *
 * @param value {@code fr1} and 32 characters of {@code a-z 2-7}
 */
public record ReportId(String value) implements Comparable<ReportId> {
    private static final Pattern FORM = Pattern.compile("fr1[a-z2-7]{32}");

    /**
     * Checks and copies the components.
     *
     * @param value {@code fr1} and 32 characters of {@code a-z 2-7}
     */
    public ReportId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "ReportId: " + value.length() + " characters of another form than fr1 and 32 of a-z 2-7");
        }
    }

    @Override
    public int compareTo(ReportId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
