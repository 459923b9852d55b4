package dev.freestone.contact.policy;

import java.time.ZoneId;
import java.time.zone.ZoneRules;

/** One day on the clocks of a place. Immutable. */
final class ZoneDay {
    final ZoneId zone;
    final ZoneRules rules;
    /** The date, in days since 1970. */
    final long date;

    final long start;
    final long end;
    /** Whether the clocks do not change that day. */
    private final boolean even;

    ZoneDay(ZoneId zone, ZoneRules rules, long at) {
        this.zone = zone;
        this.rules = rules;
        long shown = ZoneDays.shown(rules, at);
        this.date = Math.floorDiv(shown, ZoneDays.DAY);
        long first = date * ZoneDays.DAY - (shown - at);
        boolean calm = ZoneDays.shown(rules, first) - first == shown - at
                && ZoneDays.shown(rules, first + ZoneDays.DAY) - first - ZoneDays.DAY == shown - at;
        this.even = calm;
        this.start = calm ? first : ZoneDays.midnight(rules, date);
        this.end = calm ? first + ZoneDays.DAY : ZoneDays.midnight(rules, date + 1);
    }

    /** When hours of this day open that open at so many microseconds after midnight. */
    long opens(long after) {
        return even ? start + after : ZoneDays.opens(rules, date * ZoneDays.DAY + after);
    }

    /** When hours of this day close. */
    long closes(long after) {
        return even ? start + after : ZoneDays.closes(rules, date * ZoneDays.DAY + after);
    }

    ZoneDay next() {
        return new ZoneDay(zone, rules, end);
    }
}
