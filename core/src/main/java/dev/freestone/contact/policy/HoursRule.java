package dev.freestone.contact.policy;

import dev.freestone.model.contact.FactTerms.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.LongStream;

/** Hours of the week as numbers, and when they open and close in several zones at once. Immutable; pure. */
final class HoursRule {
    private static final long HORIZON = 45 * ZoneDays.DAY;
    private static final int DAYS = 7;
    /** 1970-01-01 was a Thursday. */
    private static final int FIRST_DAY = 3;

    /** Of each day of the week from Monday on: beginnings and ends, one after the other. */
    private final long[][] hours = new long[DAYS][];

    HoursRule(List<WeeklyHours> all) {
        for (int day = 0; day < DAYS; day++) {
            DayOfWeek weekday = DayOfWeek.of(day + 1);
            hours[day] = all.stream()
                    .filter(each -> each.days().contains(weekday))
                    .flatMapToLong(each -> LongStream.of(
                            each.from().toNanoOfDay() / 1_000,
                            each.to().equals(LocalTime.MIDNIGHT)
                                    ? ZoneDays.DAY
                                    : each.to().toNanoOfDay() / 1_000))
                    .toArray();
        }
    }

    private long[] of(ZoneDay day) {
        return hours[(int) Math.floorMod(day.date + FIRST_DAY, (long) DAYS)];
    }

    boolean isOpen(ZoneDay[] days, long at) {
        for (ZoneDay day : days) {
            if (closes(day, at) <= at) {
                return false;
            }
        }
        return true;
    }

    boolean isOpenAnywhere(ZoneDay[] days, long at) {
        for (ZoneDay day : days) {
            if (closes(day, at) > at) {
                return true;
            }
        }
        return false;
    }

    /** When the hours around an instant close in the zone of this day; the instant itself when they are closed. */
    private long closes(ZoneDay day, long at) {
        long[] of = of(day);
        for (int i = 0; i < of.length; i += 2) {
            if (day.opens(of[i]) <= at) {
                long closes = day.closes(of[i + 1]);
                if (at < closes) {
                    return closes;
                }
            }
        }
        return at;
    }

    /** When they close in the first of the zones. */
    long closes(ZoneDay[] days, long at) {
        long closes = Situation.NEVER;
        for (ZoneDay day : days) {
            closes = Math.min(closes, closes(day, at));
        }
        return closes;
    }

    /** The first instant from this one on at which they are open in every zone. */
    long opens(ZoneDay[] days, long at) {
        ZoneDay[] now = days.clone();
        long then = at;
        long last = at + HORIZON;
        while (then < last) {
            long latest = then;
            for (int i = 0; i < now.length; i++) {
                latest = Math.max(latest, opens(now, i, then, last));
            }
            if (latest == then) {
                return then;
            }
            then = latest;
        }
        return Situation.NEVER;
    }

    private long opens(ZoneDay[] now, int i, long at, long last) {
        while (now[i].end <= at) {
            now[i] = now[i].next();
        }
        ZoneDay day = now[i];
        while (day.start < last) {
            long first = first(day, at);
            if (first != Situation.NEVER) {
                return first;
            }
            day = day.next();
        }
        return Situation.NEVER;
    }

    /** The first instant from this one on that lies within the hours of a day. */
    private long first(ZoneDay day, long at) {
        long[] of = of(day);
        long first = Situation.NEVER;
        for (int i = 0; i < of.length; i += 2) {
            long from = Math.max(at, day.opens(of[i]));
            if (from < day.closes(of[i + 1])) {
                first = Math.min(first, from);
            }
        }
        return first;
    }

    /** The first instant after this one at which they begin or end anywhere, within a week. */
    long turns(ZoneDay[] days, long at) {
        long turns = Situation.NEVER;
        for (ZoneDay each : days) {
            ZoneDay day = each;
            for (int i = 0; i <= DAYS + 1; i++) {
                turns = Math.min(turns, turns(day, at));
                day = day.next();
            }
        }
        return turns;
    }

    private long turns(ZoneDay day, long at) {
        long turns = Situation.NEVER;
        long[] of = of(day);
        for (int i = 0; i < of.length; i += 2) {
            long opens = day.opens(of[i]);
            long closes = day.closes(of[i + 1]);
            turns = Math.min(
                    turns, Math.min(opens > at ? opens : Situation.NEVER, closes > at ? closes : Situation.NEVER));
        }
        return turns;
    }
}
