package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.json.text.JsonText;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoDates;
import dev.freestone.promo.PromoView;
import dev.freestone.promo.SampleLoan;
import dev.freestone.testkit.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs at origination whose dates are unknown until their loan is active. */
class PromoUnresolvedTest {
    private final PromoHouse house = new PromoHouse();

    @BeforeEach
    void opens() {
        house.loan(PromoHouse.LOAN, PromoFacts.pending());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"promoDurationDays\":90", "\"promoEndDate\":\"2025-04-01\""})
    @Fact("PRO-26")
    void its_answer_can_be_sent_back_before_and_after_the_loan_is_active(String length) {
        PromoView made = create(length);

        assertThat(house.update(made, JsonText.write(PromoHouse.wire(made)))).isEqualTo(made);
        house.loan(PromoHouse.LOAN, SampleLoan.with("none"));
        PromoView read = house.get(made);
        assertThat(house.update(read, JsonText.write(PromoHouse.wire(read)))).isEqualTo(read);
        house.cancel(made);
        PromoView canceled = house.get(made);
        assertThat(house.update(canceled, JsonText.write(PromoHouse.wire(canceled))))
                .isEqualTo(canceled);
    }

    @ParameterizedTest(name = "{0}, then {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"promoDurationDays\":90         | \"promoDurationDays\":30          | null null 30",
                "\"promoDurationDays\":90         | \"promoEndDate\":\"2025-04-01\"   | null 2025-04-01 null",
                "\"promoEndDate\":\"2025-04-01\"  | \"promoDurationDays\":30          | null null 30",
                "\"promoEndDate\":\"2025-04-01\"  | \"promoEndDate\":\"2025-05-01\"   | null 2025-05-01 null",
                "\"promoEndDate\":\"2025-04-01\"  | \"promoStartDate\":\"2025-03-31\" | 2025-03-31 2025-04-01 1",
                "\"promoDurationDays\":90         | \"promoStartDate\":\"2025-01-05\" | 2025-01-05 2025-04-05 90",
            })
    void its_dates_change_as_far_as_they_are_known(String length, String change, String expected) {
        PromoView made = create(length);

        assertThat(told(house.update(made, "{" + change + "}").program().dates()))
                .isEqualTo(expected);
    }

    @Test
    void a_start_that_is_taken_back_is_unknown_again() {
        PromoView made = create("\"promoDurationDays\":90");
        house.update(made, "{\"promoStartDate\":\"2025-01-05\"}");

        PromoView after = house.update(made, "{\"promoStartDate\":null}");

        assertThat(told(after.program().dates())).isEqualTo("null null 90");
    }

    @Test
    void one_that_was_canceled_before_its_dates_were_known_is_resolved_when_it_runs_again() {
        PromoView made = create("\"promoDurationDays\":90");
        house.cancel(made);
        house.loan(PromoHouse.LOAN, SampleLoan.with("none")).day("01-10");

        PromoView again = house.update(made, "{\"status\":\"active\"}");

        assertThat(told(again.program().dates())).isEqualTo("2025-01-01 2025-04-01 90");
        assertThat(again.program().status()).isEqualTo(PromoStatus.ACTIVE);
    }

    @Test
    void one_that_was_canceled_before_its_loan_was_active_has_no_interest_afterwards_either() {
        PromoView made = create("\"promoDurationDays\":90");
        house.cancel(made);
        house.loan(PromoHouse.LOAN, PromoFacts.between(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 10, 1)))
                .day("03-01");

        assertThat(house.get(made).amounts().deferredInterest()).contains(new BigDecimal("0.00"));
        assertThat(house.get(made).amounts().remainingToExercise()).isEmpty();
    }

    @Test
    void a_loan_that_becomes_active_on_a_day_to_come_has_no_interest_yet() {
        house.loan(PromoHouse.LOAN, PromoFacts.between(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 10, 1)));
        PromoView made = create("\"promoDurationDays\":90");

        assertThat(made.amounts().deferredInterest()).contains(new BigDecimal("0.00"));
    }

    private PromoView create(String length) {
        return house.programs()
                .createAtOrigination(
                        PromoHouse.PERSON,
                        PromoHouse.LOAN,
                        PromoProgramDraft.parse("{\"promoTypeId\":\"" + house.activeType()
                                + "\",\"status\":\"pending\"," + length + "}"));
    }

    private static String told(PromoDates dates) {
        return text(dates.start()) + " " + text(dates.end()) + " "
                + (dates.durationDays().isPresent() ? dates.durationDays().getAsInt() : "null");
    }

    private static String text(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("null");
    }
}
