package dev.freestone.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VariableTypeTest {
    @ParameterizedTest
    @CsvSource({
        "paymentDueDate, DATE",
        "cureByDate, DATE",
        "cardExpirationDate, DATE_OR_MONTH",
        "paymentAmount, AMOUNT",
        "overdueAmount, AMOUNT",
        "extraCharge, AMOUNT",
        "daysOverdue, COUNT",
        "paymentMethodLastFour, LAST_FOUR",
        "paymentMethod, PAYMENT_METHOD",
        "loanId, ID",
        "caseId, ID",
        "loanIds, IDS",
        "firstName, ANY"
    })
    void a_column_is_typed_by_its_name(String column, VariableType type) {
        assertThat(VariableType.of(column)).isEqualTo(type);
    }

    static Stream<Arguments> readable() {
        return Stream.of(
                arguments("paymentDueDate", "2024-02-29", "2024-02-29"),
                arguments("paymentDueDate", " 2024-05-01\t", "2024-05-01"),
                arguments("cardExpirationDate", "2027-08", "2027-08"),
                arguments("cardExpirationDate", "2027-08-31", "2027-08-31"),
                arguments("paymentAmount", new BigDecimal("12.345"), new BigDecimal("12.35")),
                arguments("paymentAmount", new BigDecimal("-0.005"), new BigDecimal("-0.01")),
                arguments("paymentAmount", 7L, new BigDecimal("7.00")),
                arguments("extraCharge", "1.5", new BigDecimal("1.50")),
                arguments("extraCharge", new BigDecimal("1E+3"), new BigDecimal("1000.00")),
                arguments("daysOverdue", 0L, 0L),
                arguments("daysOverdue", "31", 31L),
                arguments("daysOverdue", new BigDecimal("31.0"), 31L),
                arguments("daysOverdue", Long.MAX_VALUE, Long.MAX_VALUE),
                arguments("paymentMethodLastFour", "0042", "0042"),
                arguments("paymentMethodLastFour", 4242L, "4242"),
                arguments("paymentMethod", "moneyOrder", "moneyOrder"),
                arguments("loanId", "LN-7KX2-19AB", "LN-7KX2-19AB"),
                arguments("loanId", 5L, "5"),
                arguments("loanId", new BigDecimal("5.0"), "5"),
                arguments("loanId", "x".repeat(100), "x".repeat(100)),
                arguments("loanIds", "LN-1, LN-2", "LN-1,LN-2"),
                arguments("loanIds", "LN-1", "LN-1"),
                arguments("note", true, true),
                arguments("note", List.of(1L, "a"), "[1,\"a\"]"),
                arguments("note", Map.of("a", 1L), "{\"a\":1}"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("readable")
    void a_cell_of_its_type_becomes_what_messages_carry(String column, Object cell, Object value) {
        assertThat(VariableType.of(column).read(cell)).isEqualTo(Optional.of(value));
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments("paymentDueDate", "2023-02-29"),
                arguments("paymentDueDate", "2024-5-1"),
                arguments("paymentDueDate", "2024-05"),
                arguments("paymentDueDate", "2024-05-01T00:00:00Z"),
                arguments("paymentDueDate", "\u0662\u0660\u0662\u0664-05-01"),
                arguments("paymentDueDate", 20240501L),
                arguments("cardExpirationDate", "2027-13"),
                arguments("cardExpirationDate", "08/27"),
                arguments("paymentAmount", "12,50"),
                arguments("paymentAmount", "$12.50"),
                arguments("paymentAmount", "1e3"),
                arguments("paymentAmount", "12."),
                arguments("paymentAmount", true),
                arguments("paymentAmount", new BigDecimal("1E+1000000000")),
                arguments("daysOverdue", -1L),
                arguments("daysOverdue", "1.5"),
                arguments("daysOverdue", new BigDecimal("9223372036854775808")),
                arguments("paymentMethodLastFour", 42L),
                arguments("paymentMethodLastFour", "12345"),
                arguments("paymentMethodLastFour", "12a4"),
                arguments("paymentMethod", "Card"),
                arguments("paymentMethod", "cash"),
                arguments("loanId", "LN-1,LN-2"),
                arguments("loanId", "x".repeat(101)),
                arguments("loanId", "a\nb"),
                arguments("loanId", -5L),
                arguments("loanId", false),
                arguments("loanIds", "LN-1,,LN-2"),
                arguments("loanIds", "LN-1,"),
                arguments("loanIds", List.of("LN-1")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("unreadable")
    void a_cell_of_another_type_is_not_read(String column, Object cell) {
        assertThat(VariableType.of(column).read(cell)).isEmpty();
        assertThat(VariableType.isBlank(cell)).isFalse();
    }

    @Test
    void null_and_white_space_say_nothing_in_any_column() {
        for (@Nullable Object cell : Arrays.asList(null, "", " \t\n")) {
            assertThat(VariableType.isBlank(cell)).isTrue();
            for (VariableType type : VariableType.values()) {
                assertThat(type.read(cell)).as("%s", type).isEmpty();
            }
        }
        assertThat(VariableType.isBlank(0L)).isFalse();
    }
}
