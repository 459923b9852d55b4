package dev.freestone.promo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanHistory;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.LoanRate;
import dev.freestone.model.promo.LoanSnapshot;
import dev.freestone.model.promo.LoanSnapshots;
import dev.freestone.model.promo.LoanStatus;
import dev.freestone.testkit.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeferredInterestTest {
    private static final LocalDate ACTIVATED = LocalDate.of(2024, 1, 15);
    private static final LocalDate TO = LocalDate.of(2024, 7, 15);
    private static final LoanLedger LEDGER =
            ledger("1200.00", payment("a", "2024-03-31", "300.00"), payment("b", "2024-05-15", "300.00"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "original-actual365, 143.61",
        "original-30360, 144.00",
        "declining-actual365, 110.66",
        "declining-30360, 111.00",
    })
    @Fact("PRO-46")
    void the_worked_example_gives_the_four_listed_amounts(String method, String interest) {
        assertThat(accrued(method, facts(LEDGER))).isEqualTo(interest);
    }

    @ParameterizedTest(name = "{0} of snapshots: {1}")
    @CsvSource({
        "original-actual365, 143.61",
        "original-30360, 144.00",
        "declining-actual365, 110.66",
        "declining-30360, 111.00",
    })
    void snapshots_of_the_worked_example_give_the_same(String method, String interest) {
        LoanSnapshots rows = new LoanSnapshots(
                List.of(row("2024-01-15", "1200"), row("2024-03-31", "900"), row("2024-05-15", "600")));

        assertThat(accrued(method, facts(rows))).isEqualTo(interest);
    }

    @Test
    void a_tie_is_rounded_up() {
        LoanFacts facts = facts(ledger("182.50"), "0.01");

        assertThat(DeferredInterestMethod.DECLINING_ACTUAL365.accrued(facts, ACTIVATED, ACTIVATED.plusDays(1)))
                .hasToString("0.01");
    }

    @ParameterizedTest(name = "30/360 from {0} to {1}: {2} days")
    @CsvSource({
        "2025-01-31, 2025-02-28, 28",
        "2025-02-28, 2025-03-01, 3",
        "2024-02-29, 2024-03-01, 2",
        "2025-03-30, 2025-03-31, 0",
        "2025-01-31, 2025-03-31, 60",
    })
    void months_have_thirty_days_over_360(LocalDate from, LocalDate to, long days) {
        assertThat(DayCount.THIRTY_360.days(from, to)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"original-actual365", "original-30360", "declining-actual365", "declining-30360"})
    @Fact("PRO-47")
    void a_cut_on_any_date_leaves_the_amount_unchanged(String method) {
        String whole = accrued(method, facts(LEDGER));
        for (LocalDate cut = ACTIVATED; !cut.isAfter(TO); cut = cut.plusDays(1)) {
            List<DatedAmount> advances = new ArrayList<>(LEDGER.advances());
            advances.add(new DatedAmount(cut, BigDecimal.ZERO));
            LoanLedger split =
                    new LoanLedger(advances, LEDGER.fees(), LEDGER.payments(), LEDGER.dues(), LEDGER.reAges());

            assertThat(accrued(method, facts(split)))
                    .as("a change of nothing on %s", cut)
                    .isEqualTo(whole);
            assertThat(accrued(method, facts(LEDGER, "0.24", rate(cut.toString(), "0.240"))))
                    .as("the same rate again from %s", cut)
                    .isEqualTo(whole);
        }
    }

    @Test
    void a_rate_change_starts_a_new_segment() {
        LoanFacts facts = facts(ledger("3650.00"), "0.10", rate("2024-01-25", "0.20"));

        assertThat(DeferredInterestMethod.DECLINING_ACTUAL365.accrued(facts, ACTIVATED, LocalDate.of(2024, 2, 4)))
                .hasToString("30.00");
    }

    @Test
    void a_payment_covers_fees_first_and_fees_bear_no_interest() {
        LoanLedger ledger = new LoanLedger(
                List.of(amount("2024-01-15", "3650")),
                List.of(amount("2024-01-20", "50")),
                List.of(payment("a", "2024-01-25", "3700")),
                List.of(),
                List.of());
        LoanLedger less = ledger.withPayments(List.of(payment("a", "2024-01-25", "50")));

        assertThat(DeferredInterestMethod.DECLINING_ACTUAL365.accrued(
                        facts(ledger, "0.10"), ACTIVATED, LocalDate.of(2024, 2, 4)))
                .hasToString("10.00");
        assertThat(DeferredInterestMethod.DECLINING_ACTUAL365.accrued(
                        facts(less, "0.10"), ACTIVATED, LocalDate.of(2024, 2, 4)))
                .hasToString("20.00");
    }

    @Test
    void a_surplus_waits_for_a_later_advance() {
        LoanLedger ledger = new LoanLedger(
                List.of(amount("2024-01-15", "100"), amount("2024-01-25", "3700")),
                List.of(),
                List.of(payment("a", "2024-01-15", "150")),
                List.of(),
                List.of());

        assertThat(DeferredInterestMethod.DECLINING_ACTUAL365.accrued(
                        facts(ledger, "0.10"), ACTIVATED, LocalDate.of(2024, 2, 4)))
                .hasToString("10.00");
    }

    @Test
    void a_reversed_payment_lowers_no_balance() {
        LoanLedger reversed = LEDGER.withPayments(
                List.of(new LoanPayment("a", LocalDate.of(2024, 3, 31), new BigDecimal("300"), true)));

        assertThat(accrued("declining-actual365", facts(reversed))).isEqualTo("143.61");
    }

    @ParameterizedTest
    @CsvSource({"2024-01-15", "2024-01-14"})
    void nothing_accrues_before_the_first_night(LocalDate to) {
        assertThat(DeferredInterestMethod.ORIGINAL_30360.accrued(facts(LEDGER), ACTIVATED, to))
                .hasToString("0.00");
    }

    @Test
    void a_decision_tells_the_interest_from_the_activation_to_its_day() {
        PromoTerms terms = SampleLoan.TERMS;
        LoanFacts facts = SampleLoan.with("02-01 100; 03-01 100");

        assertThat(PromoEvaluator.evaluate(terms, facts, SampleLoan.date("03-10"))
                        .deferredInterest())
                .hasToString("37.22");
        assertThat(PromoEvaluator.evaluate(
                                terms,
                                LoanCourse.of(facts),
                                SampleLoan.date("03-10"),
                                (any, from, to) -> new BigDecimal("7.00"))
                        .deferredInterest())
                .hasToString("7.00");
    }

    @Test
    void every_method_is_found_by_its_name() {
        assertThat(DeferredInterestMethod.values())
                .allSatisfy(each ->
                        assertThat(DeferredInterestMethod.parse(each.code())).contains(each));
        assertThat(DeferredInterestMethod.parse("compound")).isEmpty();
    }

    private static String accrued(String method, LoanFacts facts) {
        return DeferredInterestMethod.parse(method)
                .orElseThrow()
                .accrued(facts, ACTIVATED, TO)
                .toString();
    }

    private static LoanFacts facts(LoanHistory history) {
        return facts(history, "0.24");
    }

    private static LoanFacts facts(LoanHistory history, String rate, LoanRate... later) {
        List<LoanRate> rates = new ArrayList<>(List.of(rate(ACTIVATED.toString(), rate)));
        rates.addAll(Arrays.asList(later));
        return new LoanFacts(
                LoanStatus.ACTIVE, Optional.of(ACTIVATED), Optional.of(TO), Optional.empty(), rates, history);
    }

    private static LoanLedger ledger(String advance, LoanPayment... payments) {
        return new LoanLedger(
                List.of(new DatedAmount(ACTIVATED, new BigDecimal(advance))),
                List.of(),
                List.of(payments),
                List.of(),
                List.of());
    }

    private static LoanRate rate(String from, String annual) {
        return new LoanRate(LocalDate.parse(from), new BigDecimal(annual));
    }

    private static LoanPayment payment(String id, String date, String amount) {
        return new LoanPayment(id, LocalDate.parse(date), new BigDecimal(amount), false);
    }

    private static DatedAmount amount(String date, String amount) {
        return new DatedAmount(LocalDate.parse(date), new BigDecimal(amount));
    }

    private static LoanSnapshot row(String date, String principal) {
        return new LoanSnapshot(LocalDate.parse(date), new BigDecimal(principal), BigDecimal.ZERO, Optional.empty());
    }
}
