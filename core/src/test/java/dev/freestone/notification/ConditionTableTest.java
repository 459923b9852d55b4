package dev.freestone.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.cases.FieldType;
import dev.freestone.testkit.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The operator table of docs/spec/cases-and-notifications.md 7, cell by cell for each data type. */
class ConditionTableTest {
    /** Operator, then what it comes to for a missing field, one that cannot be read, a less, an equal, a greater one. */
    private static final String[] TABLE = {
        "eq        | false | mismatch | false | true  | false",
        "ne        | true  | mismatch | true  | false | true",
        "gt        | false | mismatch | false | false | true",
        "gte       | false | mismatch | false | true  | true",
        "lt        | false | mismatch | true  | false | false",
        "lte       | false | mismatch | true  | true  | false",
        "in        | false | mismatch | false | true  | false",
        "notIn     | true  | mismatch | true  | false | true",
        "isNull    | true  | false    | false | false | false",
        "isNotNull | false | true     | true  | true  | true",
    };

    /** A value to compare with, and what a field can hold that is less, equal, greater, or cannot be read. */
    private record Values(
            Object compared, List<Object> less, List<Object> equal, List<Object> greater, List<Object> unreadable) {}

    private static final Object OBJECT = Map.of("a", 1L);
    private static final Object ARRAY = List.of("b");

    private static Values values(FieldType type) {
        return switch (type) {
            case STRING, ENUM ->
                new Values(
                        "b",
                        List.of("", "B", "a"),
                        List.of("b"),
                        List.of("b ", "c"),
                        List.of(1L, true, new BigDecimal("1.5"), OBJECT, ARRAY));
            case BOOLEAN ->
                new Values(
                        true,
                        List.of(false, "false"),
                        List.of(true, "true"),
                        List.of(),
                        List.of("True", "TRUE", "", "1", 1L, OBJECT, ARRAY));
            case INTEGER ->
                new Values(
                        13L,
                        List.of(12L, "-13", "12", Long.MIN_VALUE, new BigDecimal("1.2E1")),
                        List.of(
                                13L,
                                13,
                                (short) 13,
                                "13",
                                "013",
                                new BigDecimal("13.0"),
                                new BigDecimal("1.3E+1"),
                                13.0),
                        List.of(14L, "14", Long.MAX_VALUE, "9223372036854775807"),
                        List.of(
                                "13.0",
                                "+13",
                                " 13",
                                "",
                                "-",
                                "9223372036854775808",
                                new BigDecimal("13.5"),
                                new BigDecimal("1E+19"),
                                true,
                                OBJECT,
                                ARRAY));
            case NUMBER ->
                new Values(
                        new BigDecimal("1.5"),
                        List.of(1L, "1.4999", new BigDecimal("-7"), "-1.5", 1.25),
                        List.of(new BigDecimal("1.50"), "1.5", "1.500", "01.5", 1.5, 1.5f),
                        List.of(2L, 2, "1.51", new BigDecimal("1E+9"), Long.MAX_VALUE),
                        List.of("1.", ".5", "1,5", "1.5e0", "+1.5", "", "five", Double.NaN, true, OBJECT, ARRAY));
            case DATE ->
                new Values(
                        "2024-02-29",
                        List.of("2024-02-28", "2023-12-31", "0001-01-01"),
                        List.of("2024-02-29"),
                        List.of("2024-03-01", "9999-12-31"),
                        List.of(
                                "2023-02-29",
                                "2024-13-01",
                                "2024-2-29",
                                "2024-02-29T00:00:00Z",
                                "24-02-29",
                                "",
                                20240229L,
                                true,
                                OBJECT,
                                ARRAY));
            case DATE_TIME ->
                new Values(
                        "2025-01-01T00:00:00Z",
                        List.of("2024-12-31T23:59:59.999999999Z", "2025-01-01T00:30:00+01:00"),
                        List.of("2025-01-01T00:00:00Z", "2025-01-01T01:00:00.000+01:00", "2024-12-31T19:00-05:00"),
                        List.of("2025-01-01T00:00:00.000000001Z", "2024-12-31T23:00:00-05:00"),
                        List.of(
                                "2025-01-01T00:00:00",
                                "2025-01-01",
                                "2025-02-29T00:00:00Z",
                                "2025-01-01 00:00:00Z",
                                "2025-01-01T24:00:00Z",
                                "",
                                0L,
                                true,
                                OBJECT,
                                ARRAY));
        };
    }

    @ParameterizedTest
    @EnumSource
    @Fact("NOT-25")
    void every_cell_of_the_operator_table_holds(FieldType type) {
        Values values = values(type);
        List<String> operators = new ArrayList<>();
        for (String line : TABLE) {
            String[] row = line.split(" *\\| ", -1);
            Object compared = List.of("in", "notIn").contains(row[0]) ? List.of(values.compared()) : values.compared();
            Condition condition = SampleCases.condition("field", row[0], compared, type.code());
            boolean ordering = List.of("gt", "gte", "lt", "lte").contains(row[0]);
            boolean ordered = List.of("integer", "number", "date", "dateTime").contains(type.code());
            assertThat(ConditionRules.violations("onCondition", List.of(condition)))
                    .as("%s of %s", row[0], type.code())
                    .hasSize(ordering && !ordered ? 1 : 0);
            if (!ordering || ordered) {
                operators.add(row[0]);
                assertThat(outcome(condition, Map.of()))
                        .as("%s without a field", condition)
                        .isEqualTo(row[1].trim());
                cell(condition, Collections.singletonList(null), row[1]);
                cell(condition, values.unreadable(), row[2]);
                cell(condition, values.less(), row[3]);
                cell(condition, values.equal(), row[4]);
                cell(condition, values.greater(), row[5]);
            }
        }
        assertThat(operators).hasSizeGreaterThanOrEqualTo(6);
    }

    private static void cell(Condition condition, List<Object> fields, String expected) {
        for (Object value : fields) {
            Map<String, Object> state = new HashMap<>();
            state.put("field", value);
            assertThat(outcome(condition, state))
                    .as("%s for a field of %s", condition, value)
                    .isEqualTo(expected.trim());
        }
    }

    /** Told by what fires and warns, as a caller sees it. */
    private static String outcome(Condition condition, Map<String, Object> fields) {
        TriggerIndex index = TriggerIndex.compile(List.of(
                SampleCases.type(1, SampleCases.trigger("processing", "-", "-").when(condition))));
        TriggerResult result = index.fire(SampleCases.change(
                SampleCases.BANKRUPTCY,
                SampleCases.state("initiated/-"),
                SampleCases.state("processing/-").map(state -> state.with(fields))));
        if (!result.warnings().isEmpty()) {
            return result.notifications().isEmpty() ? "mismatch" : "fired with a mismatch";
        }
        return String.valueOf(!result.notifications().isEmpty());
    }

    @Test
    void a_list_holds_a_value_in_any_of_its_forms() {
        Map<String, Object> fields = Map.of("n", new BigDecimal("2.50"), "i", "07", "b", "true");

        assertThat(outcome(SampleCases.condition("n", "in", List.of(1L, "2.5"), "number"), fields))
                .isEqualTo("true");
        assertThat(outcome(SampleCases.condition("n", "notIn", List.of("2.500"), "number"), fields))
                .isEqualTo("false");
        assertThat(outcome(SampleCases.condition("i", "in", List.of(1L, 7L), "integer"), fields))
                .isEqualTo("true");
        assertThat(outcome(SampleCases.condition("b", "notIn", List.of("false"), "boolean"), fields))
                .isEqualTo("true");
    }

    @Test
    void equal_to_null_is_is_null_and_not_equal_to_null_is_is_not_null() {
        Map<String, Object> there = Map.of("field", OBJECT);

        assertThat(outcome(SampleCases.condition("field", "eq", null, "number"), Map.of()))
                .isEqualTo("true");
        assertThat(outcome(SampleCases.condition("field", "eq", null, "number"), there))
                .isEqualTo("false");
        assertThat(outcome(SampleCases.condition("field", "ne", null, "number"), Map.of()))
                .isEqualTo("false");
        assertThat(outcome(SampleCases.condition("field", "ne", null, "number"), there))
                .isEqualTo("true");
    }

    @Test
    @Fact("NOT-26")
    void a_type_does_not_fire_when_one_of_two_conditions_is_false() {
        for (String conditions : List.of(
                "amount gt 100 number and state eq \"TX\" string", "state eq \"TX\" string and amount gt 100 number")) {
            TriggerIndex index = TriggerIndex.compile(
                    List.of(SampleCases.type(1, SampleCases.trigger("processing", "-", conditions))));

            assertThat(index.fire(SampleCases.change("initiated/-", "processing/-{\"amount\":150,\"state\":\"OK\"}"))
                            .notifications())
                    .isEmpty();
            assertThat(index.fire(SampleCases.change("initiated/-", "processing/-{\"amount\":150,\"state\":\"TX\"}"))
                            .notifications())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EQ", "NE", "GT", "GTE", "LT", "LTE", "IN", "NOT_IN"})
    @Fact("NOT-27")
    void a_mismatch_fires_nothing_and_gives_one_warning_without_the_value(ConditionOperator operator) {
        Object value = List.of("in", "notIn").contains(operator.code()) ? List.of(5L) : 5L;
        Condition condition = SampleCases.condition("amount", operator.code(), value, "number");
        TriggerIndex index = TriggerIndex.compile(List.of(
                SampleCases.type(12, SampleCases.trigger("processing", "-", "-").when(condition, condition))));

        TriggerResult result =
                index.fire(SampleCases.change("initiated/-", "processing/-{\"amount\":\"secret five\"}"));

        assertThat(result.notifications()).isEmpty();
        assertThat(result.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("condition_type_mismatch");
            assertThat(warning.typeId().value()).isEqualTo(12);
            assertThat(warning.version()).isEqualTo(1);
            assertThat(warning.fieldName()).contains("amount");
            assertThat(warning.toString()).doesNotContain("secret");
        });
    }

    @Test
    void a_number_of_enormous_exponent_is_compared_at_once() {
        CompiledCondition condition = CompiledCondition.of(SampleCases.condition("n", "gt", 1L, "number"));

        assertThat(condition.test(new BigDecimal("1E+2147483647"))).isEqualTo(Truth.TRUE);
    }
}
