package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoCancelReason;
import dev.freestone.promo.PromoView;
import dev.freestone.testkit.Fact;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes of the dates and terms of a program. */
class PromoUpdateTest {
    private final PromoHouse house = new PromoHouse();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"promoStartDate\":\"2025-01-11\"                                | 2025-01-11 2025-04-11 90 2025-04-21",
                "\"promoStartDate\":null                                          | 2025-01-01 2025-04-01 90 2025-04-11",
                "\"promoDurationDays\":30                                         | 2025-01-01 2025-01-31 30 2025-02-10",
                "\"promoEndDate\":\"2025-01-31\"                                  | 2025-01-01 2025-01-31 30 2025-02-10",
                "\"promoEndDate\":\"2025-04-01\",\"promoDurationDays\":30         | 2025-01-01 2025-01-31 30 2025-02-10",
                "\"promoEndDate\":\"2025-01-31\",\"promoDurationDays\":90         | 2025-01-01 2025-01-31 30 2025-02-10",
                "\"promoEndDate\":\"2025-01-31\",\"promoDurationDays\":30         | promoEndDate both_given",
                "\"promoEndDate\":null                                            | 2025-01-01 2025-04-01 90 2025-04-11",
                "\"promoEndDate\":null,\"promoDurationDays\":null                 | promoEndDate neither_given",
                "\"promoDurationDays\":null,\"promoEndDate\":\"2025-01-31\"       | 2025-01-01 2025-01-31 30 2025-02-10",
                "\"promoDurationDays\":null,\"promoEndDate\":\"2025-04-01\"       | promoEndDate neither_given",
                "\"promoDurationDays\":null,\"promoEndDate\":17                   | promoEndDate bad_format",
                "\"promoGracePeriodDays\":0                                       | 2025-01-01 2025-04-01 90 2025-04-01",
                "\"promoStartDate\":\"2024-12-31\"                                | promoStartDate out_of_range",
                "\"promoStartDate\":\"2025-10-01\"                                | 2025-10-01 2025-12-30 90 2026-01-09",
                "\"promoStartDate\":\"2025-10-02\"                                | promoStartDate out_of_range",
                "\"promoEndDate\":\"2025-01-01\"                                  | promoEndDate out_of_range",
            })
    void a_pending_program_has_its_dates_derived_anew(String members, String expected) {
        PromoView made = house.create(PromoStatus.PENDING);

        if (expected.startsWith("promo")) {
            assertThat(violations(() -> house.update(made, "{" + members + "}")))
                    .containsExactly(expected);
        } else {
            assertThat(dates(house.update(made, "{" + members + "}"))).isEqualTo(expected);
        }
    }

    @Test
    void the_one_that_was_given_last_stands_when_the_start_moves() {
        PromoView made = house.create(PromoStatus.PENDING);

        house.update(made, "{\"promoEndDate\":\"2025-03-02\"}");
        assertThat(dates(house.update(made, "{\"promoStartDate\":\"2025-01-31\"}")))
                .isEqualTo("2025-01-31 2025-03-02 30 2025-03-12");
        house.update(made, "{\"promoDurationDays\":10}");
        assertThat(dates(house.update(made, "{\"promoStartDate\":\"2025-01-01\"}")))
                .isEqualTo("2025-01-01 2025-01-11 10 2025-01-21");
    }

    @Test
    void a_start_that_is_cleared_is_the_day_of_the_creation_whenever_that_happens() {
        PromoView made = house.create(PromoStatus.PENDING);
        house.update(made, "{\"promoStartDate\":\"2025-02-01\"}");
        house.day("03-03");

        assertThat(house.update(made, "{\"promoStartDate\":null}")
                        .program()
                        .dates()
                        .start())
                .contains(PromoHouse.START);
    }

    @Test
    @Fact("PRO-24")
    void a_new_end_of_an_active_program_gives_it_a_new_duration() {
        PromoView made = house.create(PromoStatus.ACTIVE);

        assertThat(dates(house.update(made, "{\"promoEndDate\":\"2025-05-01\"}")))
                .isEqualTo("2025-01-01 2025-05-01 120 2025-05-11");
        assertThat(dates(house.update(made, "{\"promoGracePeriodDays\":0}")))
                .isEqualTo("2025-01-01 2025-05-01 120 2025-05-01");
        assertThat(house.history(made))
                .containsExactly("PromoCreated", "PromoActivated", "PromoUpdated", "PromoUpdated");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"sacDisqualifyOverdueDays\":28                                | disqualified",
                "\"sacDisqualifyOverdueDays\":29                                | ",
                "\"sacDisqualifyOverdueDays\":null                              | ",
                "\"promoEndDate\":\"2025-02-18\"                                | expired",
                "\"promoEndDate\":\"2025-02-19\"                                | ",
                "\"promoEndDate\":\"2025-02-28\",\"promoGracePeriodDays\":0     | expired",
                "\"promoEndDate\":\"2025-03-01\",\"promoGracePeriodDays\":0     | ",
            })
    @Fact("PRO-27")
    void an_update_that_would_end_an_active_program_today_is_refused(String members, @Nullable String state) {
        PromoView made = house.create(PromoStatus.ACTIVE);
        PromoView before = house.day("03-01").get(made);

        if (state == null) {
            assertThat(house.update(made, "{" + members + "}").program().status())
                    .isEqualTo(PromoStatus.ACTIVE);
        } else {
            Map<String, String> details = refused(
                            ErrorCode.PROMO_WOULD_CANCEL, () -> house.update(made, "{" + members + "}"))
                    .details();
            assertThat(details)
                    .containsEntry("promoProgram", made.program().id().value())
                    .containsEntry("state", state)
                    .containsKeys("decidedOn", "explanation");
            assertThat(house.get(made)).isEqualTo(before);
        }
    }

    @Test
    void what_is_no_term_of_an_active_program_changes_although_it_is_over_already() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.day("03-10");

        PromoView after = house.update(made, "{\"externalId\":\"A\"}");

        assertThat(after.program().settings().externalId()).isPresent();
        assertThat(after.program().status()).isEqualTo(PromoStatus.ACTIVE);
        refused(ErrorCode.PROMO_WOULD_CANCEL, () -> house.update(made, "{\"promoGracePeriodDays\":11}"));
    }

    @Test
    void new_terms_by_which_the_loan_was_paid_in_time_exercise_at_once() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.entries("02-01 100; 03-01 100; 04-12 700").day("04-12");

        PromoView after = house.update(made, "{\"promoGracePeriodDays\":11}");

        assertThat(after.program().status()).isEqualTo(PromoStatus.EXERCISED);
        assertThat(after.program().track().decidedOn()).contains(LocalDate.of(2025, 4, 12));
        assertThat(after.version()).isEqualTo(made.version() + 1);
        assertThat(house.history(made))
                .containsExactly("PromoCreated", "PromoActivated", "PromoUpdated", "PromoExercised");
    }

    @Test
    void terms_of_a_canceled_program_are_stored_and_not_judged() {
        PromoView made = house.in(PromoStatus.CANCELED);
        house.day("09-01");

        PromoView after = house.update(made, "{\"promoEndDate\":\"2025-01-15\",\"promoGracePeriodDays\":0}");

        assertThat(dates(after)).isEqualTo("2025-01-01 2025-01-15 14 2025-01-15");
        assertThat(after.program().cancellation().map(why -> why.reason()))
                .isEqualTo(Optional.of(PromoCancelReason.BORROWER_OPTED_OUT));
    }

    private static String dates(PromoView view) {
        var dates = view.program().dates();
        return dates.start().orElseThrow() + " " + dates.end().orElseThrow() + " "
                + dates.durationDays().getAsInt() + " " + dates.effectiveEnd().orElseThrow();
    }
}
