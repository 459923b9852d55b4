package dev.freestone.engagement;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalLong;

/**
 * When an event was, on the time line and on the calendar of its customer. A length in seconds that is a multiple of a day is
 * calendar days, any other one is elapsed time. Source: docs/spec/engagement-behaviors.md 4, 5.
 *
 * @param at its date
 * @param day its local day, counted from 1970-01-01
 * @param startsAt when the campaign starts
 * @param zone the zone of the event
 */
record EventTime(Instant at, long day, Instant startsAt, ZoneId zone) {
    private static final long DAY = 86_400;

    static EventTime of(EngagementEvent event, Instant startsAt, ZoneId companyZone) {
        ZoneId zone = event.zone().orElse(companyZone);
        return new EventTime(event.date(), dayOf(event.date(), zone), startsAt, zone);
    }

    DayMark mark() {
        return new DayMark(at, day);
    }

    /** Which bucket of a length it lies in. */
    long bucket(long length) {
        return length % DAY == 0
                ? Math.floorDiv(day - dayOf(startsAt, zone), length / DAY)
                : Math.floorDiv(secondsSince(startsAt), length);
    }

    /** Whether it lies in the window of a round; an empty length is no window. */
    boolean inside(DayMark open, OptionalLong length) {
        if (length.isEmpty()) {
            return true;
        }
        long seconds = length.getAsLong();
        return seconds % DAY == 0 ? day <= open.day() + seconds / DAY - 1 : secondsSince(open.at()) < seconds;
    }

    /** Whole seconds on the time line, the lesser number where there is a rest. */
    long secondsSince(Instant other) {
        return Duration.between(other, at).toSeconds();
    }

    private static long dayOf(Instant at, ZoneId zone) {
        return Math.floorDiv(at.getEpochSecond() + zone.getRules().getOffset(at).getTotalSeconds(), DAY);
    }
}
