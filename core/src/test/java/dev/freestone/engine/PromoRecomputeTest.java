package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.model.promo.LoanStatus;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoAction;
import dev.freestone.promo.PromoCancelReason;
import dev.freestone.promo.PromoReport;
import dev.freestone.promo.PromoView;
import dev.freestone.testkit.Fact;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes of a program when it is decided from scratch: docs/spec/promo-programs.md 8. */
class PromoRecomputeTest {
    private final PromoHouse house = new PromoHouse();

    @ParameterizedTest(name = "on {0} with {1}: {2}")
    @CsvSource({
        "03-02, none, none, active",
        "03-02, 01-15 900, exercise, exercised",
        "03-03, none, disqualify, canceled",
        "04-12, 02-01 100; 03-01 100; 04-01 100, expire, canceled",
        "04-11, 02-01 100; 03-01 100; 04-01 100, none, active",
    })
    void an_active_program_becomes_what_is_computed(String day, String entries, String action, String status) {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.entries(entries).day(day);

        PromoReport report = recompute(made);

        assertThat(report.recomputation().action().code()).isEqualTo(action);
        assertThat(report.view().program().status().code()).isEqualTo(status);
        assertThat(house.get(made)).isEqualTo(report.view());
    }

    @Test
    void a_cancellation_on_another_day_is_corrected_without_a_second_notice() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.day("04-20").programs().sweep().run();
        house.entries("02-25 100");

        PromoReport report = recompute(made);

        assertThat(report.recomputation().action()).isEqualTo(PromoAction.CORRECT_CANCELLATION);
        assertThat(report.view().program().track().decidedOn()).contains(LocalDate.of(2025, 3, 31));
        assertThat(report.view().program().track().transitionNo()).isEqualTo(3);
        assertThat(house.intents()).hasSize(1);
        assertThat(recompute(made).recomputation().action()).isEqualTo(PromoAction.NONE);
    }

    @Test
    void a_cancellation_for_another_reason_is_corrected() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.day("04-20").programs().sweep().run();
        house.entries("02-01 100; 03-01 100; 04-01 100");

        recompute(made);

        assertThat(house.program(made).cancellation().orElseThrow().reason()).isEqualTo(PromoCancelReason.EXPIRED);
        assertThat(house.program(made).track().decidedOn()).contains(LocalDate.of(2025, 4, 12));
    }

    @Test
    void an_exercise_on_another_day_is_corrected() {
        PromoView made = house.in(PromoStatus.EXERCISED);
        house.entries("01-08 900");

        PromoReport report = recompute(made);

        assertThat(report.recomputation().action()).isEqualTo(PromoAction.CORRECT_EXERCISE);
        assertThat(report.view().program().track().decidedOn()).contains(LocalDate.of(2025, 1, 8));
        assertThat(report.view().program().status()).isEqualTo(PromoStatus.EXERCISED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "01-10 900"})
    @Fact("PRO-44")
    void a_program_that_a_person_canceled_stays_as_it_is(String entries) {
        PromoView made = house.in(PromoStatus.CANCELED);
        house.entries(entries).day("03-10");
        PromoView before = house.get(made);

        PromoReport report = recompute(made);

        assertThat(house.get(made)).isEqualTo(before);
        assertThat(report.recomputation().action())
                .isEqualTo("none".equals(entries) ? PromoAction.NONE : PromoAction.REPORTED);
    }

    @ParameterizedTest
    @EnumSource(PromoStatus.class)
    @Fact("PRO-45")
    void equal_facts_have_no_causes_and_no_action(PromoStatus status) {
        PromoView made = house.in(status);
        for (int times = 0; times < 2; times++) {
            PromoReport report = recompute(made);

            assertThat(report.recomputation().action()).isEqualTo(PromoAction.NONE);
            assertThat(report.recomputation().causes()).isEmpty();
            assertThat(report.recomputation().changed()).isEmpty();
            assertThat(report.view()).isEqualTo(made);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PromoStatus.class,
            names = {"ACTIVE", "CANCELED", "EXERCISED"})
    void a_loan_that_was_canceled_decides_nothing(PromoStatus status) {
        PromoView made = house.in(status);
        house.loan(PromoHouse.LOAN, PromoFacts.in(LoanStatus.CANCELED)).day("06-01");
        PromoView before = house.get(made);

        assertThat(recompute(made).recomputation().action()).isEqualTo(PromoAction.REPORTED);
        assertThat(house.get(made)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2025-03-02, refused", "2025-03-03, done", "2025-03-10, done", "2025-03-11, refused"})
    void a_decision_is_asked_for_no_day_to_come_and_none_before_the_last_one(LocalDate asOf, String expected) {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.day("03-03").programs().sweep().run();
        house.day("03-10");
        String id = made.program().id().value();

        if ("done".equals(expected)) {
            assertThat(house.programs().recompute(id, asOf).recomputation().action())
                    .isEqualTo(PromoAction.NONE);
        } else {
            assertThat(violations(() -> house.programs().recompute(id, asOf))).containsExactly("asOf out_of_range");
        }
    }

    @Test
    void an_open_program_is_decided_as_of_any_day_that_has_come() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.day("03-10");
        String id = made.program().id().value();

        assertThat(house.programs()
                        .recompute(id, LocalDate.of(2025, 3, 2))
                        .recomputation()
                        .action())
                .isEqualTo(PromoAction.NONE);
        assertThat(house.programs()
                        .recompute(id, LocalDate.of(2025, 3, 4))
                        .recomputation()
                        .action())
                .isEqualTo(PromoAction.DISQUALIFY);
    }

    @Test
    void a_program_without_dates_cannot_be_decided() {
        house.loan(PromoHouse.LOAN, PromoFacts.pending());
        PromoView made = house.programs()
                .createAtOrigination(
                        PromoHouse.PERSON,
                        PromoHouse.LOAN,
                        PromoProgramDraft.builder()
                                .promoTypeId(house.activeType())
                                .status(PromoStatus.ACTIVE)
                                .promoDurationDays(90)
                                .build());

        refused(ErrorCode.LOAN_NOT_ACTIVE, () -> recompute(made));
    }

    private PromoReport recompute(PromoView made) {
        return house.programs().recompute(made.program().id().value());
    }
}
