package dev.freestone.contact.policy;

import dev.freestone.contact.policy.RuleCondition.GreaterThan;
import dev.freestone.contact.policy.RuleCondition.Is;
import dev.freestone.contact.policy.RuleCondition.NotIn;
import dev.freestone.contact.policy.RuleCondition.Test;
import dev.freestone.contact.policy.RuleParams.Length;
import dev.freestone.contact.policy.RuleParams.Place;
import dev.freestone.model.contact.FactTerms.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of two values of the attributes that are no plain numbers or lists binds more. Static and pure. */
final class AttributeOrders {
    private static final int MONTHS = 12;
    private static final int LEAST_YEAR = 365;
    private static final int LEAST_MONTH = 28;
    private static final int LONGEST_MONTH = 31;

    private AttributeOrders() {}

    /** Hours of the week: the one whose hours all lie within those of the other. */
    static boolean hours(List<WeeklyHours> one, List<WeeklyHours> other) {
        for (DayOfWeek day : DayOfWeek.values()) {
            List<WeeklyHours> open = on(day, other);
            if (!on(day, one).stream().allMatch(each -> isOpen(open, each))) {
                return false;
            }
        }
        return true;
    }

    private static List<WeeklyHours> on(DayOfWeek day, List<WeeklyHours> hours) {
        return hours.stream()
                .filter(each -> each.days().contains(day))
                .sorted(Comparator.comparing(WeeklyHours::from))
                .toList();
    }

    /** Whether hours of a day, in their order, are open from the beginning to the end of one of them. */
    private static boolean isOpen(List<WeeklyHours> hours, WeeklyHours all) {
        long open = all.from().toNanoOfDay();
        for (WeeklyHours each : hours) {
            if (each.from().toNanoOfDay() <= open) {
                open = Math.max(open, end(each));
            }
        }
        return open >= end(all);
    }

    private static long end(WeeklyHours hours) {
        return hours.to().equals(LocalTime.MIDNIGHT)
                ? LocalTime.MAX.toNanoOfDay() + 1
                : hours.to().toNanoOfDay();
    }

    /** Lengths of windows: the longer one. Days of the calendar and hours cannot be compared. */
    static boolean length(Length one, Length other) {
        return one.days() == other.days() && one.length() >= other.length();
    }

    /** Counted places: all of them before some of them. */
    static boolean place(Place one, Place other) {
        return one == Place.ANY || one == other;
    }

    /** Keys: the one that counts more contacts together. A subject stands for an occasion. */
    static boolean key(Set<RuleParams.Key> one, Set<RuleParams.Key> other) {
        return counted(other).containsAll(counted(one));
    }

    private static Set<RuleParams.Key> counted(Set<RuleParams.Key> key) {
        return key.stream()
                .map(each -> each == RuleParams.Key.EVENT ? RuleParams.Key.SUBJECT : each)
                .collect(Collectors.toSet());
    }

    /** Conditions on one fact: that which holds whenever the other does, and none before any. */
    static boolean conditions(List<Test> one, List<Test> other) {
        return one.stream().allMatch(weak -> other.stream().anyMatch(strong -> implies(strong, weak)));
    }

    private static boolean implies(Test strong, Test weak) {
        if (strong instanceof Is is) {
            return isMet(weak, is.value());
        }
        if (strong instanceof GreaterThan more && weak instanceof GreaterThan less) {
            return more.number() >= less.number();
        }
        return strong instanceof NotIn more
                && weak instanceof NotIn less
                && more.values().containsAll(less.values());
    }

    private static boolean isMet(Test test, String value) {
        if (test instanceof Is is) {
            return is.value().equals(value);
        }
        if (test instanceof NotIn notIn) {
            return !notIn.values().contains(value);
        }
        return test instanceof GreaterThan greater && Long.parseLong(value) > greater.number();
    }

    /** Periods: the one that is at least as long, whenever both begin. */
    static boolean longer(Period one, Period other) {
        boolean inMonths = days(one) == 0 && days(other) == 0;
        return inMonths ? one.toTotalMonths() >= other.toTotalMonths() : shortest(one) >= longest(other);
    }

    private static long shortest(Period period) {
        return days(period, LEAST_YEAR, LEAST_MONTH);
    }

    private static long longest(Period period) {
        return days(period, LEAST_YEAR + 1, LONGEST_MONTH);
    }

    private static long days(Period period, int ofYear, int ofMonth) {
        long months = period.toTotalMonths();
        return days(period) + ((months / MONTHS) * ofYear) + ((months % MONTHS) * ofMonth);
    }

    private static long days(Period period) {
        return period.get(ChronoUnit.DAYS);
    }

    /** Absent periods demand least. */
    static boolean longerOrGiven(Optional<Period> one, Optional<Period> other) {
        return other.isEmpty() || (one.isPresent() && longer(one.get(), other.get()));
    }

    /** Absent periods demand least, and short ones most. */
    static boolean shorterOrGiven(Optional<Period> one, Optional<Period> other) {
        return other.isEmpty() || (one.isPresent() && isWithin(one.get(), other.get()));
    }

    /** Absent periods demand most, and long ones least. */
    static boolean shorterOrAbsent(Optional<Period> one, Optional<Period> other) {
        return one.isEmpty() || (other.isPresent() && isWithin(one.get(), other.get()));
    }

    private static boolean isWithin(Period part, Period whole) {
        return longer(whole, part);
    }
}
