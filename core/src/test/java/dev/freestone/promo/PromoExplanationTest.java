package dev.freestone.promo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromoExplanationTest {
    @Test
    @Fact("PRO-41")
    void a_decision_tells_all_five_checks_with_what_they_saw() {
        PromoDecision decision =
                PromoEvaluator.evaluate(SampleLoan.TERMS, SampleLoan.with("03-20 900"), LocalDate.of(2025, 5, 1));

        assertThat(decision.explanation())
                .extracting(PromoCheck::line)
                .containsExactly(
                        "loan_canceled: false, loan active",
                        "not_started: false, asOf 2025-05-01, start 2025-01-01",
                        "exercise: true on 2025-03-20, remaining 0.00 on 2025-03-20",
                        "disqualify: true on 2025-03-03, daysOverdue 30 >= threshold 30, oldest unpaid due 2025-02-01",
                        "expire: true on 2025-04-12, asOf 2025-05-01, effective end 2025-04-11");
        assertThat(decision.explanation())
                .filteredOn(PromoCheck::deciding)
                .extracting(PromoCheck::kind)
                .containsExactly(PromoCheckKind.DISQUALIFY);
    }

    @ParameterizedTest(name = "{0} on {1} is decided by {2}")
    @CsvSource({
        "none, 2024-12-31, not_started",
        "none, 2025-03-02, -",
        "none, 2025-03-03, disqualify",
        "03-01 900, 2025-03-01, exercise",
        "02-01 100; 03-01 100; 04-01 600, 2025-04-11, -",
        "02-01 100; 03-01 100; 04-01 600, 2025-04-12, expire",
    })
    @Fact("PRO-41")
    void one_check_decides_every_state_but_that_of_a_program_that_runs(String entries, LocalDate asOf, String kind) {
        List<String> deciding =
                PromoEvaluator.evaluate(SampleLoan.TERMS, SampleLoan.with(entries), asOf).explanation().stream()
                        .filter(PromoCheck::deciding)
                        .map(check -> check.kind().code())
                        .toList();

        assertThat(deciding).isEqualTo(kind.equals("-") ? List.of() : List.of(kind));
    }

    @ParameterizedTest(name = "threshold {0} tells: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "0; disqualify: false, peak daysOverdue 29, no threshold",
                "30; disqualify: false, peak daysOverdue 29 < threshold 30",
            })
    void a_program_that_is_not_disqualified_tells_how_near_it_came(int threshold, String line) {
        PromoTerms terms = SampleLoan.terms(threshold == 0 ? OptionalInt.empty() : OptionalInt.of(threshold));

        assertThat(PromoEvaluator.evaluate(terms, SampleLoan.with(""), LocalDate.of(2025, 3, 2))
                        .explanation())
                .extracting(PromoCheck::line)
                .contains(line, "exercise: false, remaining 900.00 on 2025-03-02");
    }
}
