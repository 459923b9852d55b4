package dev.freestone.engagement;

import dev.freestone.model.engagement.AudienceBucket;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept of one delivery beside its key and status. Immutable. Source: docs/spec/engagement-campaigns.md 5.2.
 *
 * @param origin what it comes from
 * @param reason of a skipped one: why
 * @param paused whether it waits for the host
 * @param counts the customers that were read, by bucket, and the planned contacts
 * @param place how far the work is
 * @param stamps when it began, froze and ended
 */
public record MessageDelivery(
        Origin origin,
        Optional<SkipReason> reason,
        boolean paused,
        AudienceCounts counts,
        Place place,
        DeliveryStamps stamps) {
    /**
     * What a delivery comes from. Immutable.
     *
     * @param schedule names first instant and repeat of the message, so that a changed schedule is seen
     * @param begun whether this delivery of the message, or an earlier one, has begun
     * @param terms of one that has begun: what it sends to whom
     */
    public record Origin(String schedule, boolean begun, Optional<MessageTerms> terms) {}

    /**
     * How far the work is. Immutable.
     *
     * @param after the last customer that was read, sealed; empty before the first
     * @param chunks how many chunks of customers are kept
     * @param dispatched for how many of them the contacts are planned
     */
    public record Place(Optional<String> after, int chunks, int dispatched) {
        /** Nothing was done yet. */
        public static final Place START = new Place(Optional.empty(), 0, 0);
    }

    /**
     * A delivery that begins.
     *
     * @param schedule names first instant and repeat of the message
     * @param terms what it sends to whom
     * @param now when
     * @return the delivery
     */
    public static MessageDelivery begun(String schedule, MessageTerms terms, Instant now) {
        return new MessageDelivery(
                new Origin(schedule, true, Optional.of(terms)),
                Optional.empty(),
                false,
                AudienceCounts.NONE,
                Place.START,
                DeliveryStamps.NONE.begun(now));
    }

    /**
     * A delivery that never begins.
     *
     * @param schedule names first instant and repeat of the message
     * @param begun whether an earlier one has begun
     * @param reason why it is skipped; empty = canceled by the host
     * @param now when
     * @return the delivery
     */
    public static MessageDelivery ended(String schedule, boolean begun, Optional<SkipReason> reason, Instant now) {
        return new MessageDelivery(
                new Origin(schedule, begun, Optional.empty()),
                reason,
                false,
                AudienceCounts.NONE,
                Place.START,
                DeliveryStamps.NONE.ended(now));
    }

    /**
     * The delivery of a message of which one has begun meanwhile.
     *
     * @return another value
     */
    public MessageDelivery afterBegin() {
        return new MessageDelivery(
                new Origin(origin.schedule(), true, origin.terms()), reason, paused, counts, place, stamps);
    }

    /**
     * The delivery after some customers were read.
     *
     * @param after the last of them, sealed; empty when there were none
     * @param buckets how many of them are in each bucket
     * @param kept whether a chunk of them was kept
     * @return another value
     */
    public MessageDelivery read(Optional<String> after, Map<AudienceBucket, Long> buckets, boolean kept) {
        Place reached = new Place(after.or(place::after), place.chunks() + (kept ? 1 : 0), place.dispatched());
        return new MessageDelivery(origin, reason, paused, counts.plus(buckets), reached, stamps);
    }

    /**
     * The delivery after the contacts of a chunk were planned.
     *
     * @param planned how many
     * @return another value
     */
    public MessageDelivery dispatched(long planned) {
        Place reached = new Place(place.after(), place.chunks(), place.dispatched() + 1);
        return new MessageDelivery(origin, reason, paused, counts.planned(planned), reached, stamps);
    }

    /**
     * Whether the contacts of all customers are planned.
     *
     * @return true when no chunk is left
     */
    public boolean isDispatched() {
        return place.dispatched() == place.chunks();
    }

    /**
     * The delivery waiting for the host, or not any more.
     *
     * @param value whether it waits
     * @return another value
     */
    public MessageDelivery paused(boolean value) {
        return new MessageDelivery(origin, reason, value, counts, place, stamps);
    }

    /**
     * The delivery with a complete audience.
     *
     * @param now when
     * @return another value
     */
    public MessageDelivery frozen(Instant now) {
        return new MessageDelivery(origin, reason, paused, counts, place, stamps.frozen(now));
    }

    /**
     * The delivery that has ended.
     *
     * @param now when
     * @return another value
     */
    public MessageDelivery ended(Instant now) {
        return new MessageDelivery(origin, reason, false, counts, place, stamps.ended(now));
    }
}
