package dev.freestone.contact.policy;

import dev.freestone.error.ViolationCode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads dates, times and durations of rule packs. Static and thread-safe. Source: docs/spec/contact-policy.md 7. */
final class PackDates {
    /** How an end of the day is written. */
    static final String END_OF_DAY = "24:00";

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Pattern PERIOD = Pattern.compile("P[0-9]{1,5}[YMD]");
    private static final Pattern DURATION = Pattern.compile("PT[0-9]{1,5}[HM]");

    private PackDates() {}

    /** A date; absent and null both mean that there is none. */
    static Optional<LocalDate> date(PackObject from, String name) {
        if (from.raw(name) == null) {
            return Optional.empty();
        }
        if (from.raw(name) instanceof String text && DATE.matcher(text).matches()) {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                from.refuse(name, ViolationCode.BAD_FORMAT, "found \"" + text + "\", a date that does not exist");
                return Optional.empty();
            }
        }
        refuse(from, name, "a date such as 2026-01-01, or leave it out");
        return Optional.empty();
    }

    /** The beginning of hours; midnight after a violation. */
    static LocalTime beginning(PackObject hours) {
        return time(hours, "from", "a time from 00:00 to 23:59").orElse(LocalTime.MIDNIGHT);
    }

    /** The end of hours, where midnight stands for the end of the day. */
    static LocalTime end(PackObject hours) {
        if (hours.raw("to") instanceof String text && text.equals(END_OF_DAY)) {
            return LocalTime.MIDNIGHT;
        }
        Optional<LocalTime> time = time(hours, "to", "a time from 00:01 to 24:00");
        time.filter(LocalTime.MIDNIGHT::equals)
                .ifPresent(midnight -> refuse(hours, "to", "24:00 for the end of the day"));
        return time.orElse(LocalTime.MIDNIGHT);
    }

    /** Days, months or years. */
    static Optional<Period> period(PackObject from, String name) {
        if (!from.has(name)) {
            return Optional.empty();
        }
        if (from.raw(name) instanceof String text && PERIOD.matcher(text).matches()) {
            return Optional.of(Period.parse(text));
        }
        refuse(from, name, "days, months or years, such as P60D, P6M or P3Y");
        return Optional.empty();
    }

    /** Minutes or hours. */
    static Optional<Duration> duration(PackObject from, String name) {
        if (!from.has(name)) {
            return Optional.empty();
        }
        if (from.raw(name) instanceof String text && DURATION.matcher(text).matches()) {
            return Optional.of(Duration.parse(text));
        }
        refuse(from, name, "minutes or hours, such as PT5M or PT1H");
        return Optional.empty();
    }

    private static Optional<LocalTime> time(PackObject from, String name, String remedy) {
        String text = from.text(name);
        if (TIME.matcher(text).matches()) {
            return Optional.of(LocalTime.parse(text));
        }
        if (from.raw(name) instanceof String) {
            refuse(from, name, remedy);
        }
        return Optional.empty();
    }

    private static void refuse(PackObject from, String name, String remedy) {
        String found = PackObject.quoted(from.raw(name));
        from.refuse(name, ViolationCode.BAD_FORMAT, "found " + found + ", give " + remedy);
    }
}
