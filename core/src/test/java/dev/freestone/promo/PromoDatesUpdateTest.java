package dev.freestone.promo;

import static dev.freestone.promo.PromoDatesTest.date;
import static dev.freestone.promo.PromoDatesTest.number;
import static dev.freestone.promo.PromoDatesTest.start;
import static dev.freestone.promo.PromoDatesTest.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.promo.PromoStatus;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromoDatesUpdateTest {
    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 4, 1);
    private static final LoanDates LOAN = LoanDates.of(START, LocalDate.of(2025, 12, 1));

    @ParameterizedTest(name = "basis {0}, start {1}, end {2}, days {3}: {4}")
    @CsvSource({
        "duration, 2025-02-01, -, -, 2025-02-01 2025-05-02 90 duration",
        "end_date, 2025-02-01, -, -, 2025-02-01 2025-04-01 59 end_date",
        "end_date, 2025-04-01, -, -, promoEndDate out_of_range",
        "duration, -, 2025-05-01, -, 2025-01-01 2025-05-01 120 end_date",
        "end_date, -, -, 30, 2025-01-01 2025-01-31 30 duration",
        "duration, 2025-02-01, -, 30, 2025-02-01 2025-03-03 30 duration",
        "duration, -, 2025-05-01, 30, promoEndDate both_given",
        "duration, -, 2025-04-01, 30, 2025-01-01 2025-01-31 30 duration",
        "duration, -, 2025-05-01, 90, 2025-01-01 2025-05-01 120 end_date",
        "duration, -, 2025-04-01, 90, 2025-01-01 2025-04-01 90 duration",
        "duration, null, -, -, 2025-01-10 2025-04-10 90 duration",
        "end_date, null, -, -, 2025-01-10 2025-04-01 81 end_date",
        "duration, -, -, null, promoEndDate neither_given",
        "end_date, -, null, -, promoEndDate neither_given",
        "duration, -, null, -, 2025-01-01 2025-04-01 90 duration",
        "end_date, -, -, null, 2025-01-01 2025-04-01 90 end_date",
        "duration, -, 2025-05-01, null, 2025-01-01 2025-05-01 120 end_date",
        "end_date, -, null, 30, 2025-01-01 2025-01-31 30 duration",
        "duration, 2024-12-31, -, -, promoStartDate out_of_range",
        "duration, 2025-12-02, -, -, promoStartDate out_of_range",
    })
    void a_pending_program_derives_what_is_not_its_basis(
            String basis, String start, String end, String days, String expected) {
        assertThat(told(PromoDateRules.update(
                        stored(basis),
                        new PromoDatesEdit(date(start), date(end), number(days), Edit.absent()),
                        PromoStatus.PENDING,
                        start("standalone", LOAN))))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: start {1}, end {2}, days {3} give {4}")
    @CsvSource({
        "active, -, 2025-05-01, -, 2025-01-01 2025-05-01 120 end_date",
        "canceled, -, 2025-05-01, -, 2025-01-01 2025-05-01 120 end_date",
        "active, 2025-01-01, 2025-04-01, 90, 2025-01-01 2025-04-01 90 duration",
        "active, 2025-01-01, 2025-05-01, 90, 2025-01-01 2025-05-01 120 end_date",
        "active, 2025-01-02, -, -, promoStartDate not_allowed_in_status",
        "canceled, null, -, -, promoStartDate not_allowed_in_status",
        "active, -, -, 91, promoDurationDays not_allowed_in_status",
        "canceled, -, -, 91, promoDurationDays not_allowed_in_status",
        "active, -, 2025-01-01, -, promoEndDate out_of_range",
        "active, -, null, -, promoEndDate required",
        "exercised, -, 2025-05-01, -, promoEndDate not_allowed_in_status",
        "exercised, 2025-01-01, 2025-04-01, 90, 2025-01-01 2025-04-01 90 duration",
        "exercised, 2025-01-02, null, 91, promoStartDate not_allowed_in_status; promoEndDate not_allowed_in_status;"
                + " promoDurationDays not_allowed_in_status",
    })
    void a_program_that_has_begun_changes_its_end_only(
            String status, String start, String end, String days, String expected) {
        assertThat(told(PromoDateRules.update(
                        stored("duration"),
                        new PromoDatesEdit(date(start), date(end), number(days), Edit.absent()),
                        PromoStatus.parse(status).orElseThrow(),
                        start("standalone", LOAN))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"pending, 2025-04-21", "active, 2025-04-21", "canceled, 2025-04-21"})
    void a_new_grace_gives_a_new_effective_end(String status, LocalDate effectiveEnd) {
        PromoDatesResult result = PromoDateRules.update(
                stored("duration"),
                PromoDatesEdit.none().withGraceDays(Edit.of(20)),
                PromoStatus.parse(status).orElseThrow(),
                start("standalone", LOAN));

        assertThat(result.dates().orElseThrow().effectiveEnd()).contains(effectiveEnd);
    }

    @ParameterizedTest(name = "{0}: grace null is {1}")
    @CsvSource({
        "pending, promoGracePeriodDays required",
        "active, promoGracePeriodDays required",
        "exercised, promoGracePeriodDays not_allowed_in_status",
    })
    void a_grace_is_never_null(String status, String expected) {
        assertThat(told(PromoDateRules.update(
                        stored("duration"),
                        PromoDatesEdit.none().withGraceDays(Edit.cleared()),
                        PromoStatus.parse(status).orElseThrow(),
                        start("standalone", LOAN))))
                .isEqualTo(expected);
    }

    @Test
    void a_start_taken_back_waits_for_the_loan_again() {
        PromoDatesResult result = PromoDateRules.update(
                stored("duration"),
                PromoDatesEdit.none().withStart(Edit.cleared()),
                PromoStatus.PENDING,
                start("at_origination", LoanDates.notActive()));

        assertThat(told(result)).isEqualTo("- - 90 duration");
    }

    @Test
    void a_start_that_is_kept_is_not_judged_again_by_an_update() {
        LoanDates later = LoanDates.of(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 12, 1));

        PromoDatesResult result = PromoDateRules.update(
                stored("duration"),
                PromoDatesEdit.none().withDurationDays(Edit.of(30)),
                PromoStatus.PENDING,
                start("standalone", later));

        assertThat(told(result)).isEqualTo("2025-01-01 2025-01-31 30 duration");
    }

    private static PromoDates stored(String basis) {
        return basis.equals("duration") ? PromoDates.ofDuration(START, 90, 10) : PromoDates.ofEnd(START, END, 10);
    }
}
