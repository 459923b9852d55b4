package dev.freestone.engagement;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * When events can count for a behavior. All bounds are half-open. Immutable. Source: docs/spec/engagement-behaviors.md 3.1, 4.
 *
 * @param startsAt when its campaign starts; buckets of time are aligned to it
 * @param endsAt the first instant after its campaign
 * @param effectiveFrom when it was added to a campaign that was launched already
 * @param qualifyingStartsAt its own first instant
 * @param qualifyingEndsAt the first instant after it
 */
public record BehaviorScope(
        Instant startsAt,
        Instant endsAt,
        Optional<Instant> effectiveFrom,
        Optional<Instant> qualifyingStartsAt,
        Optional<Instant> qualifyingEndsAt) {
    /**
     * Checks the components.
     *
     * @param startsAt when its campaign starts
     * @param endsAt the first instant after its campaign
     * @param effectiveFrom when it was added to a campaign that was launched already
     * @param qualifyingStartsAt its own first instant
     * @param qualifyingEndsAt the first instant after it
     */
    public BehaviorScope {
        Objects.requireNonNull(startsAt, "startsAt");
        Objects.requireNonNull(endsAt, "endsAt");
    }

    /**
     * The whole campaign.
     *
     * @param startsAt when it starts
     * @param endsAt the first instant after it
     * @return the scope of a behavior that was there from the launch on
     */
    public static BehaviorScope of(Instant startsAt, Instant endsAt) {
        return new BehaviorScope(startsAt, endsAt, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether what happened at an instant can count. */
    boolean holds(Instant date) {
        return !date.isBefore(startsAt)
                && date.isBefore(endsAt)
                && !(effectiveFrom.isPresent() && date.isBefore(effectiveFrom.get()))
                && !(qualifyingStartsAt.isPresent() && date.isBefore(qualifyingStartsAt.get()))
                && (qualifyingEndsAt.isEmpty() || date.isBefore(qualifyingEndsAt.get()));
    }
}
