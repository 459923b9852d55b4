package dev.freestone.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.error.ErrorCategory;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.BusinessDays;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.FileRetention;
import dev.freestone.model.common.HolidaySource;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendars of hosts: their weekdays, their holidays, and sources that fail. */
class BusinessCalendarTest {
    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final LocalDate THU_2025_07_03 = LocalDate.of(2025, 7, 3);
    private static final LocalDate FRI_2025_07_04 = LocalDate.of(2025, 7, 4);
    private static final LocalDate SAT_2025_07_05 = LocalDate.of(2025, 7, 5);
    private static final LocalDate SUN_2025_07_06 = LocalDate.of(2025, 7, 6);
    private static final LocalDate MON_2025_07_07 = LocalDate.of(2025, 7, 7);
    private static final LocalDate TUE_2025_07_08 = LocalDate.of(2025, 7, 8);
    private static final LocalDate TUE_2025_12_30 = LocalDate.of(2025, 12, 30);
    private static final LocalDate WED_2025_12_31 = LocalDate.of(2025, 12, 31);
    private static final LocalDate THU_2026_01_01 = LocalDate.of(2026, 1, 1);
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @Test
    void the_host_alone_says_which_days_are_holidays() {
        BusinessCalendar calendar = BusinessCalendar.of(MONDAY_TO_FRIDAY, year -> Map.of(MON_2025_07_07, "Founders"));

        assertThat(calendar.reason(FRI_2025_07_04)).isEmpty();
        assertThat(calendar.reason(SAT_2025_07_05)).contains("weekend");
        assertThat(calendar.reason(MON_2025_07_07)).contains("Founders");
        assertThat(calendar.plusBusinessDays(THU_2025_07_03, 1)).isEqualTo(FRI_2025_07_04);
        assertThat(calendar.plusBusinessDays(THU_2025_07_03, 2)).isEqualTo(TUE_2025_07_08);
    }

    @Test
    void saturdays_count_where_the_host_says_so() {
        BusinessCalendar calendar =
                BusinessCalendar.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), year -> Map.of());

        assertThat(calendar.isBusinessDay(SAT_2025_07_05)).isTrue();
        assertThat(calendar.isBusinessDay(SUN_2025_07_06)).isFalse();
        assertThat(calendar.plusBusinessDays(FRI_2025_07_04, 2)).isEqualTo(MON_2025_07_07);
    }

    @Test
    void a_day_of_the_week_without_business_is_weekend_whether_it_is_a_holiday_or_not() {
        BusinessCalendar calendar = BusinessCalendar.of(MONDAY_TO_FRIDAY, year -> Map.of(SAT_2025_07_05, "Founders"));

        assertThat(calendar.reason(SAT_2025_07_05)).contains("weekend");
    }

    @Test
    void holidays_of_other_years_in_an_answer_count_for_nothing() {
        BusinessCalendar calendar = BusinessCalendar.of(
                MONDAY_TO_FRIDAY, year -> year == 2025 ? Map.of(THU_2026_01_01, "New Year's Day") : Map.of());

        assertThat(calendar.plusBusinessDays(WED_2025_12_31, 1)).isEqualTo(THU_2026_01_01);
    }

    @Test
    void no_days_are_the_date_itself_and_ask_nobody() {
        BusinessCalendar calendar = BusinessCalendar.of(MONDAY_TO_FRIDAY, BusinessCalendarTest::fails);

        assertThat(calendar.plusBusinessDays(SUN_2025_07_06, 0)).isEqualTo(SUN_2025_07_06);
    }

    @Test
    void a_year_is_asked_once_in_a_walk_and_again_in_the_next() {
        List<Integer> asked = new ArrayList<>();
        BusinessCalendar calendar = BusinessCalendar.of(MONDAY_TO_FRIDAY, year -> {
            asked.add(year);
            return Map.of();
        });

        calendar.plusBusinessDays(THU_2025_07_03, 600);
        assertThat(asked).containsExactly(2025, 2026, 2027);

        calendar.plusBusinessDays(THU_2025_07_03, 1);
        assertThat(asked).containsExactly(2025, 2026, 2027, 2025);
    }

    @Test
    void what_becomes_of_an_answer_after_it_was_given_does_not_matter() {
        Map<LocalDate, String> answer = new HashMap<>();
        BusinessCalendar calendar = BusinessCalendar.of(MONDAY_TO_FRIDAY, year -> answer);
        List<LocalDate> skipped = new ArrayList<>();
        answer.put(FRI_2025_07_04, "bridge");

        LocalDate end = calendar.plusBusinessDays(THU_2025_07_03, 2, (day, why) -> {
            skipped.add(day);
            answer.put(MON_2025_07_07, "too late");
        });

        assertThat(end).isEqualTo(TUE_2025_07_08);
        assertThat(skipped).containsExactly(FRI_2025_07_04, SAT_2025_07_05, SUN_2025_07_06);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenSources")
    void a_source_that_fails_makes_the_calendar_unavailable_and_is_not_quoted(String how, HolidaySource source) {
        BusinessCalendar calendar = BusinessCalendar.of(MONDAY_TO_FRIDAY, source);

        for (Runnable question : List.<Runnable>of(
                () -> calendar.isBusinessDay(THU_2025_07_03),
                () -> calendar.reason(THU_2025_07_03),
                () -> calendar.plusBusinessDays(THU_2025_07_03, 1))) {
            assertThatExceptionOfType(FreestoneException.class)
                    .isThrownBy(question::run)
                    .withMessage("the source of holidays failed for the year 2025, nothing was changed, try again")
                    .satisfies(failed -> {
                        assertThat(failed.code()).isEqualTo(ErrorCode.CALENDAR_UNAVAILABLE);
                        assertThat(failed.category()).isEqualTo(ErrorCategory.TRANSIENT);
                        assertThat(failed.getCause()).isNotNull();
                    });
        }
    }

    @Test
    void a_source_that_fails_for_the_next_year_hurts_only_walks_into_it() {
        BusinessCalendar calendar = BusinessCalendar.of(MONDAY_TO_FRIDAY, year -> year > 2025 ? fails(year) : Map.of());

        assertThat(calendar.plusBusinessDays(TUE_2025_12_30, 1)).isEqualTo(WED_2025_12_31);
        assertThatExceptionOfType(FreestoneException.class)
                .isThrownBy(() -> calendar.plusBusinessDays(TUE_2025_12_30, 2))
                .withMessageContaining("2026");
    }

    @Test
    void a_break_of_365_days_ends_and_one_of_366_is_a_mistake() {
        LocalDate reopened = THU_2025_07_03.plusDays(366);
        BusinessCalendar longest = BusinessCalendar.of(EVERY_DAY, closedUntil(reopened));
        BusinessCalendar endless = BusinessCalendar.of(EVERY_DAY, closedUntil(reopened.plusDays(1)));

        assertThat(longest.plusBusinessDays(THU_2025_07_03, 1)).isEqualTo(reopened);
        assertThatExceptionOfType(FreestoneException.class)
                .isThrownBy(() -> endless.plusBusinessDays(THU_2025_07_03, 1))
                .withMessage(
                        "no business day in the 366 days to 2026-07-04, nothing was changed, correct the business days of"
                                + " the company")
                .satisfies(failed -> assertThat(failed.code()).isEqualTo(ErrorCode.CALENDAR_UNAVAILABLE));
    }

    @Test
    void closed_days_that_business_days_part_are_no_break() {
        BusinessCalendar sundays = BusinessCalendar.of(EnumSet.of(DayOfWeek.SUNDAY), year -> Map.of());

        assertThat(sundays.plusBusinessDays(SUN_2025_07_06, 100)).isEqualTo(SUN_2025_07_06.plusWeeks(100));
    }

    @Test
    void refuses_a_week_without_business() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusinessCalendar.of(Set.of(), year -> Map.of()))
                .withMessage("weekdays: empty, name at least one day of the week");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, BusinessCalendar.MOST_DAYS + 1, Integer.MAX_VALUE})
    void refuses_to_count_backwards_or_without_end(int days) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusinessCalendar.usFederalBank().plusBusinessDays(THU_2025_07_03, days))
                .withMessage("days: " + days + ", give 0 to 36500");
    }

    @Test
    void counts_a_hundred_years() {
        LocalDate end = BusinessCalendar.of(EVERY_DAY, year -> Map.of())
                .plusBusinessDays(THU_2025_07_03, BusinessCalendar.MOST_DAYS);

        assertThat(end).isEqualTo(THU_2025_07_03.plusDays(BusinessCalendar.MOST_DAYS));
    }

    @Test
    void a_company_has_the_days_of_us_banks_until_it_names_its_own() {
        CompanyProfile company = new CompanyProfile(CHICAGO).withRetention(FileRetention.DEFAULT);
        BusinessDays all = new BusinessDays(EVERY_DAY, year -> Map.of());

        assertThat(BusinessCalendar.from(company)).isSameAs(BusinessCalendar.usFederalBank());

        CompanyProfile other = company.withBusinessDays(all).withProductZone(CHICAGO);
        assertThat(BusinessCalendar.from(other).isBusinessDay(FRI_2025_07_04)).isTrue();
        assertThat(BusinessCalendar.from(company).isBusinessDay(FRI_2025_07_04)).isFalse();
        assertThat(other.retention()).contains(FileRetention.DEFAULT);
        assertThat(other.withRetention(FileRetention.DEFAULT).businessDays()).contains(all);
    }

    @Test
    void the_weekdays_of_a_company_are_copied_and_stand_in_the_order_of_the_week() {
        Set<DayOfWeek> given = EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY);
        BusinessDays days = new BusinessDays(given, year -> Map.of());
        given.clear();

        assertThat(days.weekdays()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        assertThat(BusinessCalendar.from(days)).hasToString("BusinessCalendar[weekdays [MONDAY, FRIDAY]]");
        assertThat(BusinessCalendar.usFederalBank()).hasToString("BusinessCalendar[usFederalBank]");
    }

    @SuppressWarnings("NullAway") // One source gives what hosts may give who do not check for null.
    private static Stream<Arguments> brokenSources() {
        Map<LocalDate, String> nameless = new HashMap<>();
        nameless.put(FRI_2025_07_04, null);
        Map<LocalDate, String> dateless = new HashMap<>();
        dateless.put(null, "some day");
        return Stream.of(
                arguments("throws", (HolidaySource) BusinessCalendarTest::fails),
                arguments("throws an error code of ours", (HolidaySource) year -> {
                    throw FreestoneException.of(ErrorCode.NOT_FOUND, "secret");
                }),
                arguments("gives no answer", (HolidaySource) year -> null),
                arguments("gives a holiday without a name", (HolidaySource) year -> nameless),
                arguments("gives a holiday without a date", (HolidaySource) year -> dateless));
    }

    private static HolidaySource closedUntil(LocalDate reopened) {
        return year -> {
            Map<LocalDate, String> closed = new HashMap<>();
            LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(day -> day.isBefore(reopened))
                    .forEach(day -> closed.put(day, "closed"));
            return closed;
        };
    }

    private static Map<LocalDate, String> fails(int year) {
        throw new IllegalStateException("secret of " + year);
    }
}
