package dev.freestone.promo;

import java.time.Instant;
import java.util.Optional;

/**
 * When things happened to a promo program, {@code timestamps} on the wire. Immutable. Source: docs/spec/promo-programs.md 3.
 *
 * @param createdAt when it was created
 * @param updatedAt when it was last changed; empty until then
 * @param activatedAt when it was activated; empty until then
 * @param reactivatedAt when a caller reactivated it; empty until then
 * @param canceledAt when it was canceled; empty unless canceled
 * @param exercisedAt when it was exercised; empty unless exercised
 */
public record PromoTimes(
        Instant createdAt,
        Optional<Instant> updatedAt,
        Optional<Instant> activatedAt,
        Optional<Instant> reactivatedAt,
        Optional<Instant> canceledAt,
        Optional<Instant> exercisedAt) {
    /**
     * The times of a new program.
     *
     * @param at when it is created
     * @return the times
     */
    public static PromoTimes created(Instant at) {
        return new PromoTimes(
                at, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The same times of a program that was changed.
     *
     * @param at when
     * @return the times
     */
    public PromoTimes updated(Instant at) {
        return new PromoTimes(createdAt, Optional.of(at), activatedAt, reactivatedAt, canceledAt, exercisedAt);
    }

    PromoTimes activated(Instant at) {
        return new PromoTimes(createdAt, updatedAt, Optional.of(at), reactivatedAt, canceledAt, exercisedAt);
    }

    PromoTimes reactivated(Instant at) {
        return new PromoTimes(createdAt, updatedAt, activatedAt, Optional.of(at), Optional.empty(), exercisedAt);
    }

    PromoTimes canceled(Instant at) {
        return new PromoTimes(createdAt, updatedAt, activatedAt, reactivatedAt, Optional.of(at), Optional.empty());
    }

    PromoTimes running() {
        return new PromoTimes(createdAt, updatedAt, activatedAt, reactivatedAt, Optional.empty(), Optional.empty());
    }

    PromoTimes exercised(Instant at) {
        return new PromoTimes(createdAt, updatedAt, activatedAt, reactivatedAt, Optional.empty(), Optional.of(at));
    }
}
