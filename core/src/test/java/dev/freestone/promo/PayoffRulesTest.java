package dev.freestone.promo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.LoanRate;
import dev.freestone.model.promo.LoanSnapshot;
import dev.freestone.model.promo.LoanSnapshots;
import dev.freestone.model.promo.LoanStatus;
import dev.freestone.testkit.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayoffRulesTest {
    private static final LocalDate ACTIVATED = LocalDate.of(2024, 1, 15);
    private static final LocalDate PAYOFF = LocalDate.of(2024, 7, 10);
    private static final PromoTerms TERMS =
            PromoTerms.of(PromoDates.ofDuration(ACTIVATED, 182, 0), OptionalInt.empty());
    private static final LoanFacts LOAN = new LoanFacts(
            LoanStatus.ACTIVE,
            Optional.of(ACTIVATED),
            Optional.of(LocalDate.of(2025, 1, 15)),
            Optional.empty(),
            List.of(new LoanRate(ACTIVATED, new BigDecimal("0.24"))),
            new LoanLedger(
                    List.of(new DatedAmount(ACTIVATED, new BigDecimal("1200"))),
                    List.of(),
                    List.of(payment("what-if-2", "2024-03-31", "300"), payment("b", "2024-05-15", "300")),
                    List.of(),
                    List.of()));

    @ParameterizedTest(name = "asked on {0} about {1}")
    @CsvSource({
        "2024-06-01, 600.00, exercised on 2024-07-10, 0.00",
        "2024-07-16, 600.00, exercised on 2024-07-10, 0.00",
        "2024-06-01, 599.99, expired on 2024-07-16, 0.01",
        "2024-07-16, 599.99, expired on 2024-07-16, 0.01",
    })
    @Fact("PRO-50")
    void a_payment_shows_what_it_would_bring_and_save(LocalDate asOf, String amount, String found, String remaining) {
        WhatIf answer = ask(LOAN, asOf, new DatedAmount(PAYOFF, new BigDecimal(amount)));

        assertThat(answer.decision().state().code() + " on "
                        + answer.decision().decidedOn().orElseThrow())
                .isEqualTo(found);
        assertThat(answer.decision().remaining()).hasToString(remaining);
        assertThat(answer.payoffWithPromo()).hasToString("600.00");
        assertThat(answer.payoffWithoutPromo()).hasToString("708.69");
        assertThat(answer.saving()).hasToString("108.69");
        assertThat(answer.lastDayToPay()).isEqualTo("2024-07-15");
    }

    @Test
    void the_payoff_is_what_stands_before_the_last_of_several_payments() {
        WhatIf answer = ask(
                LOAN,
                ACTIVATED,
                new DatedAmount(PAYOFF, new BigDecimal("400")),
                new DatedAmount(LocalDate.of(2024, 6, 10), new BigDecimal("200")));

        assertThat(answer.decision().state()).isEqualTo(PromoState.EXERCISED);
        assertThat(answer.payoffWithPromo()).hasToString("400.00");
    }

    @Test
    void without_a_payment_the_answer_is_the_payoff_of_today() {
        WhatIf answer = ask(LOAN, PAYOFF);

        assertThat(answer.payoffWithPromo()).hasToString("600.00");
        assertThat(answer.decision().state()).isEqualTo(PromoState.EXPIRED);
    }

    @Test
    void snapshots_are_asked_alike() {
        LoanFacts rows = LOAN.withHistory(new LoanSnapshots(List.of(
                row("2024-01-15", "1200", "0"), row("2024-03-31", "900", "0"), row("2024-05-15", "590", "10"))));

        WhatIf answer = ask(rows, ACTIVATED, new DatedAmount(PAYOFF, new BigDecimal("600")));

        assertThat(answer.decision().decidedOn()).contains(PAYOFF);
        assertThat(answer.payoffWithPromo()).hasToString("600.00");
        assertThat(ask(rows, ACTIVATED, new DatedAmount(PAYOFF, new BigDecimal("599.99")))
                        .decision()
                        .remaining())
                .hasToString("0.01");
    }

    @ParameterizedTest(name = "on {0} with {1} paid: {2}")
    @CsvSource({
        "2025-01-10, 400, 2025-02-01 166.67 2025-03-01 166.67 2025-04-01 166.66",
        "2025-01-10, 0, 2025-02-01 300.00 2025-03-01 300.00 2025-04-01 300.00",
        "2025-01-10, 899.98, 2025-02-01 0.01 2025-03-01 0.01",
        "2025-02-01, 400, 2025-03-01 250.00 2025-04-01 250.00",
        "2025-04-01, 400, 2025-04-11 500.00",
        "2025-04-11, 400, 2025-04-11 500.00",
        "2025-04-12, 400, ''",
        "2025-01-10, 900, ''",
    })
    void a_plan_divides_what_remains_over_the_coming_due_dates(LocalDate asOf, String paid, String plan) {
        PromoDecision decision =
                PromoEvaluator.evaluate(SampleLoan.terms(OptionalInt.empty()), SampleLoan.with("01-02 " + paid), asOf);

        assertThat(PayoffRules.planToExercise(decision).stream()
                        .map(each -> each.date() + " " + each.amount())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(plan);
    }

    private static WhatIf ask(LoanFacts facts, LocalDate asOf, DatedAmount... payments) {
        return PayoffRules.whatIf(TERMS, facts, asOf, List.of(payments), DeferredInterestMethod.DECLINING_ACTUAL365);
    }

    private static LoanPayment payment(String id, String date, String amount) {
        return new LoanPayment(id, LocalDate.parse(date), new BigDecimal(amount), false);
    }

    private static LoanSnapshot row(String date, String principal, String fees) {
        return new LoanSnapshot(
                LocalDate.parse(date), new BigDecimal(principal), new BigDecimal(fees), Optional.empty());
    }
}
