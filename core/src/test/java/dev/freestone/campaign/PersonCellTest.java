package dev.freestone.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.model.contact.PersonRef;
import dev.freestone.testkit.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PersonCellTest {
    static Stream<Arguments> cells_that_name_a_person() {
        return Stream.of(
                arguments("an integer", 12L, PersonRef.number(12)),
                arguments("zero", 0L, PersonRef.number(0)),
                arguments("a decimal without fraction", new BigDecimal("12.0"), PersonRef.number(12)),
                arguments("an exponent", new BigDecimal("1.2e1"), PersonRef.number(12)),
                arguments("a large exponent", new BigDecimal("12e2"), PersonRef.number(1_200)),
                arguments("digits as text", "12", PersonRef.number(12)),
                arguments("digits between blanks and tabs", " \t12\t ", PersonRef.number(12)),
                arguments("2^53+1", 9_007_199_254_740_993L, PersonRef.number(9_007_199_254_740_993L)),
                arguments("2^53+1 as text", "9007199254740993", PersonRef.number(9_007_199_254_740_993L)),
                arguments("2^63-1", Long.MAX_VALUE, PersonRef.number(Long.MAX_VALUE)),
                arguments("2^63-1 as text", "9223372036854775807", PersonRef.number(Long.MAX_VALUE)),
                arguments("2^63-1 as decimal", new BigDecimal("9223372036854775807"), PersonRef.number(Long.MAX_VALUE)),
                arguments("a public id", "BO-11AA-22BB", PersonRef.publicId("BO-11AA-22BB")),
                arguments("an external id", "ext-A 17", PersonRef.external("A 17")));
    }

    static Stream<Arguments> cells_that_name_nobody() {
        return Stream.of(
                arguments("null", null, RowReason.MISSING_ID),
                arguments("empty text", "", RowReason.MISSING_ID),
                arguments("blank text", " \t", RowReason.MISSING_ID),
                arguments("a leading zero", "012", RowReason.INVALID_ID),
                arguments("a fraction", new BigDecimal("12.5"), RowReason.INVALID_ID),
                arguments("a negative number", -1L, RowReason.INVALID_ID),
                arguments("a negative decimal", new BigDecimal("-1.0"), RowReason.INVALID_ID),
                arguments("2^63", new BigDecimal("9223372036854775808"), RowReason.INVALID_ID),
                arguments("2^63 as text", "9223372036854775808", RowReason.INVALID_ID),
                arguments("a huge exponent", new BigDecimal("1e999999999"), RowReason.INVALID_ID),
                arguments("a tiny exponent", new BigDecimal("1e-999999999"), RowReason.INVALID_ID),
                arguments("true", true, RowReason.INVALID_ID),
                arguments("an object", Map.of(), RowReason.INVALID_ID),
                arguments("an array", List.of(), RowReason.INVALID_ID),
                arguments("digits of another script", "١٢", RowReason.INVALID_ID),
                arguments("an external id without text", "ext-", RowReason.INVALID_ID),
                arguments("any other text", "jane", RowReason.INVALID_ID));
    }

    @Fact("OUT-51")
    @ParameterizedTest(name = "{0}")
    @MethodSource("cells_that_name_a_person")
    void names_exactly_the_person_of(String name, @Nullable Object cell, PersonRef expected) {
        assertThat(PersonCell.read(cell)).isEqualTo(new PersonCell(expected, null));
    }

    @Fact("OUT-51")
    @ParameterizedTest(name = "{0}")
    @MethodSource("cells_that_name_nobody")
    void names_nobody_for(String name, @Nullable Object cell, RowReason expected) {
        assertThat(PersonCell.read(cell)).isEqualTo(new PersonCell(null, expected));
    }
}
