package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanStatus;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoCancelReason;
import dev.freestone.promo.PromoView;
import dev.freestone.promo.SampleLoan;
import dev.freestone.testkit.Fact;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A canceled program runs again when a caller says so. */
class PromoReactivateTest {
    private static final String ACTIVE = "{\"status\":\"active\"}";

    private final PromoHouse house = new PromoHouse();

    @Test
    @Fact("PRO-28")
    void a_canceled_program_runs_again_and_its_cancellation_is_cleared() {
        PromoView made = house.in(PromoStatus.CANCELED);
        house.day("01-20");

        PromoView again = house.update(made, ACTIVE);

        assertThat(PromoHouse.wire(again))
                .containsEntry("status", "active")
                .containsEntry("promoCancelReason", null)
                .containsEntry("promoCanceledBy", null);
        assertThat(again.program().times().canceledAt()).isEmpty();
        assertThat(again.program().times().reactivatedAt()).contains(house.clock.instant());
        assertThat(again.program().times().activatedAt())
                .isEqualTo(made.program().times().activatedAt());
        assertThat(again.program().dates()).isEqualTo(made.program().dates());
        assertThat(again.program().track().overdueCountedFrom()).contains(LocalDate.of(2025, 1, 20));
        assertThat(again.program().track().transitionNo()).isEqualTo(4);
        assertThat(house.history(made)).endsWith("PromoCanceled", "PromoReactivated");
    }

    @Test
    void its_notice_that_is_not_attempted_yet_is_withdrawn() {
        PromoView made = house.in(PromoStatus.CANCELED);
        assertThat(house.intents()).hasSize(1);

        house.update(made, ACTIVE);

        assertThat(house.intents()).singleElement().satisfies(intent -> {
            assertThat(intent.state()).isEqualTo(IntentState.CANCELED);
            assertThat(intent.reason().map(reason -> reason.code())).contains("promo_undone");
        });
    }

    @Test
    void a_program_that_never_ran_is_activated_by_it() {
        PromoView made = house.create(PromoStatus.PENDING);
        house.cancel(made);
        house.day("01-20");

        PromoView again = house.update(made, ACTIVE);

        assertThat(again.program().times().activatedAt()).contains(house.clock.instant());
        assertThat(again.program().track().activatedOn()).contains(LocalDate.of(2025, 1, 20));
        assertThat(again.program().track().transitionNo()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "04-11 | {\"status\":\"active\"}                                 | active",
                "04-12 | {\"status\":\"active\"}                                 | promo_period_over",
                "04-12 | {\"status\":\"active\",\"promoEndDate\":\"2025-04-02\"} | active",
                "04-12 | {\"status\":\"active\",\"promoGracePeriodDays\":11}     | active",
                "04-13 | {\"status\":\"active\",\"promoGracePeriodDays\":11}     | promo_period_over",
            })
    @Fact("PRO-29")
    void the_effective_end_must_not_have_gone_by(String day, String body, String expected) {
        PromoView made = house.in(PromoStatus.CANCELED);
        house.entries("02-01 100; 03-01 100; 04-01 100").day(day);
        PromoView before = house.get(made);

        if ("active".equals(expected)) {
            assertThat(house.update(made, body).program().status()).isEqualTo(PromoStatus.ACTIVE);
        } else {
            refused(ErrorCode.PROMO_PERIOD_OVER, () -> house.update(made, body));
            assertThat(house.get(made)).isEqualTo(before);
        }
    }

    @Test
    @Fact("PRO-30")
    void days_overdue_before_the_reactivation_do_not_disqualify_again() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.day("03-03").programs().sweep().run();
        house.entries("03-05 100").day("03-05");

        house.update(made, ACTIVE);
        house.day("03-30").programs().sweep().run();
        assertThat(house.program(made).status()).isEqualTo(PromoStatus.ACTIVE);

        house.day("03-31").programs().sweep().run();
        assertThat(house.program(made).cancellation().orElseThrow().reason()).isEqualTo(PromoCancelReason.DISQUALIFIED);
        assertThat(house.program(made).track().decidedOn()).contains(LocalDate.of(2025, 3, 31));
    }

    @Test
    void a_loan_that_is_still_overdue_stands_against_it() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.day("03-03").programs().sweep().run();

        assertThat(refused(ErrorCode.PROMO_WOULD_CANCEL, () -> house.update(made, ACTIVE))
                        .details())
                .containsEntry("state", "disqualified");
        assertThat(house.update(made, "{\"status\":\"active\",\"sacDisqualifyOverdueDays\":31}")
                        .program()
                        .status())
                .isEqualTo(PromoStatus.ACTIVE);
    }

    @Test
    void another_open_program_then_the_loan_then_the_dates_stand_against_it() {
        PromoView made = house.in(PromoStatus.CANCELED);
        PromoView other = house.create(PromoStatus.PENDING);
        house.loan(PromoHouse.LOAN, PromoFacts.in(LoanStatus.CHARGED_OFF));

        assertThat(refused(ErrorCode.PROMO_ALREADY_OPEN, () -> house.update(made, ACTIVE))
                        .details())
                .containsEntry("openPromoProgram", other.program().id().value());
        house.cancel(other);
        assertThat(refused(ErrorCode.LOAN_NOT_ACTIVE, () -> house.update(made, ACTIVE))
                        .details())
                .isEqualTo(Map.of("promoProgram", made.program().id().value(), "loanStatus", "chargedOff"));
        house.loan(PromoHouse.LOAN, PromoFacts.between(LocalDate.of(2025, 1, 2), LocalDate.of(2025, 10, 1)));
        refused(ErrorCode.PROMO_DATES_OUT_OF_BOUNDS, () -> house.update(made, ACTIVE));
    }

    @Test
    void a_loan_that_was_paid_off_in_time_exercises_at_once() {
        PromoView made = house.in(PromoStatus.CANCELED);
        LoanFacts paid = SampleLoan.with("01-15 900");
        house.loan(
                PromoHouse.LOAN,
                new LoanFacts(
                        LoanStatus.PAID_OFF,
                        paid.activatedOn(),
                        paid.lastDueOn(),
                        Optional.of(LocalDate.of(2025, 1, 15)),
                        paid.rates(),
                        paid.history()));
        house.day("01-20");

        PromoView again = house.update(made, ACTIVE);

        assertThat(again.program().status()).isEqualTo(PromoStatus.EXERCISED);
        assertThat(house.history(made)).endsWith("PromoReactivated", "PromoExercised");
        assertThat(again.program().track().transitionNo()).isEqualTo(5);
        assertThat(again.version()).isEqualTo(made.version() + 1);
    }

    @Test
    void a_start_that_lies_ahead_is_where_days_overdue_count_from() {
        PromoView made = house.programs()
                .create(
                        PromoHouse.PERSON,
                        PromoHouse.LOAN,
                        house.draft(PromoStatus.ACTIVE)
                                .promoStartDate(LocalDate.of(2025, 2, 1))
                                .build());
        house.cancel(made);

        assertThat(house.update(made, ACTIVE).program().track().overdueCountedFrom())
                .contains(LocalDate.of(2025, 2, 1));
    }
}
