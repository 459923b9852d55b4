package dev.freestone.bench;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class TriggerBenchmarkTest {
    @Test
    void changes_make_the_three_types_of_their_group_fire() {
        TriggerBenchmark benchmark = new TriggerBenchmark();
        benchmark.types = 1_000;
        assertThatCode(benchmark::compare).doesNotThrowAnyException();
    }

    @Test
    void rule_engines_fire_the_same_types() {
        TriggerPeers benchmark = new TriggerPeers();
        benchmark.types = 100;
        assertThatCode(benchmark::compare).doesNotThrowAnyException();
    }
}
