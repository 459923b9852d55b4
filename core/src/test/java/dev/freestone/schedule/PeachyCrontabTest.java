package dev.freestone.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeachyCrontabTest {
    private static final LocalDate MON_2024_01_01 = LocalDate.of(2024, 1, 1);
    private static final LocalDate SUN_2034_01_01 = LocalDate.of(2034, 1, 1);

    @Test
    @Fact("OUT-30")
    void the_schedules_of_the_reference_documents_select_their_stated_days_over_ten_years() {
        assertDays("P P 1,15 * *", date -> date.getDayOfMonth() == 1 || date.getDayOfMonth() == 15);
        assertDays("P P * * wed", date -> date.getDayOfWeek() == DayOfWeek.WEDNESDAY);
        assertDays("P P * 10 *", date -> date.getMonth() == Month.OCTOBER);
    }

    @Test
    @Fact("OUT-32")
    void a_star_with_a_step_joins_the_day_fields_and_a_star_inside_a_list_does_not() {
        assertDays("P P */2 * mon", date -> date.getDayOfMonth() % 2 == 1 && date.getDayOfWeek() == DayOfWeek.MONDAY);
        assertDays("P P 1,* * mon", date -> true);
        assertDays("P P *,1 * mon", date -> date.getDayOfWeek() == DayOfWeek.MONDAY);
        assertDays(
                "P P 2,13 * */2",
                date -> Set.of(2, 13).contains(date.getDayOfMonth())
                        && EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.SATURDAY)
                                .contains(date.getDayOfWeek()));
    }

    @Test
    @Fact("OUT-33")
    void sunday_has_two_numbers_and_a_range_may_end_but_not_pass_it() {
        for (String sunday : List.of("0", "7", "sun", "SUN", "0,7", "00", "07", "7-7", "sun-sun", "7-0", "*/7")) {
            assertDays("P P * * " + sunday, date -> date.getDayOfWeek() == DayOfWeek.SUNDAY);
        }
        for (String weekend : List.of("fri-sun", "5-7", "5-0", "Fri-0", "5-sun", "5-7,sun")) {
            assertDays(
                    "P P * * " + weekend,
                    date -> EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
                            .contains(date.getDayOfWeek()));
        }
        assertThat(PeachyCrontab.problem("P P * * sat-tue"))
                .contains("schedule: day-of-week \"sat-tue\" at column 9: range runs backwards, write sat-sun,mon-tue");
        assertThat(PeachyCrontab.problem("P P * nov-feb *"))
                .contains("schedule: month \"nov-feb\" at column 7: range runs backwards, write nov-dec,jan-feb");
    }

    /** Its part "is refused on a campaign" is shown where campaigns are made. */
    @Test
    @Fact("OUT-35")
    void never_is_known_when_the_text_is_read_and_a_leap_sunday_is_found() {
        PeachyCrontab never = PeachyCrontab.parse("P P 30 2 *");
        assertThat(never.neverMatches()).isTrue();
        assertThat(never.nextDate(MON_2024_01_01)).isEmpty();
        assertThat(never.previousDate(MON_2024_01_01)).isEmpty();

        PeachyCrontab leapSunday = PeachyCrontab.parse("P P 29 2 */7");
        assertThat(leapSunday.neverMatches()).isFalse();
        assertThat(leapSunday.nextDate(MON_2024_01_01)).contains(LocalDate.of(2032, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30 2 *", "31 2,4,6,9,11 *", "30-31 feb */2", "31 4 */7"})
    void never_matches(String days) {
        assertThat(PeachyCrontab.parse("P P " + days).neverMatches()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"29 2 *", "30 2 mon", "31 1-2 *", "29 2 */7", "31 4 sun", "30 2 1-5,*", "*/31,30 2 *"})
    void sometimes_matches(String days) {
        PeachyCrontab crontab = PeachyCrontab.parse("P P " + days);
        assertThat(crontab.neverMatches()).isFalse();
        assertThat(crontab.nextDate(MON_2024_01_01)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "P P 1-7 * */7,      2024-01-01, 2024-01-07",
                "P P 1-31/10 * *,    2024-01-01, 2024-01-11",
                "P P 31 * *,         2024-01-31, 2024-03-31",
                "P P 29 2 *,         2096-02-29, 2104-02-29",
                "P P 29 2 */7,       2088-02-29, 2128-02-29",
                "P P 29 2 */7,       1880-02-29, 1920-02-29",
                "P P 29 2 *,         -0004-02-29, 0000-02-29",
                "P P 1 1 *,          2024-01-01, 2025-01-01",
                "P P 31 12 *,        2024-12-31, 2025-12-31",
                "P P * * *,          2024-02-28, 2024-02-29",
                "P P * * *,          2023-02-28, 2023-03-01",
                "P P 13 * fri,       2024-09-06, 2024-09-13",
                "P P 13 * fri,       2024-09-13, 2024-09-20"
            })
    void the_neighbours_of_a_day_find_each_other(String text, LocalDate day, LocalDate next) {
        PeachyCrontab crontab = PeachyCrontab.parse(text);
        assertThat(crontab.nextDate(day)).contains(next);
        LocalDate lastUpToDay =
                crontab.matches(day) ? day : crontab.previousDate(day).orElseThrow();
        assertThat(crontab.previousDate(next)).contains(lastUpToDay);
    }

    @Test
    void a_search_ends_where_the_calendar_ends() {
        PeachyCrontab daily = PeachyCrontab.parse("P P * * *");
        assertThat(daily.nextDate(LocalDate.MAX)).isEmpty();
        assertThat(daily.nextDate(LocalDate.MAX.minusDays(1))).contains(LocalDate.MAX);
        assertThat(daily.previousDate(LocalDate.MIN)).isEmpty();
        assertThat(daily.previousDate(LocalDate.MIN.plusDays(1))).contains(LocalDate.MIN);

        PeachyCrontab leapSunday = PeachyCrontab.parse("P P 29 2 */7");
        assertThat(leapSunday.nextDate(LocalDate.MAX.minusYears(1))).isEmpty();
        assertThat(leapSunday.previousDate(LocalDate.MIN.plusYears(1))).isEmpty();
        assertThat(leapSunday.nextDate(LocalDate.MIN)).isPresent();
        assertThat(leapSunday.previousDate(LocalDate.MAX)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\t P \tP  1,15 * *\t",
                "P P 1,15 JAN-Dec *",
                "P P 0001,000000015 * *",
                "P P 1-15/14 * *",
                "P P 1-1,15-15 */1 *,0-7",
                "P P 15,1,1 1-12 */1"
            })
    void other_ways_to_write_the_1st_and_the_15th(String text) {
        assertDays(text, date -> date.getDayOfMonth() == 1 || date.getDayOfMonth() == 15);
    }

    @Test
    void keeps_its_text_and_is_equal_by_it() {
        PeachyCrontab crontab = PeachyCrontab.parse("P  P 1 * MON");
        assertThat(crontab).hasToString("P  P 1 * MON");
        assertThat(crontab)
                .isEqualTo(PeachyCrontab.parse("P  P 1 * MON"))
                .hasSameHashCodeAs(PeachyCrontab.parse("P  P 1 * MON"))
                .isNotEqualTo(PeachyCrontab.parse("P P 1 * MON"));
    }

    private static void assertDays(String text, Predicate<LocalDate> stated) {
        PeachyCrontab crontab = PeachyCrontab.parse(text);
        List<LocalDate> found = new ArrayList<>();
        for (Optional<LocalDate> date = crontab.nextDate(MON_2024_01_01.minusDays(1));
                date.isPresent() && date.get().isBefore(SUN_2034_01_01);
                date = crontab.nextDate(date.get())) {
            found.add(date.get());
        }
        assertThat(found)
                .as(text)
                .isEqualTo(
                        MON_2024_01_01.datesUntil(SUN_2034_01_01).filter(stated).toList());
    }
}
