package dev.freestone.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CellTextTest {
    static Stream<Arguments> values() {
        Map<String, Object> nested = new LinkedHashMap<>();
        nested.put("b", List.of(1L, new BigDecimal("2.50")));
        nested.put("a", null);
        return Stream.of(
                arguments("null", null, null),
                arguments("text", " a ", " a "),
                arguments("true", true, "true"),
                arguments("false", false, "false"),
                arguments("greatest long", Long.MAX_VALUE, "9223372036854775807"),
                arguments("int", -7, "-7"),
                arguments("big integer", BigInteger.TWO.pow(70), "1180591620717411303424"),
                arguments("scale is kept", new BigDecimal("12.00"), "12.00"),
                arguments("negative scale", new BigDecimal("1.2e3"), "1200"),
                arguments("small", new BigDecimal("1e-7"), "0.0000001"),
                arguments("a decimal bomb keeps its exponent", new BigDecimal("1e999999999"), "1E+999999999"),
                arguments("date", LocalDate.of(2024, 5, 1), "2024-05-01"),
                arguments("instant", Instant.parse("2024-05-01T09:28:03Z"), "2024-05-01T09:28:03Z"),
                arguments("list", Arrays.asList("x", null), "[\"x\",null]"),
                arguments("map", nested, "{\"b\":[1,2.50],\"a\":null}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void each_kind_of_value_has_one_cell_text(String name, Object value, String cell) {
        assertThat(CellText.of(value)).as(name).isEqualTo(cell);
    }

    @Test
    void other_kinds_of_value_are_refused_by_their_class_only() {
        assertThatThrownBy(() -> CellText.of(URI.create("mailto:jane@example.org")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("CellText: no cell for java.net.URI");
    }

    @ParameterizedTest
    @CsvSource({
        "\uD800, \uFFFD",
        "\uDC00, \uFFFD",
        "a\uD83Db, a\uFFFDb",
        "\uD83D\uD83D\uDE00, \uFFFD\uD83D\uDE00",
        "\uDE00\uD83D, \uFFFD\uFFFD"
    })
    void surrogates_without_partner_are_replaced(String text, String cell) {
        assertThat(CellText.clean(text)).isEqualTo(cell);
    }

    @Test
    void whole_characters_stay() {
        assertThat(CellText.clean("Zo\u00EB \uD83D\uDE00")).isEqualTo("Zo\u00EB \uD83D\uDE00");
        assertThat(CellText.of(List.of("\uD800"))).isEqualTo("[\"\uFFFD\"]");
    }
}
