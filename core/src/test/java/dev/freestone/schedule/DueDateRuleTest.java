package dev.freestone.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.testkit.Fact;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDateRuleTest {
    private static final BusinessCalendar BANK = BusinessCalendar.usFederalBank();
    private static final BusinessCalendar SILENT = BusinessCalendar.of(EnumSet.allOf(DayOfWeek.class), year -> {
        throw new IllegalStateException("no holidays today");
    });
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant WED_2025_12_24 = Instant.parse("2025-12-24T15:00:00Z");
    private static final LocalDate FRI_2025_03_14 = LocalDate.of(2025, 3, 14);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ROOT);

    @ParameterizedTest(name = "{0}, {7}")
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            D1  | America/New_York | Wed 2025-03-12 10:00 | 2025-03-12T14:00Z | null           | Wed 2025-03-12 10:00 | 2025-03-12T14:00Z | no delay
            D2  | America/New_York | Sat 2025-03-15 10:00 | 2025-03-15T14:00Z | 0 businessDays | Sat 2025-03-15 10:00 | 2025-03-15T14:00Z | 0 business days never rolls
            D3  | America/New_York | Wed 2025-03-12 10:00 | 2025-03-12T14:00Z | 3 calendarDays | Sat 2025-03-15 10:00 | 2025-03-15T14:00Z | calendar days can end on a weekend
            D4  | America/New_York | Fri 2025-03-14 10:00 | 2025-03-14T14:00Z | 1 businessDays | Mon 2025-03-17 10:00 | 2025-03-17T14:00Z | weekend skipped
            D5  | America/New_York | Sat 2025-03-15 10:00 | 2025-03-15T14:00Z | 1 businessDays | Mon 2025-03-17 10:00 | 2025-03-17T14:00Z | Saturday trigger
            D6  | America/New_York | Fri 2025-01-17 10:00 | 2025-01-17T15:00Z | 1 businessDays | Tue 2025-01-21 10:00 | 2025-01-21T15:00Z | Monday is a holiday
            D7  | America/New_York | Mon 2025-01-20 10:00 | 2025-01-20T15:00Z | 1 businessDays | Tue 2025-01-21 10:00 | 2025-01-21T15:00Z | trigger on a holiday
            D8  | America/New_York | Wed 2025-11-26 10:00 | 2025-11-26T15:00Z | 1 businessDays | Fri 2025-11-28 10:00 | 2025-11-28T15:00Z | the Friday after Thanksgiving counts
            D9  | America/New_York | Thu 2026-07-02 10:00 | 2026-07-02T14:00Z | 1 businessDays | Fri 2026-07-03 10:00 | 2026-07-03T14:00Z | Saturday holiday is not moved
            D10 | America/New_York | Fri 2027-07-02 10:00 | 2027-07-02T14:00Z | 1 businessDays | Tue 2027-07-06 10:00 | 2027-07-06T14:00Z | Sunday holiday is observed on Monday
            D11 | America/New_York | Fri 2022-12-30 10:00 | 2022-12-30T15:00Z | 1 businessDays | Tue 2023-01-03 10:00 | 2023-01-03T15:00Z | 1 January on a Sunday
            D12 | America/New_York | Wed 2025-12-31 10:00 | 2025-12-31T15:00Z | 1 businessDays | Fri 2026-01-02 10:00 | 2026-01-02T15:00Z | year end
            D13 | America/New_York | Wed 2025-12-31 10:00 | 2025-12-31T15:00Z | 1 calendarDays | Thu 2026-01-01 10:00 | 2026-01-01T15:00Z | year end, calendar day
            D14 | America/New_York | Wed 2025-12-24 10:00 | 2025-12-24T15:00Z | 5 businessDays | Fri 2026-01-02 10:00 | 2026-01-02T15:00Z | Christmas, weekend, New Year
            D15 | America/New_York | Wed 2025-12-31 23:30 | 2026-01-01T04:30Z | 1 businessDays | Fri 2026-01-02 23:30 | 2026-01-03T04:30Z | local date is still 31 December
            D16 | UTC              | Thu 2026-01-01 04:30 | 2026-01-01T04:30Z | 1 businessDays | Fri 2026-01-02 04:30 | 2026-01-02T04:30Z | the same instant in UTC is on a holiday
            D17 | America/New_York | Fri 2026-03-06 10:00 | 2026-03-06T15:00Z | 3 calendarDays | Mon 2026-03-09 10:00 | 2026-03-09T14:00Z | local time kept over the spring change
            D18 | America/New_York | Sat 2026-03-07 02:30 | 2026-03-07T07:30Z | 1 calendarDays | Sun 2026-03-08 03:00 | 2026-03-08T07:00Z | 02:30 does not exist
            D19 | America/New_York | Fri 2026-03-06 02:30 | 2026-03-06T07:30Z | 1 businessDays | Mon 2026-03-09 02:30 | 2026-03-09T06:30Z | 02:30 exists again on Monday
            D20 | America/New_York | Sat 2026-10-31 01:30 | 2026-10-31T05:30Z | 1 calendarDays | Sun 2026-11-01 01:30 | 2026-11-01T05:30Z | 01:30 exists twice
            D21 | America/New_York | Fri 2026-10-30 10:00 | 2026-10-30T14:00Z | 2 calendarDays | Sun 2026-11-01 10:00 | 2026-11-01T15:00Z | local time kept over the autumn change
            D22 | America/Phoenix  | Fri 2026-03-06 10:00 | 2026-03-06T17:00Z | 3 calendarDays | Mon 2026-03-09 10:00 | 2026-03-09T17:00Z | zone without DST
            """)
    @Fact("NOT-31")
    void the_vectors_of_the_specification(
            String row,
            ZoneId zone,
            String local,
            String trigger,
            String delay,
            String localDue,
            String due,
            String why) {
        Instant dueAt = due(trigger, delay, zone);

        assertThat(LOCAL.format(instant(trigger).atZone(zone))).isEqualTo(local);
        assertThat(dueAt).isEqualTo(instant(due));
        assertThat(LOCAL.format(dueAt.atZone(zone))).isEqualTo(localDue);
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            America/New_York    | 2025-03-15T03:59:59.999999999Z | 1 businessDays | 2025-03-18T03:59:59.999999999Z | the last instant of Friday
            America/New_York    | 2025-03-15T04:00:00Z           | 1 businessDays | 2025-03-17T04:00:00Z           | the first instant of Saturday
            America/New_York    | 2025-03-17T03:59:59.999999999Z | 1 businessDays | 2025-03-18T03:59:59.999999999Z | the last instant of Sunday
            America/New_York    | 2025-03-17T04:00:00Z           | 1 businessDays | 2025-03-18T04:00:00Z           | the first instant of Monday
            Pacific/Auckland    | 2025-03-14T11:30:00Z           | 1 businessDays | 2025-03-16T11:30:00Z           | already Saturday in Auckland
            Pacific/Honolulu    | 2025-03-15T09:30:00Z           | 1 businessDays | 2025-03-18T09:30:00Z           | still Friday in Honolulu
            America/New_York    | 2026-11-01T06:30:00Z           | null           | 2026-11-01T06:30:00Z           | no delay keeps the later 01:30
            America/New_York    | 2026-11-01T06:30:00Z           | 0 calendarDays | 2026-11-01T06:30:00Z           | nor does a delay of 0 move it
            America/New_York    | 2026-11-01T06:30:00Z           | 1 calendarDays | 2026-11-02T06:30:00Z           | from the later 01:30 to the next day's
            America/New_York    | 2026-03-07T06:59:59.999999999Z | 1 calendarDays | 2026-03-08T06:59:59.999999999Z | the last instant before the gap
            America/New_York    | 2026-03-07T07:00:00Z           | 1 calendarDays | 2026-03-08T07:00:00Z           | the begin of the gap
            America/New_York    | 2026-03-07T07:59:59.999999999Z | 1 calendarDays | 2026-03-08T07:00:00Z           | the end of the gap
            America/New_York    | 2026-03-07T08:00:00Z           | 1 calendarDays | 2026-03-08T07:00:00Z           | the first time after the gap
            America/Sao_Paulo   | 2018-11-03T03:00:00Z           | 1 calendarDays | 2018-11-04T03:00:00Z           | a day without a midnight
            Australia/Lord_Howe | 2026-10-02T15:45:00Z           | 1 calendarDays | 2026-10-03T15:30:00Z           | a gap of half an hour
            Pacific/Apia        | 2011-12-29T20:00:00Z           | 1 calendarDays | 2011-12-30T10:00:00Z           | a day that was left out
            America/New_York    | 2026-01-15T15:00:00Z           | 3650 calendarDays | 2036-01-13T15:00:00Z        | ten years
            """)
    void midnights_and_clocks_that_change(ZoneId zone, Instant trigger, String delay, Instant due, String what) {
        assertThat(due(trigger.toString(), delay, zone)).as(what).isEqualTo(due);
    }

    @Test
    void every_skipped_day_is_told_with_its_reason() {
        DueDate due =
                DueDateRule.of(WED_2025_12_24, OptionalInt.of(5), Optional.of(DelayUnit.BUSINESS_DAYS), NEW_YORK, BANK);

        assertThat(due.skippedDays())
                .containsExactly(
                        new SkippedDay(LocalDate.of(2025, 12, 25), "Christmas Day"),
                        new SkippedDay(LocalDate.of(2025, 12, 27), "weekend"),
                        new SkippedDay(LocalDate.of(2025, 12, 28), "weekend"),
                        new SkippedDay(LocalDate.of(2026, 1, 1), "New Year's Day"));
    }

    @Test
    void calendar_days_skip_none_and_need_no_holidays() {
        DueDate due = DueDateRule.of(
                WED_2025_12_24, OptionalInt.of(5), Optional.of(DelayUnit.CALENDAR_DAYS), NEW_YORK, SILENT);

        assertThat(due).isEqualTo(new DueDate(Instant.parse("2025-12-29T15:00:00Z"), List.of()));
    }

    @Test
    void without_a_delay_neither_unit_nor_holidays_matter() {
        DueDate atOnce = new DueDate(WED_2025_12_24, List.of());

        assertThat(DueDateRule.of(WED_2025_12_24, OptionalInt.empty(), Optional.empty(), NEW_YORK, SILENT))
                .isEqualTo(atOnce);
        assertThat(DueDateRule.of(
                        WED_2025_12_24, OptionalInt.of(0), Optional.of(DelayUnit.BUSINESS_DAYS), NEW_YORK, SILENT))
                .isEqualTo(atOnce);
    }

    @Test
    void a_company_with_other_business_days_has_other_due_dates() {
        BusinessCalendar always = BusinessCalendar.of(EnumSet.allOf(DayOfWeek.class), year -> Map.of());

        assertThat(DueDateRule.of(
                                WED_2025_12_24,
                                OptionalInt.of(1),
                                Optional.of(DelayUnit.BUSINESS_DAYS),
                                NEW_YORK,
                                always)
                        .dueAt())
                .isEqualTo("2025-12-25T15:00:00Z");
    }

    @Test
    void holidays_that_cannot_be_told_make_no_due_date() {
        assertThatExceptionOfType(FreestoneException.class)
                .isThrownBy(() -> DueDateRule.of(
                        WED_2025_12_24, OptionalInt.of(1), Optional.of(DelayUnit.BUSINESS_DAYS), NEW_YORK, SILENT))
                .satisfies(failed -> assertThat(failed.code()).isEqualTo(ErrorCode.CALENDAR_UNAVAILABLE));
    }

    @Test
    void refuses_a_delay_without_unit_and_one_out_of_range() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DueDateRule.of(WED_2025_12_24, OptionalInt.of(3), Optional.empty(), NEW_YORK, BANK))
                .withMessage("unit: none for a delay of 3, give calendarDays or businessDays");
        for (DelayUnit unit : DelayUnit.values()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> DueDateRule.of(WED_2025_12_24, OptionalInt.of(-1), Optional.of(unit), NEW_YORK, BANK))
                    .withMessage("days: -1, give 0 to 36500");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DueDateRule.endDate(FRI_2025_03_14, 36_501, unit, BANK))
                    .withMessage("days: 36501, give 0 to 36500");
        }
    }

    @ParameterizedTest(name = "{0} + {1} {2}")
    @CsvSource({
        "2025-03-14, 0, businessDays, 2025-03-14",
        "2025-03-15, 0, businessDays, 2025-03-15",
        "2025-03-14, 1, businessDays, 2025-03-17",
        "2025-03-14, 5, businessDays, 2025-03-21",
        "2025-03-15, 5, businessDays, 2025-03-21",
        "2025-12-24, 5, businessDays, 2026-01-02",
        "2025-03-14, 0, calendarDays, 2025-03-14",
        "2025-03-14, 5, calendarDays, 2025-03-19",
        "2026-01-15, 36500, calendarDays, 2125-12-22",
    })
    void something_that_lasts_ends_on_the_last_day_that_counts(
            LocalDate trigger, int duration, String unit, LocalDate end) {
        assertThat(DueDateRule.endDate(trigger, duration, DelayUnit.parse(unit).orElseThrow(), BANK))
                .isEqualTo(end);
    }

    @Test
    void a_unit_is_read_letter_by_letter() {
        for (DelayUnit unit : DelayUnit.values()) {
            assertThat(DelayUnit.parse(unit.code())).contains(unit);
        }
        assertThat(DelayUnit.parse("BusinessDays")).isEmpty();
        assertThat(DelayUnit.parse("BUSINESS_DAYS")).isEmpty();
        assertThat(DelayUnit.parse("")).isEmpty();
    }

    /** The due instant of a delay such as {@code 3 businessDays}. */
    private static Instant due(String trigger, String delay, ZoneId zone) {
        String[] parts = delay == null ? new String[0] : delay.split(" ");
        return DueDateRule.of(
                        instant(trigger),
                        parts.length == 0 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts[0])),
                        parts.length == 0 ? Optional.empty() : DelayUnit.parse(parts[1]),
                        zone,
                        BANK)
                .dueAt();
    }

    private static Instant instant(String text) {
        return DateTimeFormatter.ISO_INSTANT.parse(
                text.length() == "2025-03-12T14:00Z".length() ? text.replace("Z", ":00Z") : text, Instant::from);
    }
}
