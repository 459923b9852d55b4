package dev.freestone.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=",
                "+",
                "-",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20a",
                "+1a",
                "-1.",
                "-.5",
                "-1.5.",
                "-1.5.2",
                "--1",
                "+-1",
                "+1 5550100001",
                "-1e5",
                "-\u0661",
                "=12"
            })
    void text_that_begins_like_a_formula_gets_an_apostrophe(String text) {
        assertThat(FormulaGuard.guard(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "1", "12.50", "+15550100001", "-12.50", "-0", "a=1", " =1", "'=1", "\u00A0=1", "\uFF1E"
            })
    void other_text_and_plain_numbers_stay(String text) {
        assertThat(FormulaGuard.guard(text)).isSameAs(text);
    }
}
