package dev.freestone.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.cases.CaseField;
import dev.freestone.cases.FieldType;
import dev.freestone.error.Violation;
import dev.freestone.json.text.JsonText;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionRulesTest {
    private static final Optional<List<CaseField>> CLOSED = Optional.of(List.of(
            new CaseField("amount", FieldType.NUMBER, List.of()),
            new CaseField("chapter", FieldType.ENUM, List.of("chapter7", "chapter13"))));

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    string | eq | ""
                    enum | ne | "a"
                    boolean | eq | "true"
                    boolean | in | [true,false]
                    integer | gte | 13.0
                    number | lt | "-1.50"
                    date | lte | "2024-02-29"
                    dateTime | gt | "2024-02-29T00:00:00+14:00"
                    string | isNull | null
                    number | isNotNull | "whatever"
                    date | eq | null
                    integer | ne | null
                    integer | notIn | [1,"2",3.0]
                    """)
    void a_condition_of_its_row_is_in_order(String type, String operator, String value) {
        assertThat(violations(type, operator, value)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} {2}: {4} at {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    string | gt | "a" | operator | condition_operator
                    enum | gte | "a" | operator | condition_operator
                    boolean | lt | true | operator | condition_operator
                    boolean | lte | true | operator | condition_operator
                    string | eq | 5 | value | condition_type_mismatch
                    string | eq | ["a"] | value | condition_type_mismatch
                    boolean | ne | "yes" | value | condition_type_mismatch
                    integer | gt | 1.5 | value | condition_type_mismatch
                    integer | eq | "9223372036854775808" | value | condition_type_mismatch
                    number | eq | "1e3" | value | condition_type_mismatch
                    number | lt | {"a":1} | value | condition_type_mismatch
                    date | gt | "2025-02-29" | value | condition_type_mismatch
                    dateTime | lt | "2025-02-28T00:00:00" | value | condition_type_mismatch
                    number | gt | null | value | required
                    date | lte | null | value | required
                    integer | in | null | value | required
                    integer | in | 5 | value | condition_type_mismatch
                    integer | notIn | [] | value | out_of_range
                    integer | in | [1,null] | value[1] | required
                    integer | notIn | [1,2,"x"] | value[2] | condition_type_mismatch
                    string | in | [["a"]] | value[0] | condition_type_mismatch
                    """)
    void what_is_out_of_order_is_found_where_it_stands(
            String type, String operator, String value, String place, String code) {
        assertThat(violations(type, operator, value)).singleElement().satisfies(violation -> {
            assertThat(violation.path()).isEqualTo("onCondition[0]." + place);
            assertThat(violation.code().code()).isEqualTo(code);
        });
    }

    @Test
    void a_list_has_1_to_100_values() {
        List<Long> hundred = LongStream.range(0, 100).boxed().toList();
        List<Long> more = LongStream.range(0, 101).boxed().toList();

        assertThat(ConditionRules.violations("c", List.of(SampleCases.condition("n", "in", hundred, "integer"))))
                .isEmpty();
        assertThat(ConditionRules.violations("c", List.of(SampleCases.condition("n", "in", more, "integer"))))
                .extracting(it -> it.code().code())
                .containsExactly("out_of_range");
    }

    @Test
    void there_are_at_most_20_conditions() {
        Condition one = SampleCases.condition("n", "isNull", null, "integer");

        assertThat(ConditionRules.violations("onCondition", Collections.nCopies(20, one)))
                .isEmpty();
        assertThat(ConditionRules.violations("onCondition", Collections.nCopies(21, one)))
                .extracting(it -> it.path() + " " + it.code().code())
                .containsExactly("onCondition out_of_range");
    }

    @Test
    void the_name_of_a_field_has_1_to_100_characters() {
        assertThat(named("")).containsExactly("onCondition[0].fieldName required");
        assertThat(named("a")).isEmpty();
        assertThat(named("\uD83D\uDE00".repeat(100))).isEmpty();
        assertThat(named("a".repeat(101))).containsExactly("onCondition[0].fieldName too_long");
    }

    private static List<String> named(String field) {
        return ConditionRules.violations(
                        "onCondition", List.of(SampleCases.condition(field, "isNull", null, "integer")))
                .stream()
                .map(it -> it.path() + " " + it.code().code())
                .toList();
    }

    @Test
    void all_violations_are_told_together_and_none_shows_a_value() {
        List<Violation> found = ConditionRules.violations(
                "onCondition",
                List.of(
                        SampleCases.condition("", "eq", "secret", "number"),
                        SampleCases.condition("b", "in", List.of("secret", "1"), "integer"),
                        SampleCases.condition("c", "gt", "secret", "string")));

        assertThat(found)
                .extracting(Violation::path)
                .containsExactly(
                        "onCondition[0].fieldName",
                        "onCondition[0].value",
                        "onCondition[1].value[0]",
                        "onCondition[2].operator");
        assertThat(found.toString()).doesNotContain("secret");
        assertThat(SampleCases.condition("c", "eq", "secret", "string").toString())
                .doesNotContain("secret");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    amount gt 5 number | -
                    chapter eq "chapter7" enum | -
                    chapter notIn ["chapter7","chapter13"] enum | -
                    chapter eq null enum | -
                    chapter isNull "chapter9" enum | -
                    other eq "a" string | onCondition[0].fieldName condition_unknown_field
                    Amount gt 5 number | onCondition[0].fieldName condition_unknown_field
                    amount gt 5 integer | onCondition[0].dataType condition_type_mismatch
                    chapter eq "chapter7" string | onCondition[0].dataType condition_type_mismatch
                    chapter ne "chapter9" enum | onCondition[0].value condition_type_mismatch
                    chapter in ["chapter7","chapter9"] enum | onCondition[0].value[1] condition_type_mismatch
                    """)
    void a_closed_case_type_has_the_fields_types_and_values_that_it_lists(String condition, String expected) {
        List<Condition> conditions = SampleCases.conditions(condition);

        assertThat(ConditionRules.fieldViolations(conditions, CLOSED, "onCondition"))
                .extracting(it -> it.path() + " " + it.code().code())
                .isEqualTo(expected.equals("-") ? List.of() : List.of(expected));
        assertThat(ConditionRules.fieldViolations(conditions, Optional.empty(), "onCondition"))
                .as("an open case type")
                .isEmpty();
    }

    @Test
    void what_is_out_of_order_is_not_compiled() {
        Condition wrong = SampleCases.condition("n", "gt", "secret", "number");
        List<NotificationType> types = List.of(
                SampleCases.type(12, SampleCases.trigger("processing", "-", "-").when(wrong)));

        assertThatThrownBy(() -> TriggerIndex.compile(types))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("type 12 version 1")
                .hasMessageContaining("condition_type_mismatch".toUpperCase(Locale.ROOT))
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> TriggerLevel.of(types.get(0).trigger())).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Violation> violations(String type, String operator, String value) {
        return ConditionRules.violations(
                "onCondition", List.of(SampleCases.condition("field", operator, JsonText.parse(value), type)));
    }
}
