package dev.freestone.contact.policy;

import java.time.ZoneId;

/** One day on the clocks of a place. Immutable. */
final class ZoneDay {
    final ZoneId zone;
    final ZoneClock clock;
    /** The date, in days since 1970. */
    final long date;

    final long start;
    final long end;
    /** Whether the clocks do not change that day. */
    private final boolean even;

    ZoneDay(ZoneId zone, ZoneClock clock, long at) {
        this.zone = zone;
        this.clock = clock;
        long shown = ZoneDays.shown(clock, at);
        this.date = Math.floorDiv(shown, ZoneDays.DAY);
        long first = date * ZoneDays.DAY - (shown - at);
        boolean calm = ZoneDays.shown(clock, first) - first == shown - at
                && ZoneDays.shown(clock, first + ZoneDays.DAY) - first - ZoneDays.DAY == shown - at;
        this.even = calm;
        this.start = calm ? first : ZoneDays.midnight(clock, date);
        this.end = calm ? first + ZoneDays.DAY : ZoneDays.midnight(clock, date + 1);
    }

    /** When hours of this day open that open at so many microseconds after midnight. */
    long opens(long after) {
        return even ? start + after : ZoneDays.opens(clock, date * ZoneDays.DAY + after);
    }

    /** When hours of this day close. */
    long closes(long after) {
        return even ? start + after : ZoneDays.closes(clock, date * ZoneDays.DAY + after);
    }

    ZoneDay next() {
        return new ZoneDay(zone, clock, end);
    }
}
