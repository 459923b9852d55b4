package dev.freestone.promo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromoDatesTest {
    private static final LocalDate CREATED = LocalDate.of(2025, 1, 10);
    private static final LoanDates LOAN = LoanDates.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 1));

    @ParameterizedTest(name = "{0} and {1} days end on {2}")
    @CsvSource({
        "2024-02-28, 1, 2024-02-29",
        "2023-02-28, 1, 2023-03-01",
        "2024-02-29, 365, 2025-02-28",
        "2024-02-29, 366, 2025-03-01",
        "2024-01-31, 30, 2024-03-01",
        "2025-01-31, 30, 2025-03-02",
        "2025-08-31, 180, 2026-02-27",
        "2024-12-31, 1, 2025-01-01",
        "2025-01-01, 90, 2025-04-01",
        "2024-01-01, 90, 2024-03-31",
        "2024-02-01, 29, 2024-03-01",
        "2025-02-01, 28, 2025-03-01",
        "2023-12-31, 366, 2024-12-31",
    })
    @Fact({"PRO-7", "PRO-8"})
    void end_and_duration_are_calendar_days_and_follow_from_each_other(LocalDate start, int days, LocalDate end) {
        assertThat(PromoDates.ofDuration(start, days, 0).end()).contains(end);
        assertThat(PromoDates.ofEnd(start, end, 0).durationDays()).hasValue(days);
    }

    @ParameterizedTest(name = "{0}: start {1}, end {2}, {3} days, loan active {4} give {5}")
    @CsvSource({
        "standalone, 2025-02-01, -, 28, true, 2025-02-01 2025-03-01 28 duration",
        "at_origination, 2025-02-01, -, 28, false, 2025-02-01 2025-03-01 28 duration",
        "standalone, 2025-02-01, 2025-03-01, -, true, 2025-02-01 2025-03-01 28 end_date",
        "at_origination, 2025-02-01, 2025-03-01, -, false, 2025-02-01 2025-03-01 28 end_date",
        "standalone, 2025-02-01, 2025-02-01, -, true, promoEndDate out_of_range",
        "standalone, 2025-02-01, 2025-02-02, -, true, 2025-02-01 2025-02-02 1 end_date",
        "standalone, 2025-02-01, 2025-03-01, 28, true, promoEndDate both_given",
        "at_origination, -, 2025-03-01, 28, false, promoEndDate both_given",
        "standalone, 2025-02-01, -, -, true, promoEndDate neither_given",
        "at_origination, -, -, -, false, promoEndDate neither_given",
        "standalone, -, -, 90, true, 2025-01-10 2025-04-10 90 duration",
        "standalone, -, -, 90, false, 2025-01-10 2025-04-10 90 duration",
        "standalone, -, 2025-04-10, -, true, 2025-01-10 2025-04-10 90 end_date",
        "standalone, -, 2025-01-10, -, true, promoEndDate out_of_range",
        "at_origination, -, -, 90, true, 2025-01-01 2025-04-01 90 duration",
        "at_origination, -, 2025-04-01, -, true, 2025-01-01 2025-04-01 90 end_date",
        "at_origination, -, -, 90, false, - - 90 duration",
        "at_origination, -, 2025-04-01, -, false, - 2025-04-01 - end_date",
    })
    @Fact({"PRO-10", "PRO-11"})
    void a_create_gives_the_dates_of_the_table(
            String origin, String start, String end, String days, boolean active, String expected) {
        PromoDatesEdit wish = new PromoDatesEdit(date(start), date(end), number(days), Edit.absent());

        PromoDatesResult result = PromoDateRules.create(wish, start(origin, active ? LOAN : LoanDates.notActive()));

        assertThat(told(result)).isEqualTo(expected);
    }

    @Test
    void an_explicit_null_counts_as_not_given() {
        PromoDatesEdit wish = new PromoDatesEdit(Edit.cleared(), Edit.cleared(), Edit.of(90), Edit.absent());

        assertThat(told(PromoDateRules.create(wish, start("standalone", LOAN))))
                .isEqualTo("2025-01-10 2025-04-10 90 duration");
    }

    @Test
    void the_creation_date_is_that_of_the_product_zone() {
        PromoStart start = PromoStart.of(
                PromoOrigin.STANDALONE, Instant.parse("2025-03-01T03:00:00Z"), ZoneId.of("America/Chicago"), LOAN);

        assertThat(start.unnamed()).contains(LocalDate.of(2025, 2, 28));
    }

    @Test
    @Fact("PRO-9")
    void the_effective_end_is_the_end_plus_the_grace_and_the_end_stays() {
        PromoDates dates = PromoDates.ofDuration(LocalDate.of(2025, 1, 1), 90, 10);

        assertThat(dates.effectiveEnd()).contains(LocalDate.of(2025, 4, 11));
        assertThat(dates.end()).contains(LocalDate.of(2025, 4, 1));
    }

    @ParameterizedTest(name = "start {0}, {1} days, grace {2}: {3}")
    @CsvSource({
        "2025-01-01, 1, 0, 2025-01-01 2025-01-02 1 duration",
        "2024-12-31, 1, 0, promoStartDate out_of_range",
        "2025-12-01, 36500, 3650, 2025-12-01 2125-11-07 36500 duration",
        "2025-12-02, 1, 0, promoStartDate out_of_range",
        "2025-02-01, 0, 0, promoDurationDays out_of_range",
        "2025-02-01, 36501, 0, promoDurationDays out_of_range",
        "2025-02-01, 1, -1, promoGracePeriodDays out_of_range",
        "2025-02-01, 1, 3651, promoGracePeriodDays out_of_range",
        "2024-12-31, 0, -1, promoGracePeriodDays out_of_range; promoDurationDays out_of_range; promoStartDate"
                + " out_of_range",
    })
    void values_out_of_their_bounds_are_all_told_at_once(String start, int days, int grace, String expected) {
        PromoDatesEdit wish = new PromoDatesEdit(date(start), Edit.absent(), Edit.of(days), Edit.of(grace));

        assertThat(told(PromoDateRules.create(wish, start("standalone", LOAN)))).isEqualTo(expected);
    }

    @Test
    void a_loan_that_is_not_active_bounds_no_start() {
        PromoDatesEdit wish = PromoDatesEdit.none()
                .withStart(Edit.of(LocalDate.of(2031, 1, 1)))
                .withDurationDays(Edit.of(1));

        assertThat(PromoDateRules.create(wish, start("standalone", LoanDates.notActive()))
                        .violations())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} of a loan active from {1} gives {2}")
    @CsvSource({
        "90, 2025-02-01, 2025-02-01 2025-05-02 90 duration",
        "2025-04-01, 2025-02-01, 2025-02-01 2025-04-01 59 end_date",
        "2025-04-01, 2025-03-31, 2025-03-31 2025-04-01 1 end_date",
        "2025-04-01, 2025-04-01, out of bounds",
        "2025-04-01, 2025-05-01, out of bounds",
    })
    @Fact("PRO-11")
    void dates_that_waited_are_resolved_when_the_loan_is_activated(
            String length, LocalDate activated, String expected) {
        PromoDates waiting = length.contains("-")
                ? PromoDates.unresolved(LocalDate.parse(length), 0)
                : PromoDates.unresolved(Integer.parseInt(length), 0);

        Optional<PromoDates> resolved = PromoDateRules.resolve(
                waiting, start("at_origination", LoanDates.of(activated, LocalDate.of(2026, 1, 1))));

        assertThat(waiting.resolved()).isFalse();
        assertThat(waiting.start()).isEmpty();
        assertThat(resolved.map(PromoDatesTest::told).orElse("out of bounds")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "a start on {0} may be activated: {1}")
    @CsvSource({"2024-12-31, false", "2025-01-01, true", "2025-12-01, true", "2025-12-02, false"})
    void activation_checks_the_bounds_of_the_start_again(LocalDate start, boolean admitted) {
        assertThat(PromoDateRules.resolve(PromoDates.ofDuration(start, 90, 0), start("standalone", LOAN))
                        .isPresent())
                .isEqualTo(admitted);
    }

    static Edit<LocalDate> date(String text) {
        return text.equals("-") ? Edit.absent() : text.equals("null") ? Edit.cleared() : Edit.of(LocalDate.parse(text));
    }

    static Edit<Integer> number(String text) {
        return text.equals("-")
                ? Edit.absent()
                : text.equals("null") ? Edit.cleared() : Edit.of(Integer.parseInt(text));
    }

    static PromoStart start(String origin, LoanDates loan) {
        return new PromoStart(PromoOrigin.parse(origin).orElseThrow(), CREATED, loan);
    }

    static String told(PromoDatesResult result) {
        return result.dates()
                .map(PromoDatesTest::told)
                .orElseGet(() -> String.join(
                        "; ",
                        result.violations().stream()
                                .map(each -> each.path() + " " + each.code().code())
                                .toList()));
    }

    private static String told(PromoDates dates) {
        OptionalInt days = dates.durationDays();
        return String.join(
                " ",
                Stream.of(
                                dates.start().map(LocalDate::toString).orElse("-"),
                                dates.end().map(LocalDate::toString).orElse("-"),
                                days.isPresent() ? Integer.toString(days.getAsInt()) : "-",
                                dates.basis().code())
                        .toList());
    }
}
