package dev.freestone.promo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanHistory;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.LoanRate;
import dev.freestone.model.promo.LoanSnapshot;
import dev.freestone.model.promo.LoanSnapshots;
import dev.freestone.model.promo.LoanStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsCheckTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final LoanRate RATE = new LoanRate(DAY, BigDecimal.ZERO);
    private static final LoanLedger NOTHING = ledger(List.of(), List.of(), List.of(), List.of());

    @Test
    void facts_without_entries_are_valid() {
        assertThat(FactsCheck.problems(facts(Optional.empty(), List.of(RATE), NOTHING)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "advances, -0.01, advances[0]: negative",
        "fees, -0.01, fees[0]: negative",
        "payments, -0.01, payments[0]: negative",
        "dues, -0.01, dues[0]: negative",
        "dues, 10000000000, dues[0]: at least 10000000000",
    })
    void an_amount_out_of_reach_is_told_by_its_place(String where, String amount, String problem) {
        List<DatedAmount> wrong = List.of(new DatedAmount(DAY, new BigDecimal(amount)));
        LoanLedger ledger = ledger(
                where.equals("advances") ? wrong : List.of(),
                where.equals("fees") ? wrong : List.of(),
                where.equals("payments") ? List.of(payment("p", amount)) : List.of(),
                where.equals("dues") ? wrong : List.of());

        assertThat(FactsCheck.problems(facts(Optional.empty(), List.of(RATE), ledger)))
                .containsExactly(problem);
        assertRefused(ledger, problem);
    }

    @Test
    void a_payment_that_was_reversed_is_checked_like_others() {
        LoanPayment reversed = new LoanPayment("p", DAY, new BigDecimal("-1"), true);

        assertRefused(ledger(List.of(), List.of(), List.of(reversed), List.of()), "payments[0]: negative");
    }

    @Test
    void an_amount_beyond_64_bits_is_refused_like_others() {
        List<DatedAmount> wrong = List.of(new DatedAmount(DAY, BigDecimal.TEN.pow(40)));

        assertRefused(ledger(wrong, List.of(), List.of(), List.of()), "advances[0]: at least 10000000000");
    }

    @Test
    void entries_in_no_order_are_told_by_the_place_they_came_in() {
        LoanPayment later = new LoanPayment("p", DAY.plusDays(1), BigDecimal.ONE, false);

        assertRefused(
                ledger(List.of(), List.of(), List.of(later, payment("q", "-1"), payment("p", "1")), List.of()),
                "payments[1]: negative; payments[2]: its id stands twice");
    }

    @Test
    void the_id_of_a_payment_stands_once() {
        LoanLedger ledger = ledger(
                List.of(), List.of(), List.of(payment("p", "1"), payment("q", "1"), payment("p", "2")), List.of());

        assertThat(FactsCheck.problems(facts(Optional.empty(), List.of(RATE), ledger)))
                .containsExactly("payments[2]: its id stands twice");
    }

    @Test
    void rows_of_one_day_or_backwards_are_out_of_order() {
        LoanSnapshots rows = new LoanSnapshots(List.of(row(DAY, "1"), row(DAY, "1"), row(DAY.minusDays(1), "-1")));

        assertThat(FactsCheck.problems(facts(Optional.empty(), List.of(RATE), rows)))
                .containsExactly("rows[1]: out of order", "rows[2].principal: negative", "rows[2]: out of order");
    }

    @Test
    void a_loan_is_not_paid_off_before_it_is_activated() {
        assertThat(FactsCheck.problems(facts(Optional.of(DAY), List.of(RATE), NOTHING)))
                .isEmpty();
        assertThat(FactsCheck.problems(facts(Optional.of(DAY.minusDays(1)), List.of(RATE), NOTHING)))
                .containsExactly("paidOffOn: before the activation");
    }

    @Test
    void a_rate_is_in_force_at_the_activation_and_one_at_a_time() {
        LoanRate late = new LoanRate(DAY.plusDays(1), new BigDecimal("-0.1"));

        assertThat(FactsCheck.problems(facts(Optional.empty(), List.of(late, late), NOTHING)))
                .containsExactly(
                        "rates[0]: negative",
                        "rates[1]: negative",
                        "rates[1]: a second one from 2025-01-02",
                        "rates: none in force at the activation");
    }

    @Test
    void the_evaluation_refuses_invalid_facts_and_tells_no_amount() {
        LoanFacts invalid = facts(Optional.empty(), List.of(), NOTHING);

        assertThatThrownBy(() -> PromoEvaluator.evaluate(SampleLoan.TERMS, invalid, DAY))
                .isInstanceOf(FreestoneException.class)
                .hasMessage("facts of a loan: rates: none in force at the activation; correct the source")
                .extracting(thrown -> ((FreestoneException) thrown).code())
                .isEqualTo(ErrorCode.FACTS_INVALID);
    }

    private static void assertRefused(LoanLedger ledger, String problems) {
        LoanFacts facts = facts(Optional.empty(), List.of(RATE), ledger);

        assertThatThrownBy(() -> PromoEvaluator.evaluate(SampleLoan.TERMS, facts, DAY))
                .hasMessage("facts of a loan: " + problems + "; correct the source");
        assertThatThrownBy(() -> LoanCourse.of(facts))
                .hasMessage("facts of a loan: " + problems + "; correct the source");
    }

    private static LoanFacts facts(Optional<LocalDate> paidOffOn, List<LoanRate> rates, LoanHistory history) {
        return new LoanFacts(LoanStatus.ACTIVE, Optional.of(DAY), Optional.of(DAY), paidOffOn, rates, history);
    }

    private static LoanLedger ledger(
            List<DatedAmount> advances, List<DatedAmount> fees, List<LoanPayment> payments, List<DatedAmount> dues) {
        return new LoanLedger(advances, fees, payments, dues, List.of());
    }

    private static LoanPayment payment(String id, String amount) {
        return new LoanPayment(id, DAY, new BigDecimal(amount), false);
    }

    private static LoanSnapshot row(LocalDate date, String principal) {
        return new LoanSnapshot(date, new BigDecimal(principal), BigDecimal.ZERO, Optional.empty());
    }
}
