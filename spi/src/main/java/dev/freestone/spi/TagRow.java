package dev.freestone.spi;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A tag of a customer: counted, or with an end. Immutable. Source: docs/spec/engagement-campaigns.md 5.3.
 *
 * @param tag its name, 1 to 255 characters
 * @param count how often it was assigned; only of a counter tag
 * @param expiresAt from when on it does not exist; only of an expiring tag
 */
public record TagRow(String tag, OptionalLong count, Optional<Instant> expiresAt) {
    /**
     * A counter tag.
     *
     * @param tag its name
     * @param count how often it was assigned, at least 1
     * @return the tag
     */
    public static TagRow counter(String tag, long count) {
        return new TagRow(tag, OptionalLong.of(count), Optional.empty());
    }

    /**
     * An expiring tag.
     *
     * @param tag its name
     * @param at from when on it does not exist
     * @return the tag
     */
    public static TagRow expiring(String tag, Instant at) {
        return new TagRow(tag, OptionalLong.empty(), Optional.of(at));
    }
}
