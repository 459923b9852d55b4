package dev.freestone.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodePointOrderTest {
    private static final List<String> ASCENDING = List.of(
            "", "A", "AA", "B", "a", "é", "\uD7FF", "\uE000", "\uFFFF", "\uD800\uDC00", "🎯", "🎯a", "\uDBFF\uDFFF");

    @Test
    void texts_are_ordered_by_code_point_and_a_prefix_comes_first() {
        for (int left = 0; left < ASCENDING.size(); left++) {
            for (int right = 0; right < ASCENDING.size(); right++) {
                assertThat(Integer.signum(CodePointOrder.compare(ASCENDING.get(left), ASCENDING.get(right))))
                        .as("texts %d and %d", left, right)
                        .isEqualTo(Integer.compare(left, right));
            }
        }
    }
}
