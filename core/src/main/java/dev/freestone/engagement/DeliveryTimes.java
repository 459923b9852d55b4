package dev.freestone.engagement;

import dev.freestone.engagement.UnitDelivery.Repeat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The instants at which a scheduled message is delivered. Delivery n lies n times the repeat after the first one, counted from the
 * first each time, so that a month end comes back: January 31, February 29, March 31. Days, weeks and months keep the local time of
 * the company; one that does not exist becomes the first instant after the gap, one that comes twice the earlier of both.
 * Immutable. Source: docs/spec/engagement-campaigns.md 5.2.
 *
 * <pre>{@code
 * DeliveryTimes.of(scheduled, campaign.terms().endsAt(), zone).next(Instant.parse("2024-02-01T00:00:00Z"));
 * }</pre>
 */
public final class DeliveryTimes {
    /** Whatever lies behind is not reached by any schedule. */
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;

    private final Instant first;
    private final Optional<Repeat> repeat;
    private final Instant end;
    private final ZoneId zone;

    private DeliveryTimes(Instant first, Optional<Repeat> repeat, Instant end, ZoneId zone) {
        this.first = first;
        this.repeat = repeat;
        this.end = end;
        this.zone = zone;
    }

    /**
     * The instants of a message.
     *
     * @param schedule when it is delivered
     * @param campaignEnd the first instant after the campaign: nothing is delivered at it or later
     * @param zone the company zone
     * @return its instants
     */
    public static DeliveryTimes of(UnitDelivery.Scheduled schedule, Instant campaignEnd, ZoneId zone) {
        Instant until = schedule.repeat().flatMap(Repeat::until).orElse(campaignEnd);
        Instant end = until.isBefore(campaignEnd) ? until : campaignEnd;
        return new DeliveryTimes(schedule.deliverAt(), schedule.repeat(), end.isBefore(LAST) ? end : LAST, zone);
    }

    /**
     * The first delivery.
     *
     * @return empty when nothing is delivered
     */
    public Optional<Instant> first() {
        return Optional.of(first).filter(at -> at.isBefore(end));
    }

    /**
     * The first delivery after an instant.
     *
     * @param after the instant; a delivery at it is not meant
     * @return empty when there is none
     */
    public Optional<Instant> next(Instant after) {
        if (!after.isBefore(end)) {
            return Optional.empty();
        }
        return Optional.of(count(after))
                .filter(number -> number == 0 || repeat.isPresent())
                .map(this::at)
                .filter(at -> at.isBefore(end));
    }

    /**
     * The last delivery up to an instant.
     *
     * @param until the instant; a delivery at it is meant as well
     * @return empty when there is none
     */
    public Optional<Instant> last(Instant until) {
        long number = count(until.isBefore(end) ? until : end.minusNanos(1));
        return number == 0 ? Optional.empty() : Optional.of(at(repeat.isPresent() ? number - 1 : 0));
    }

    /**
     * Whether the message is delivered at an instant.
     *
     * @param at the instant
     * @return true when it is one of its instants
     */
    public boolean contains(Instant at) {
        return last(at).filter(at::equals).isPresent();
    }

    /** How many lie at or before an instant, if they went on without an end. Later ones never lie before earlier ones. */
    private long count(Instant until) {
        if (until.isBefore(first)) {
            return 0;
        }
        if (repeat.isEmpty()) {
            return 1;
        }
        long low = 0;
        long high = (until.getEpochSecond() - first.getEpochSecond()) / least(repeat.get()) + 2;
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (at(middle).isAfter(until)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low + 1;
    }

    private Instant at(long number) {
        if (number == 0 || repeat.isEmpty()) {
            return first;
        }
        long units = number * repeat.get().every();
        LocalDateTime local = LocalDateTime.ofInstant(first, zone);
        return switch (repeat.get().unit()) {
            case HOUR -> first.plusSeconds(units * HOUR);
            case DAY -> LocalTimes.instant(local.plusDays(units), zone);
            case WEEK -> LocalTimes.instant(local.plusWeeks(units), zone);
            case MONTH -> LocalTimes.instant(local.plusMonths(units), zone);
        };
    }

    /** Less than the seconds from one delivery to the next but one, whatever clocks do in between. */
    private static long least(Repeat repeat) {
        return repeat.every()
                * switch (repeat.unit()) {
                    case HOUR -> HOUR;
                    case DAY -> DAY / 2;
                    case WEEK -> 6 * DAY;
                    case MONTH -> 27 * DAY;
                };
    }
}
