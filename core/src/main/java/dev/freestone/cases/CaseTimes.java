package dev.freestone.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * When a case was made and what became of it, in microseconds. Immutable.
 *
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 * @param statusUpdatedAt when its status was last set, at first when it was made
 * @param deletedAt when it was deleted
 */
public record CaseTimes(
        Instant createdAt, Optional<Instant> updatedAt, Instant statusUpdatedAt, Optional<Instant> deletedAt) {
    /**
     * Those of a new case.
     *
     * @param now when it is made
     * @return the times
     */
    public static CaseTimes created(Instant now) {
        return new CaseTimes(now, Optional.empty(), now, Optional.empty());
    }

    /** Those after a change. */
    CaseTimes changed(boolean status, Instant now) {
        return new CaseTimes(createdAt, Optional.of(now), status ? now : statusUpdatedAt, deletedAt);
    }

    /** Those after its deletion. */
    CaseTimes deleted(Instant now) {
        return new CaseTimes(createdAt, Optional.of(now), statusUpdatedAt, Optional.of(now));
    }
}
