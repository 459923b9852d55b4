package dev.freestone.contact.policy;

import dev.freestone.contact.policy.RuleParams.Window;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.contact.FactTerms.WeeklyHours;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Reads hours. Entries that overlap are refused: together they allow what one of them seems to forbid, such as Sunday
 * mornings of {@code MON-SUN 08:00} beside {@code SUN 12:00}. Static and thread-safe.
 */
final class WindowReader {
    private WindowReader() {}

    static Window read(PackObject params) {
        params.only("hours");
        List<WeeklyHours> hours = new ArrayList<>();
        for (PackObject each : params.objects("hours")) {
            WeeklyHours read = hours(each);
            if (hours.stream().anyMatch(before -> overlap(before, read))) {
                each.refuse("", ViolationCode.NOT_ALLOWED_WITH, "overlaps hours before it, give each hour once");
            }
            hours.add(read);
        }
        return new Window(hours);
    }

    private static WeeklyHours hours(PackObject hours) {
        hours.only("days", "from", "to");
        var days = hours.oneOf("days", PackCodes.DAYS).orElse(Set.of());
        LocalTime from = PackDates.beginning(hours);
        LocalTime to = PackDates.end(hours);
        if (!endsAfter(to, from)) {
            hours.refuse("to", ViolationCode.OUT_OF_RANGE, "found " + to + ", give a time after " + from);
        }
        return new WeeklyHours(days, from, to);
    }

    private static boolean overlap(WeeklyHours one, WeeklyHours other) {
        return !Collections.disjoint(one.days(), other.days())
                && endsAfter(one.to(), other.from())
                && endsAfter(other.to(), one.from());
    }

    private static boolean endsAfter(LocalTime end, LocalTime time) {
        return end.equals(LocalTime.MIDNIGHT) || end.isAfter(time);
    }
}
