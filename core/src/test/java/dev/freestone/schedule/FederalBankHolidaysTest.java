package dev.freestone.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published closing days of US federal banks, copied by hand, against the eleven rules. */
class FederalBankHolidaysTest {
    private static final BusinessCalendar BANK = BusinessCalendar.usFederalBank();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2020 | 01-01 01-20 02-17 05-25             09-07 10-12 11-11 11-26 12-25
            2021 | 01-01 01-18 02-15 05-31       07-05 09-06 10-11 11-11 11-25
            2022 |       01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26
            2023 | 01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09       11-23 12-25
            2024 | 01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25
            2025 | 01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25
            2026 | 01-01 01-19 02-16 05-25 06-19       09-07 10-12 11-11 11-26 12-25
            2027 | 01-01 01-18 02-15 05-31       07-05 09-06 10-11 11-11 11-25
            2028 |       01-17 02-21 05-29 06-19 07-04 09-04 10-09       11-23 12-25
            2029 | 01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25
            2030 | 01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25
            """)
    void closes_on_the_published_days_of_a_year_and_on_no_other_weekday(int year, String days) {
        List<LocalDate> published = Arrays.stream(days.trim().split(" +"))
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();

        List<LocalDate> closed = Year.of(year)
                .atDay(1)
                .datesUntil(Year.of(year + 1).atDay(1))
                .filter(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                .filter(day -> !BANK.isBusinessDay(day))
                .toList();

        assertThat(closed).isEqualTo(published);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-01 | New Year's Day
            2023-01-02 | New Year's Day (observed)
            2026-01-19 | Martin Luther King Jr. Day
            2026-02-16 | Washington's Birthday
            2026-05-25 | Memorial Day
            2026-06-19 | Juneteenth
            2022-06-20 | Juneteenth (observed)
            2025-07-04 | Independence Day
            2027-07-05 | Independence Day (observed)
            2026-09-07 | Labor Day
            2026-10-12 | Columbus Day
            2026-11-11 | Veterans Day
            2029-11-12 | Veterans Day (observed)
            2026-11-26 | Thanksgiving Day
            2026-12-25 | Christmas Day
            2022-12-26 | Christmas Day (observed)
            2026-07-04 | weekend
            2027-07-04 | weekend
            """)
    void tells_why_it_is_closed(LocalDate date, String reason) {
        assertThat(BANK.reason(date)).contains(reason);
        assertThat(BANK.isBusinessDay(date)).isFalse();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2021-12-31 | the Friday before New Year's Day on a Saturday
            2022-01-03 | the Monday after it
            2021-06-18 | the Friday before 19 June on a Saturday
            2021-06-21 | the Monday after it
            2026-07-03 | the Friday before 4 July on a Saturday
            2026-07-06 | the Monday after it
            2023-11-10 | the Friday before 11 November on a Saturday
            2023-11-13 | the Monday after it
            2021-12-24 | the Friday before Christmas on a Saturday
            2021-12-27 | the Monday after it
            2019-06-19 | 19 June before it was a holiday
            2020-06-19 | 19 June in the last year before it was one
            2016-06-20 | the Monday after 19 June on a Sunday, before it was one
            2023-07-05 | the day after 4 July on a Tuesday
            2027-07-06 | the day after an observed holiday
            2025-11-28 | the Friday after Thanksgiving
            2026-05-18 | the Monday before the last one of May
            2023-11-30 | the fifth Thursday of November
            2026-03-16 | a Monday in a month without holidays
            """)
    void is_open(LocalDate date, String what) {
        assertThat(BANK.reason(date)).as(what).isEqualTo(Optional.empty());
        assertThat(BANK.isBusinessDay(date)).as(what).isTrue();
    }

    @Test
    void a_holiday_keeps_its_name_on_a_weekend_that_counts_for_others() {
        assertThat(FederalBankHolidays.name(LocalDate.of(2026, 7, 4))).isEqualTo("Independence Day");
        assertThat(FederalBankHolidays.name(LocalDate.of(2027, 7, 4))).isEqualTo("Independence Day");
    }
}
