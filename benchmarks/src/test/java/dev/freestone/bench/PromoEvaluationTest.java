package dev.freestone.bench;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class PromoEvaluationTest {
    @Test
    void every_form_of_the_facts_is_decided_as_day_by_day() {
        PromoEvaluation benchmark = new PromoEvaluation();
        benchmark.loans = 1_024;
        assertThatCode(benchmark::compare).doesNotThrowAnyException();
    }
}
