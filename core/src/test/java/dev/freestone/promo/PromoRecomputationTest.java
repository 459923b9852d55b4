package dev.freestone.promo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.testkit.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromoRecomputationTest {
    private static final PromoDecision BREACHED = decision(SampleLoan.with(""), "03-03");
    private static final PromoDecision PAID = decision(SampleLoan.with("02-01 100; 03-01 100; 03-20 700"), "03-20");

    @ParameterizedTest(name = "{0}, decided {1}, computed {2}: {3}")
    @CsvSource({
        "pending, not_started, undecided, reported",
        "pending, not_started, expired, none",
        "active, active, undecided, reported",
        "active, active, not_started, none",
        "active, active, active, none",
        "active, active, in_grace, none",
        "active, active, exercised, exercise",
        "active, active, disqualified, disqualify",
        "active, active, expired, expire",
        "evaluator, disqualified, undecided, reported",
        "evaluator, disqualified, active, reinstate",
        "evaluator, disqualified, in_grace, reinstate",
        "evaluator, disqualified, exercised, exercise_canceled",
        "evaluator, disqualified, disqualified, none",
        "evaluator, disqualified, expired, correct_cancellation",
        "person, disqualified, undecided, reported",
        "person, disqualified, active, reported",
        "person, disqualified, exercised, reported",
        "person, disqualified, expired, reported",
        "exercised, exercised, undecided, reported",
        "exercised, exercised, exercised, none",
        "exercised, exercised, active, confirmation_required",
        "exercised, exercised, disqualified, confirmation_required",
        "exercised, exercised, expired, confirmation_required",
    })
    @Fact("PRO-44")
    void the_action_is_that_of_the_table(String status, String stored, String computed, String action) {
        boolean canceled = status.equals("evaluator") || status.equals("person");

        assertThat(PromoRecomputation.action(
                                canceled
                                        ? PromoStatus.CANCELED
                                        : PromoStatus.parse(status).orElseThrow(),
                                status.equals("evaluator"),
                                verdict(stored, "2025-03-03"),
                                verdict(computed, "2025-03-03"))
                        .code())
                .isEqualTo(action);
    }

    @ParameterizedTest(name = "{0} on another day: {1}")
    @CsvSource({"disqualified, correct_cancellation", "exercised, correct_exercise"})
    void another_day_of_the_same_state_is_corrected(String state, String action) {
        assertThat(PromoRecomputation.action(
                                state.equals("exercised") ? PromoStatus.EXERCISED : PromoStatus.CANCELED,
                                true,
                                verdict(state, "2025-03-03"),
                                verdict(state, "2025-03-04"))
                        .code())
                .isEqualTo(action);
    }

    @Test
    @Fact("PRO-42")
    void a_backdated_payment_that_removes_the_breach_reinstates_and_is_named() {
        PromoRecomputation found = PromoRecomputation.of(
                PromoStatus.CANCELED, true, BREACHED, decision(SampleLoan.with("02-25 100"), "03-10"));

        assertThat(found.action()).isEqualTo(PromoAction.REINSTATE);
        assertThat(found.causes())
                .containsExactly(new PromoCause(
                        PromoCauseKind.PAYMENT_ADDED,
                        Optional.of("p0"),
                        SampleLoan.date("02-25"),
                        Optional.empty(),
                        Optional.of(new BigDecimal("100.00"))));
        assertThat(found.changed())
                .contains(
                        new PromoChange("peakDaysOverdue", SampleLoan.date("02-24"), "30", "23"),
                        new PromoChange("peakOn", SampleLoan.date("03-10"), "2025-03-03", "2025-02-24"));
    }

    @Test
    @Fact("PRO-43")
    void a_reversed_payoff_asks_for_a_confirmation() {
        LoanFacts paid = PAID.course().facts();
        LoanLedger ledger = (LoanLedger) paid.history();
        LoanFacts reversed = paid.withHistory(ledger.withPayments(ledger.payments().stream()
                .map(each -> new LoanPayment(
                        each.id(),
                        each.effectiveDate(),
                        each.amount(),
                        each.id().equals("p2")))
                .toList()));

        PromoRecomputation found =
                PromoRecomputation.of(PromoStatus.EXERCISED, false, PAID, decision(reversed, "03-25"));

        assertThat(found.action()).isEqualTo(PromoAction.CONFIRMATION_REQUIRED);
        assertThat(found.computed()).isEqualTo(new PromoVerdict(PromoState.ACTIVE, Optional.empty()));
        assertThat(found.causes()).extracting(PromoCause::kind).containsExactly(PromoCauseKind.PAYMENT_REVERSED);
        assertThat(found.changed()).contains(new PromoChange("remaining", SampleLoan.date("03-25"), "0.00", "700.00"));
    }

    @Test
    void a_re_age_that_removes_the_breach_reinstates_and_is_named() {
        PromoRecomputation found = PromoRecomputation.of(
                PromoStatus.CANCELED, true, BREACHED, decision(SampleLoan.with("re-age 02-20"), "03-03"));

        assertThat(found.action()).isEqualTo(PromoAction.REINSTATE);
        assertThat(found.causes()).extracting(PromoCause::kind).containsExactly(PromoCauseKind.RE_AGED);
        assertThat(found.changed()).contains(new PromoChange("peakDaysOverdue", SampleLoan.date("02-19"), "30", "18"));
    }

    @ParameterizedTest(name = "{0} canceled by an evaluation {1}")
    @CsvSource({"CANCELED, true", "CANCELED, false"})
    @Fact("PRO-45")
    void equal_facts_give_no_cause_and_no_action_however_late(PromoStatus status, boolean byEvaluator) {
        PromoRecomputation found =
                PromoRecomputation.of(status, byEvaluator, BREACHED, decision(SampleLoan.with(""), "05-01"));

        assertThat(found.causes()).isEmpty();
        assertThat(found.changed()).isEmpty();
        assertThat(found.action()).isEqualTo(PromoAction.NONE);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "02-01 100, 02-02 100, payment_redated 2025-02-02 100.00 100.00",
        "02-01 100, none, payment_removed 2025-02-01 100.00 -",
        "02-01 100, 02-01 90, payment_removed 2025-02-01 100.00 -; payment_added 2025-02-01 - 90.00",
        "fee 02-01 25, fee 02-01 30, fee_changed 2025-02-01 25.00 30.00",
        "fee 02-01 25, fee 02-01 20; fee 02-01 5, ''",
        "fee 02-01 25, none, fee_changed 2025-02-01 25.00 -",
        "re-age 02-01, none, re_aged 2025-02-01 - -",
    })
    void every_difference_is_named_with_its_date_and_amounts(String before, String after, String causes) {
        assertThat(told(FactsDifference.between(SampleLoan.with(before), SampleLoan.with(after))))
                .isEqualTo(causes);
    }

    private static String told(List<PromoCause> causes) {
        return String.join(
                "; ",
                causes.stream()
                        .sorted((one, other) ->
                                other.kind().code().compareTo(one.kind().code()))
                        .map(each -> each.kind().code() + " " + each.date() + " "
                                + each.before().map(BigDecimal::toString).orElse("-") + " "
                                + each.after().map(BigDecimal::toString).orElse("-"))
                        .toList());
    }

    private static PromoVerdict verdict(String code, String day) {
        for (PromoState state : PromoState.values()) {
            if (state.code().equals(code)) {
                return new PromoVerdict(state, state.settled() ? Optional.of(LocalDate.parse(day)) : Optional.empty());
            }
        }
        throw new AssertionError(code);
    }

    private static PromoDecision decision(LoanFacts facts, String asOf) {
        return PromoEvaluator.evaluate(SampleLoan.TERMS, facts, SampleLoan.date(asOf));
    }
}
