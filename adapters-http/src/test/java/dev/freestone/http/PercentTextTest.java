package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Percent-encoding. Source: docs/spec/rest.md 2, RFC 3986 2.1. */
class PercentTextTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "a, a",
        "%61, a",
        "a%20b, a b",
        "a+b, a+b",
        "%2F%2f, //",
        "%25, %",
        "%2541, %41",
        "%C3%A9, é",
        "%E2%82%AC, €",
        "%F0%9F%98%80, \uD83D\uDE00",
        "a;b=c, a;b=c"
    })
    void a_segment_is_decoded_once(String encoded, String text) {
        assertThat(PercentText.segment(encoded)).isEqualTo(text);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "%", "%4", "%zz", "%4g", "%-1", "%+1", "% 1", "a%", "%C3", "%C3%28", "%FF", "%C0%AF", "%ED%A0%80",
                "%F5%80%80%80", "%00", "%0A", "a%0d%0ab", "%7F", "%C2%85", "é", "%é1", "%１１", "a b", "a\tb", "a\u0000b"
            })
    void what_is_not_encoded_utf_8_is_malformed(String encoded) {
        assertThatThrownBy(() -> PercentText.segment(encoded))
                .isInstanceOfSatisfying(
                        FreestoneException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.MALFORMED_REQUEST));
        assertThatThrownBy(() -> PercentText.query("a=" + encoded)).isInstanceOf(FreestoneException.class);
        assertThatThrownBy(() -> PercentText.query(encoded + "=a")).isInstanceOf(FreestoneException.class);
    }

    @Test
    void a_query_keeps_its_order_and_its_repetitions() {
        assertThat(PercentText.query("b=1&a=2&b=%33&c&d=&=e&&f=g=h"))
                .containsExactly(
                        Map.entry("b", List.of("1", "3")),
                        Map.entry("a", List.of("2")),
                        Map.entry("c", List.of("")),
                        Map.entry("d", List.of("")),
                        Map.entry("", List.of("e")),
                        Map.entry("f", List.of("g=h")));
    }

    @Test
    void a_plus_of_a_query_is_a_space_and_an_encoded_one_a_plus() {
        assertThat(PercentText.query("a+b=c+d%2Be")).containsExactly(Map.entry("a b", List.of("c d+e")));
    }

    @Test
    void brackets_of_a_name_need_no_encoding() {
        assertThat(PercentText.query("sections[]=a&sections%5B%5D=b")).containsExactly(Map.entry("sections[]", List.of("a", "b")));
    }

    @Test
    void no_query_has_no_parameters() {
        assertThat(PercentText.query("")).isEmpty();
    }
}
