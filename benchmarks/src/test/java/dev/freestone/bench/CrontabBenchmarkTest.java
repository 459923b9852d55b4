package dev.freestone.bench;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CrontabBenchmarkTest {
    @ParameterizedTest
    @EnumSource(CrontabDays.class)
    void all_four_libraries_give_the_same_days(CrontabDays days) {
        CrontabBenchmark benchmark = new CrontabBenchmark();
        benchmark.days = days;
        assertThatCode(benchmark::compareAnswers).doesNotThrowAnyException();
    }
}
