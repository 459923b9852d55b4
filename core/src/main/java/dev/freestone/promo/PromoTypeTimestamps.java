package dev.freestone.promo;

import java.time.Instant;
import java.util.Optional;

/**
 * When a promo program type was made and what became of it. Immutable. Source: docs/spec/promo-programs.md 2.
 *
 * @param createdAt when it was made, in microseconds
 * @param updatedAt when it was last really changed, empty before
 * @param activatedAt when it became active
 * @param deprecatedAt when it became deprecated
 */
public record PromoTypeTimestamps(
        Instant createdAt, Optional<Instant> updatedAt, Optional<Instant> activatedAt, Optional<Instant> deprecatedAt) {
    /**
     * Those of a new type.
     *
     * @param status the status that it begins with
     * @param now when it is made
     * @return the timestamps
     */
    public static PromoTypeTimestamps created(PromoTypeStatus status, Instant now) {
        return new PromoTypeTimestamps(now, Optional.empty(), Optional.empty(), Optional.empty()).reached(status, now);
    }

    /**
     * Those after a change.
     *
     * @param before the status before it
     * @param after the status after it
     * @param now when it is changed
     * @return the timestamps
     */
    public PromoTypeTimestamps changed(PromoTypeStatus before, PromoTypeStatus after, Instant now) {
        PromoTypeTimestamps touched = new PromoTypeTimestamps(createdAt, Optional.of(now), activatedAt, deprecatedAt);
        return before == after ? touched : touched.reached(after, now);
    }

    private PromoTypeTimestamps reached(PromoTypeStatus status, Instant now) {
        return switch (status) {
            case DRAFT -> this;
            case ACTIVE -> new PromoTypeTimestamps(createdAt, updatedAt, Optional.of(now), deprecatedAt);
            case DEPRECATED -> new PromoTypeTimestamps(createdAt, updatedAt, activatedAt, Optional.of(now));
        };
    }
}
