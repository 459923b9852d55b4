package dev.freestone.promo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanStatus;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.testkit.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromoAmountsTest {
    private static final LocalDate TODAY = SampleLoan.date("03-10");

    @ParameterizedTest(name = "{0}, paid {1}: remaining {2}, interest {3}")
    @CsvSource({
        "active, 02-01 100; 03-01 100, 700.00, 37.22",
        "pending, 02-01 100; 03-01 100, 700.00, 37.22",
        "active, 02-01 1000, 0.00, 18.35",
        "exercised, 02-01 100; 03-01 100, 0.00, 33.07",
        "canceled, 02-01 100; 03-01 100, -, 33.07",
    })
    @Fact("PRO-49")
    void the_amounts_follow_the_status_and_are_frozen_once_it_is_settled(
            String status, String payments, String remaining, String interest) {
        PromoAmounts amounts = amounts(PromoStatus.parse(status).orElseThrow(), SampleLoan.with(payments));

        assertThat(amounts.remainingToExercise().map(BigDecimal::toString).orElse("-"))
                .isEqualTo(remaining);
        assertThat(amounts.deferredInterest().orElseThrow()).hasToString(interest);
    }

    @Test
    void a_loan_that_is_not_active_has_no_amounts() {
        LoanFacts facts = SampleLoan.with("");
        LoanFacts pending = new LoanFacts(
                LoanStatus.PENDING,
                Optional.empty(),
                facts.lastDueOn(),
                facts.paidOffOn(),
                facts.rates(),
                facts.history());

        assertThat(amounts(PromoStatus.PENDING, pending))
                .isEqualTo(new PromoAmounts(Optional.empty(), Optional.empty()));
    }

    private static PromoAmounts amounts(PromoStatus status, LoanFacts facts) {
        return PromoAmounts.of(
                status,
                SampleLoan.date("03-01"),
                LoanCourse.of(facts),
                TODAY,
                DeferredInterestMethod.DECLINING_ACTUAL365);
    }
}
