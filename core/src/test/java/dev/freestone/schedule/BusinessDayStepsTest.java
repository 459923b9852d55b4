package dev.freestone.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.testkit.Fact;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Counting business days against one step a day over a calendar that is written down. */
class BusinessDayStepsTest {
    private static final LocalDate FRI_2010_01_01 = LocalDate.of(2010, 1, 1);
    private static final int YEARS = 30;
    private static final int LONGEST = 30;
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest(name = "{0}")
    @MethodSource("calendars")
    @Fact("NOT-32")
    void every_start_day_of_30_years_and_every_delay_to_30(
            String name, BusinessCalendar calendar, Set<LocalDate> closed) {
        LocalDate end = FRI_2010_01_01.plusYears(YEARS);
        for (LocalDate start = FRI_2010_01_01; start.isBefore(end); start = start.plusDays(1)) {
            LocalDate day = start;
            for (int delay = 0; delay <= LONGEST; delay++) {
                if (delay > 0) {
                    do {
                        day = day.plusDays(1);
                    } while (closed.contains(day));
                }
                if (!calendar.plusBusinessDays(start, delay).equals(day)
                        || !due(start, delay, calendar).equals(day)) {
                    assertThat(calendar.plusBusinessDays(start, delay))
                            .as("%s and %s business days", start, delay)
                            .isEqualTo(day);
                    assertThat(due(start, delay, calendar))
                            .as("due %s business days after %s", delay, start)
                            .isEqualTo(day);
                }
            }
        }
    }

    /** Names, calendars, and the days on which each is closed, made another way. */
    private static Stream<Arguments> calendars() {
        Set<LocalDate> bank = new HashSet<>();
        Map<Integer, Map<LocalDate, String>> fairs = new HashMap<>();
        Set<LocalDate> shop = new HashSet<>();
        SplittableRandom random = new SplittableRandom(5);
        LocalDate end = FRI_2010_01_01.plusYears(YEARS + 2);
        for (LocalDate day = FRI_2010_01_01; day.isBefore(end); day = day.plusDays(1)) {
            DayOfWeek weekday = day.getDayOfWeek();
            if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY) {
                bank.add(day);
            }
            if (weekday == DayOfWeek.FRIDAY) {
                shop.add(day);
            } else if (random.nextInt(20) == 0) {
                fairs.computeIfAbsent(day.getYear(), year -> new HashMap<>()).put(day, "fair");
                shop.add(day);
            }
        }
        for (int year = FRI_2010_01_01.getYear(); year < end.getYear(); year++) {
            bank.addAll(holidays(year));
        }
        fairs.replaceAll((year, days) -> Map.copyOf(days));
        return Stream.of(
                arguments("US federal banks", BusinessCalendar.usFederalBank(), bank),
                arguments(
                        "a shop that rests on Fridays",
                        BusinessCalendar.of(
                                EnumSet.complementOf(EnumSet.of(DayOfWeek.FRIDAY)),
                                year -> fairs.getOrDefault(year, Map.of())),
                        shop));
    }

    private static Set<LocalDate> holidays(int year) {
        Set<LocalDate> found = new HashSet<>();
        found.add(observed(LocalDate.of(year, 1, 1)));
        found.add(nth(year, Month.JANUARY, 3, DayOfWeek.MONDAY));
        found.add(nth(year, Month.FEBRUARY, 3, DayOfWeek.MONDAY));
        found.add(LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        if (year > 2020) {
            found.add(observed(LocalDate.of(year, 6, 19)));
        }
        found.add(observed(LocalDate.of(year, 7, 4)));
        found.add(nth(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY));
        found.add(nth(year, Month.OCTOBER, 2, DayOfWeek.MONDAY));
        found.add(observed(LocalDate.of(year, 11, 11)));
        found.add(nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY));
        found.add(observed(LocalDate.of(year, 12, 25)));
        return found;
    }

    private static LocalDate nth(int year, Month month, int nth, DayOfWeek weekday) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
    }

    private static LocalDate observed(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SUNDAY ? date.plusDays(1) : date;
    }

    private static LocalDate due(LocalDate start, int delay, BusinessCalendar calendar) {
        Instant noon = start.atTime(LocalTime.NOON).atZone(NEW_YORK).toInstant();
        return DueDateRule.of(noon, OptionalInt.of(delay), Optional.of(DelayUnit.BUSINESS_DAYS), NEW_YORK, calendar)
                .dueAt()
                .atZone(NEW_YORK)
                .toLocalDate();
    }
}
