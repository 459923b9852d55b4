package dev.freestone.engagement;

import java.time.Instant;
import java.util.Optional;

/**
 * When something became of a delivery. Immutable. Source: docs/spec/engagement-campaigns.md 5.2.
 *
 * @param begunAt when the audience began to be built
 * @param frozenAt when the audience was complete
 * @param endedAt when it was done, skipped or canceled
 */
public record DeliveryStamps(Optional<Instant> begunAt, Optional<Instant> frozenAt, Optional<Instant> endedAt) {
    /** Nothing yet. */
    public static final DeliveryStamps NONE = new DeliveryStamps(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * The stamps of a delivery that begins.
     *
     * @param at when
     * @return other stamps
     */
    public DeliveryStamps begun(Instant at) {
        return new DeliveryStamps(Optional.of(at), frozenAt, endedAt);
    }

    /**
     * The stamps of a delivery whose audience is complete.
     *
     * @param at when
     * @return other stamps
     */
    public DeliveryStamps frozen(Instant at) {
        return new DeliveryStamps(begunAt, Optional.of(at), endedAt);
    }

    /**
     * The stamps of a delivery that has ended.
     *
     * @param at when
     * @return other stamps
     */
    public DeliveryStamps ended(Instant at) {
        return new DeliveryStamps(begunAt, frozenAt, Optional.of(at));
    }
}
