package dev.freestone.engagement;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A tag of a customer: counted, or with an end. Immutable. Source: docs/spec/engagement-campaigns.md 5.3.
 *
 * @param name 1 to 255 characters
 * @param count how often it was assigned, from 1 on; only of a counter tag
 * @param expiresAt from when on it does not exist; only of an expiring tag
 */
public record CustomerTag(String name, OptionalLong count, Optional<Instant> expiresAt) {
    /**
     * Whether it exists.
     *
     * @param now the instant
     * @return false from the end of an expiring tag on
     */
    public boolean lives(Instant now) {
        return expiresAt.map(now::isBefore).orElse(true);
    }

    static CustomerTag counter(String name, long count) {
        return new CustomerTag(name, OptionalLong.of(count), Optional.empty());
    }

    static CustomerTag expiring(String name, Instant at) {
        return new CustomerTag(name, OptionalLong.empty(), Optional.of(at));
    }
}
