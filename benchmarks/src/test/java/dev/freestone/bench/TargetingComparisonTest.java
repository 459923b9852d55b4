package dev.freestone.bench;

import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetingComparisonTest {
    @ParameterizedTest
    @ValueSource(strings = {"published", "thirty"})
    void all_that_is_compared_answers_the_same(String query) {
        TargetingComparison comparison = new TargetingComparison();
        comparison.query = query;

        assertThatNoException().isThrownBy(comparison::compare);
    }

    @Test
    void every_node_holds_that_is_explained() {
        assertThatNoException().isThrownBy(new ExplainComparison()::compare);
    }
}
