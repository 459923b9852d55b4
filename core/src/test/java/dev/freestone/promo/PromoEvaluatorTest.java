package dev.freestone.promo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.LoanStatus;
import dev.freestone.testkit.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromoEvaluatorTest {
    @ParameterizedTest(name = "scenario {0}: {1} on {3}")
    @CsvSource({
        "1, none, 30, 2025-03-02, active, -, 900.00, 29, 29, 2025-03-02",
        "2, none, 30, 2025-03-03, disqualified, 2025-03-03, 900.00, 30, 30, 2025-03-03",
        "3, 02-01 100; 03-01 100; 03-20 700, 30, 2025-03-20, exercised, 2025-03-20, 0.00, 0, 0, -",
        "4, 02-01 100; 03-01 100, 30, 2025-04-05, in_grace, -, 700.00, 4, 4, 2025-04-05",
        "5, 02-01 100; 03-01 100; 04-11 700, 30, 2025-04-11, exercised, 2025-04-11, 0.00, 0, 9, 2025-04-10",
        "6, 02-01 100; 03-01 100; 04-12 700, 30, 2025-05-20, expired, 2025-04-12, 0.00, 0, 10, 2025-04-11",
        "7, 03-03 100, 30, 2025-03-03, active, -, 800.00, 2, 29, 2025-03-02",
        "8, 03-04 100, 30, 2025-03-10, disqualified, 2025-03-03, 800.00, 9, 30, 2025-03-03",
        "9, 03-03 900, 30, 2025-03-03, exercised, 2025-03-03, 0.00, 0, 29, 2025-03-02",
        "10, 03-04 900, 30, 2025-03-04, disqualified, 2025-03-03, 0.00, 0, 30, 2025-03-03",
        "11, none, 0, 2025-04-11, in_grace, -, 900.00, 69, 69, 2025-04-11",
        "12, 02-01 100; 03-01 100; 04-01 700; fee 03-15 25.00, 30, 2025-04-12, expired, 2025-04-12, 25.00, 0, 0, -",
        "13, re-age 02-20, 30, 2025-03-10, active, -, 900.00, 9, 18, 2025-02-19",
        "14, re-age 03-05, 30, 2025-03-10, disqualified, 2025-03-03, 900.00, 0, 31, 2025-03-04",
    })
    @Fact({"PRO-31", "PRO-33", "PRO-34", "PRO-36"})
    void a_scenario_of_the_specification_gives_its_listed_result(
            int number,
            String entries,
            int threshold,
            LocalDate asOf,
            String state,
            String decidedOn,
            String remaining,
            int overdue,
            int peak,
            String peakOn) {
        PromoTerms terms = SampleLoan.terms(threshold == 0 ? OptionalInt.empty() : OptionalInt.of(threshold));

        PromoDecision decision = PromoEvaluator.evaluate(terms, SampleLoan.with(entries), asOf);

        assertThat(decision.state().code()).isEqualTo(state);
        assertThat(decision.decidedOn()).isEqualTo(day(decidedOn));
        assertThat(decision.remaining()).hasToString(remaining);
        assertThat(decision.daysOverdue()).isEqualTo(overdue);
        assertThat(decision.peakDaysOverdue()).isEqualTo(peak);
        assertThat(decision.peakOn()).isEqualTo(day(peakOn));
    }

    @ParameterizedTest(name = "threshold {0} on {1}: {2}")
    @CsvSource({
        "30, 2025-03-02, active",
        "30, 2025-03-03, disqualified",
        "1, 2025-02-01, active",
        "1, 2025-02-02, disqualified",
        "69, 2025-04-10, in_grace",
        "69, 2025-04-11, disqualified",
        "70, 2025-04-11, in_grace",
        "70, 2025-04-12, expired",
    })
    @Fact({"PRO-32", "PRO-35"})
    void the_threshold_disqualifies_on_its_day_through_the_effective_end_and_not_one_day_before(
            int threshold, LocalDate asOf, String state) {
        assertThat(PromoEvaluator.evaluate(SampleLoan.terms(OptionalInt.of(threshold)), SampleLoan.with(""), asOf)
                        .state()
                        .code())
                .isEqualTo(state);
    }

    @Test
    void a_payoff_counts_from_the_start_of_the_program_even_if_the_loan_was_paid_before() {
        PromoTerms later = PromoTerms.of(PromoDates.ofDuration(LocalDate.of(2025, 3, 1), 30, 0), OptionalInt.of(30));
        LoanFacts paid = SampleLoan.with("02-01 900");

        assertThat(PromoEvaluator.evaluate(later, paid, LocalDate.of(2025, 2, 28)))
                .hasToString("PromoDecision[not_started asOf 2025-02-28]");
        assertThat(PromoEvaluator.evaluate(later, paid, LocalDate.of(2025, 3, 1)))
                .hasToString("PromoDecision[exercised on 2025-03-01 asOf 2025-03-01]");
    }

    @Test
    void a_due_before_the_start_counts_on_days_inside_the_period() {
        PromoTerms later = PromoTerms.of(PromoDates.ofDuration(LocalDate.of(2025, 3, 1), 30, 0), OptionalInt.of(28));

        assertThat(PromoEvaluator.evaluate(later, SampleLoan.with(""), LocalDate.of(2025, 3, 1))
                        .state())
                .isEqualTo(PromoState.DISQUALIFIED);
    }

    @Test
    void days_overdue_before_the_date_from_which_they_count_are_forgiven() {
        PromoTerms forgiving = SampleLoan.TERMS.countingFrom(LocalDate.of(2025, 3, 5));
        LoanFacts late = SampleLoan.with("03-04 100");

        PromoDecision decision = PromoEvaluator.evaluate(forgiving, late, LocalDate.of(2025, 3, 10));

        assertThat(decision.state()).isEqualTo(PromoState.ACTIVE);
        assertThat(decision.peakDaysOverdue()).isEqualTo(9);
    }

    @Test
    void a_loan_without_principal_is_not_paid_off_by_having_none() {
        LoanFacts empty = SampleLoan.of(new LoanLedger(List.of(), List.of(), List.of(), List.of(), List.of()));

        assertThat(PromoEvaluator.evaluate(SampleLoan.TERMS, empty, LocalDate.of(2025, 2, 1))
                        .state())
                .isEqualTo(PromoState.ACTIVE);
    }

    @Test
    void a_reversed_payment_counts_on_no_day() {
        LoanFacts paid = SampleLoan.with("03-01 900");
        LoanLedger ledger = (LoanLedger) paid.history();
        LoanFacts reversed = paid.withHistory(ledger.withPayments(ledger.payments().stream()
                .map(each -> new LoanPayment(each.id(), each.effectiveDate(), each.amount(), true))
                .toList()));

        assertThat(PromoEvaluator.evaluate(SampleLoan.TERMS, reversed, LocalDate.of(2025, 3, 2))
                        .remaining())
                .hasToString("900.00");
    }

    @ParameterizedTest(name = "paid off on 2025-03-10, asked on {0}: {1}, remaining {2}")
    @CsvSource({
        "2025-03-02, active, 900.00",
        "2025-03-10, disqualified, 0.00",
    })
    void a_payoff_date_of_the_host_counts_from_its_day_on(LocalDate asOf, String state, String remaining) {
        PromoDecision decision = PromoEvaluator.evaluate(SampleLoan.TERMS, paidOff("2025-03-10"), asOf);

        assertThat(decision.state().code()).isEqualTo(state);
        assertThat(decision.remaining()).hasToString(remaining);
    }

    @Test
    void a_payoff_date_of_the_host_before_the_breach_exercises() {
        assertThat(PromoEvaluator.evaluate(SampleLoan.TERMS, paidOff("2025-03-02"), LocalDate.of(2025, 5, 1)))
                .hasToString("PromoDecision[exercised on 2025-03-02 asOf 2025-05-01]");
    }

    @Test
    void a_canceled_loan_leaves_the_program_undecided() {
        LoanFacts facts = SampleLoan.with("03-01 900");
        LoanFacts canceled = new LoanFacts(
                LoanStatus.CANCELED,
                facts.activatedOn(),
                facts.lastDueOn(),
                facts.paidOffOn(),
                facts.rates(),
                facts.history());

        assertThat(PromoEvaluator.evaluate(SampleLoan.TERMS, canceled, LocalDate.of(2025, 5, 1)))
                .hasToString("PromoDecision[undecided asOf 2025-05-01]");
    }

    @ParameterizedTest
    @CsvSource({"2025-01-01, 100", "2025-04-10, 1", "2025-04-11, 0", "2025-04-12, 0"})
    void days_left_are_those_to_the_effective_end_and_never_negative(LocalDate asOf, int left) {
        assertThat(PromoEvaluator.evaluate(SampleLoan.TERMS, SampleLoan.with(""), asOf)
                        .daysLeft())
                .isEqualTo(left);
    }

    @ParameterizedTest(name = "{0} is refused")
    @CsvSource({"end", "effectiveEnd", "disqualifyOverdueDays", "overdueCountedFrom"})
    void terms_that_contradict_themselves_are_refused(String component) {
        LocalDate start = LocalDate.of(2025, 1, 1);
        LocalDate end = component.equals("end") ? start : start.plusDays(90);

        assertThatThrownBy(() -> new PromoTerms(
                        start,
                        end,
                        component.equals("effectiveEnd") ? end.minusDays(1) : end,
                        OptionalInt.of(component.equals("disqualifyOverdueDays") ? 0 : 1),
                        component.equals("overdueCountedFrom") ? start.minusDays(1) : start))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(component + ": ");
    }

    private static LoanFacts paidOff(String date) {
        LoanFacts facts = SampleLoan.with("");
        return new LoanFacts(
                LoanStatus.PAID_OFF,
                facts.activatedOn(),
                facts.lastDueOn(),
                Optional.of(LocalDate.parse(date)),
                facts.rates(),
                facts.history());
    }

    private static Optional<LocalDate> day(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
