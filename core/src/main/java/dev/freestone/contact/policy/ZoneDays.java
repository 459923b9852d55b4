package dev.freestone.contact.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;

/**
 * Days and times of day on the clocks of a place, as numbers: instants in microseconds, dates in days since 1970. Static and
 * pure. Source: docs/spec/contact-policy.md 2, item 6.
 */
final class ZoneDays {
    static final long SECOND = 1_000_000L;
    static final long DAY = 86_400L * SECOND;

    private ZoneDays() {}

    static long micros(Instant at) {
        return at.getEpochSecond() * SECOND + at.getNano() / 1_000;
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1_000);
    }

    /** What a clock of the place shows: microseconds since 1970 as if it stood in UTC. */
    static long shown(ZoneClock clock, long at) {
        return at + clock.offset(at);
    }

    static long date(ZoneClock clock, long at) {
        return Math.floorDiv(shown(clock, at), DAY);
    }

    /** When a date begins: at midnight, or at the first instant after it. */
    static long midnight(ZoneClock clock, long date) {
        return opening(clock, date * DAY, false);
    }

    /** When hours open that open at a time: the later of two instants, the first one after a gap. */
    static long opens(ZoneClock clock, long shown) {
        return opening(clock, shown, true);
    }

    /** When hours close that close at a time: the earlier of two instants, the first one after a gap. */
    static long closes(ZoneClock clock, long shown) {
        return opening(clock, shown, false);
    }

    private static long opening(ZoneClock clock, long shown, boolean later) {
        // Away from changes of the offset every look gives the same one.
        long offset = clock.offset(shown);
        long guess = shown - offset;
        if (clock.offset(guess - DAY) == offset && clock.offset(guess + DAY) == offset) {
            return guess;
        }
        return atChange(clock, shown, later);
    }

    private static long atChange(ZoneClock clock, long shown, boolean later) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(
                Math.floorDiv(shown, SECOND), (int) Math.floorMod(shown, SECOND) * 1_000, ZoneOffset.UTC);
        ZoneOffsetTransition change = clock.rules.getTransition(time);
        if (change != null && change.isGap()) {
            return micros(change.getInstant());
        }
        if (change != null && later) {
            return micros(time.toInstant(change.getOffsetAfter()));
        }
        return micros(time.toInstant(clock.rules.getOffset(time)));
    }

    static long date(LocalDate date) {
        return date.toEpochDay();
    }
}
