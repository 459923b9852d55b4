package dev.freestone.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.error.Violation;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
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

class CaseFieldsTest {
    // Characters are code points: this letter takes two units of UTF-16.
    private static final String WIDE = "\ud83c\udf40";

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("null", null, ""),
                arguments("true", true, ""),
                arguments("empty text", "", ""),
                arguments("the longest text", "x".repeat(999) + WIDE, ""),
                arguments("a longer text", "x".repeat(1_000) + WIDE, "fields.a too_long"),
                arguments("int", -7, ""),
                arguments("long", Long.MIN_VALUE, ""),
                arguments("decimal", new BigDecimal("1.50"), ""),
                arguments("the longest decimal", new BigDecimal("1").scaleByPowerOfTen(-99), ""),
                arguments("a longer decimal", new BigDecimal("1").scaleByPowerOfTen(-100), "fields.a too_long"),
                arguments("a decimal bomb", new BigDecimal("1e999999999"), "fields.a too_long"),
                arguments("double", 1.5, "fields.a bad_format"),
                arguments("big integer", BigInteger.TEN, "fields.a bad_format"),
                arguments("date", LocalDate.of(2025, 1, 31), "fields.a bad_format"),
                arguments("list", List.of(), "fields.a bad_format"),
                arguments("map", Map.of(), "fields.a bad_format"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void a_value_is_one_json_scalar_of_some_length(String name, @Nullable Object value, String expected) {
        assertThat(found(CaseFields.violations("fields", Collections.singletonMap("a", value))))
                .as(name)
                .isEqualTo(expected);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                arguments("empty", "", "fields bad_format"),
                arguments("one", "a", ""),
                arguments("a blank and dots", " a.b ", ""),
                arguments("a control character", "a\nb", "fields bad_format"),
                arguments("the longest", "x".repeat(99) + WIDE, ""),
                arguments("longer", "x".repeat(100) + WIDE, "fields too_long"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void a_name_has_1_to_100_characters(String name, String field, String expected) {
        assertThat(found(CaseFields.violations("fields", Map.of(field, 1L))))
                .as(name)
                .isEqualTo(expected);
    }

    @Test
    void a_case_has_at_most_200_fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < 200; i++) {
            fields.put("f" + i, i);
        }
        assertThat(CaseFields.violations("before.fields", fields)).isEmpty();

        fields.put("one more", 1);
        assertThat(found(CaseFields.violations("before.fields", fields))).isEqualTo("before.fields out_of_range");
    }

    @Test
    void no_message_tells_of_a_value() {
        Map<String, Object> fields = Map.of("a", "secret".repeat(200), "b", List.of("secret"));

        assertThat(CaseFields.violations("fields", fields))
                .hasSize(2)
                .noneMatch(each -> each.message().contains("secret"));
        assertThat(CaseFields.unlisted(type(new CaseField("a", FieldType.ENUM, List.of("x"))), fields))
                .hasSize(2)
                .noneMatch(each -> each.message().contains("secret"));
    }

    @Test
    void a_type_without_a_list_takes_any_field() {
        assertThat(CaseFields.unlisted(
                        new CaseType(
                                CaseTypeId.of("KT-1A2B-C3D4"),
                                CompanyId.DEFAULT,
                                "Bankruptcy",
                                Optional.empty(),
                                Optional.empty(),
                                Instant.EPOCH,
                                Optional.empty()),
                        Map.of("a", 1L)))
                .isEmpty();
    }

    @Test
    void a_type_with_a_list_takes_no_other_field_and_null_in_each() {
        CaseType type = type(new CaseField("chapter", FieldType.ENUM, List.of("chapter7", "chapter13")));

        assertThat(found(CaseFields.unlisted(type, Map.of("chapter", "chapter13"))))
                .isEmpty();
        assertThat(found(CaseFields.unlisted(type, Collections.singletonMap("chapter", null))))
                .isEmpty();
        assertThat(found(CaseFields.unlisted(type, Map.of("chapter", "chapter11"))))
                .isEqualTo("fields.chapter unknown_value");
        assertThat(found(CaseFields.unlisted(type, Map.of("Chapter", "chapter13"))))
                .isEqualTo("fields.Chapter unknown_attribute");
        assertThat(found(CaseFields.unlisted(type(), Map.of("a", 1L)))).isEqualTo("fields.a unknown_attribute");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "string,   '\"\"',  13",
        "enum,     '\"x\"', 13",
        "boolean,  '\"true\"', '\"yes\"'",
        "boolean,  false, 0",
        "integer,  13.0, 13.5",
        "integer,  '\"-13\"', '\"1e3\"'",
        "number,   1.50, true",
        "number,   '\"1.50\"', '\"1,50\"'",
        "date,     '\"2024-02-29\"', '\"2025-02-29\"'",
        "dateTime, '\"2025-01-31T10:00:00Z\"', '\"2025-01-31T10:00:00\"'",
    })
    void a_listed_field_takes_what_converts_to_its_type(String type, String good, String bad) {
        CaseType listing = type(new CaseField("a", FieldType.parse(type).orElseThrow(), List.of("x")));

        assertThat(found(CaseFields.unlisted(listing, JsonText.parseObject("{\"a\":" + good + "}"))))
                .isEmpty();
        assertThat(found(CaseFields.unlisted(listing, JsonText.parseObject("{\"a\":" + bad + "}"))))
                .isEqualTo("fields.a bad_format");
    }

    static Stream<Arguments> kept() {
        return Stream.of(
                arguments(7, 7L),
                arguments(new BigDecimal("13"), 13L),
                arguments(new BigDecimal("1.2e3"), 1_200L),
                arguments(new BigDecimal("9223372036854775807"), Long.MAX_VALUE),
                arguments(new BigDecimal("9223372036854775808"), new BigDecimal("9223372036854775808")),
                arguments(new BigDecimal("13.0"), new BigDecimal("13.0")),
                arguments(new BigDecimal("1.50"), new BigDecimal("1.50")),
                arguments("13", "13"),
                arguments(true, true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kept")
    void a_number_is_kept_exactly_and_as_it_is_read_back(Object given, Object kept) {
        assertThat(CaseFields.kept(Map.of("a", given))).isEqualTo(Map.of("a", kept));
    }

    private static CaseType type(CaseField... fields) {
        return new CaseType(
                CaseTypeId.of("KT-1A2B-C3D4"),
                CompanyId.DEFAULT,
                "Bankruptcy",
                Optional.empty(),
                Optional.of(List.of(fields)),
                Instant.EPOCH,
                Optional.empty());
    }

    private static String found(List<Violation> violations) {
        return String.join(
                ", ",
                violations.stream()
                        .map(each -> each.path() + " " + each.code().code())
                        .toList());
    }
}
