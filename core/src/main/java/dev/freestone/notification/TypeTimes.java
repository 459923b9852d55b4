package dev.freestone.notification;

import java.time.Instant;
import java.util.Optional;

/**
 * When a version was made and what became of it, in microseconds. Immutable.
 *
 * @param createdAt when it was made
 * @param updatedAt when it was last changed as a draft
 * @param publishedAt when it became active
 * @param deprecatedAt when it was deprecated
 */
public record TypeTimes(
        Instant createdAt, Optional<Instant> updatedAt, Optional<Instant> publishedAt, Optional<Instant> deprecatedAt) {
    /**
     * Those of a new draft.
     *
     * @param now when it is made
     * @return the times
     */
    public static TypeTimes created(Instant now) {
        return new TypeTimes(now, Optional.empty(), Optional.empty(), Optional.empty());
    }

    TypeTimes updated(Instant now) {
        return new TypeTimes(createdAt, Optional.of(now), publishedAt, deprecatedAt);
    }

    TypeTimes published(Instant now) {
        return new TypeTimes(createdAt, updatedAt, Optional.of(now), deprecatedAt);
    }

    TypeTimes deprecated(Instant now) {
        return new TypeTimes(createdAt, updatedAt, publishedAt, Optional.of(now));
    }
}
