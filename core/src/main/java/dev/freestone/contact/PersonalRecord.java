package dev.freestone.contact;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is kept of a person, in clear. Immutable. Source: docs/spec/contact-ledger.md 16.
 *
 * @param kind {@code contact} for what was planned, {@code call} and {@code message} for what others have reported
 * @param id its id
 * @param at when it was planned, or when it was made
 * @param content what is kept of it, by name: texts, numbers, lists and maps
 */
public record PersonalRecord(String kind, String id, Instant at, Map<String, @Nullable Object> content) {
    /**
     * Copies the content.
     *
     * @param kind {@code contact} for what was planned, {@code call} and {@code message} for what others have reported
     * @param id its id
     * @param at when it was planned, or when it was made
     * @param content what is kept of it, by name: texts, numbers, lists and maps
     */
    public PersonalRecord {
        content = Collections.unmodifiableMap(new TreeMap<>(content));
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "PersonalRecord[" + kind + " " + id + "]";
    }
}
