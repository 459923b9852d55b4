package dev.freestone.targeting;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.ViolationCode;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Matching beyond the table of values: the published query, order of texts, dates, limits and patterns. */
class TargetingTest {
    private static final String PUBLISHED = """
            {"$and":[{"user.tags":{"$in":["a"]}},{"user.tags":{"$not":{"$in":["b"]}}}]}""";

    @Fact("ENG-18")
    @Test
    void the_published_query_wants_one_tag_and_not_the_other() {
        Targeting targeting = Targeting.compile(PUBLISHED);

        assertThat(targeting.matches(tagged("a"))).isTrue();
        assertThat(targeting.matches(tagged("a", "b"))).isFalse();
        assertThat(targeting.matches(tagged())).isFalse();
        assertThat(targeting.fields()).containsExactly("user.tags");
    }

    @Fact("ENG-18")
    @ParameterizedTest
    @CsvSource({"{}", "null"})
    void an_empty_query_and_none_match_everyone(String json) {
        assertThat(Targeting.compile(json).matches(Map.of())).isTrue();
        assertThat(Targeting.compile(json).matches(tagged("b"))).isTrue();
    }

    @Test
    void any_collection_is_an_array() {
        Map<String, ?> document = Map.of("user", Map.of("tags", Set.of("a")), "f", new LinkedHashSet<>(List.of(7, 8)));

        assertThat(Targeting.compile(PUBLISHED).matches(document)).isTrue();
        assertThat(Targeting.compile("{\"f.1\":8}").matches(document)).isTrue();
        assertThat(Targeting.compile("{\"f\":{\"$eq\":[7,8]}}").matches(document))
                .isTrue();
    }

    @Fact("ENG-22")
    @ParameterizedTest(name = "U+{0} is less than U+{1}")
    @CsvSource({"61, 62", "D7FF, E000", "FFFD, 1F600", "E000, 10000", "1F600, 1F601", "10FFFF, 10FFFF 61", "D800, E000"
    })
    void texts_order_by_code_point(String less, String more) {
        String least = text(less);
        String most = text(more);

        assertThat(matches(Map.of("f", Map.of("$lt", most)), least)).isTrue();
        assertThat(matches(Map.of("f", Map.of("$gt", least)), most)).isTrue();
        assertThat(matches(Map.of("f", Map.of("$gte", most)), least)).isFalse();
        assertThat(matches(Map.of("f", Map.of("$gt", "x" + least)), "x" + most)).isTrue();
    }

    @Fact("ENG-23")
    @ParameterizedTest(name = "created_at {0} against {1}: {2}")
    @CsvSource({
        "2024-01-01T00:00:00Z, $gte 2024-01-01, true",
        "2023-12-31T23:59:59Z, $gte 2024-01-01, false",
        "2024-01-01T00:00:00Z, $eq 2024-01-01T01:00:00+01:00, true",
        "2024-01-01T00:00:00Z, $eq 2024-01-01T00:00:00.999Z, true",
        "2024-01-01T00:00:00Z, $lt 2024-01-01T00:00:01Z, true",
        "2024-01-01T00:00:00Z, $in 2024-01-01, true",
        "2024-01-01T00:00:00Z, $ne 2024-01-01, false"
    })
    void a_text_against_a_moment_is_a_moment(Instant at, String condition, boolean expected) {
        String[] parts = condition.split(" ", -1);
        Object operand = parts[0].equals("$in") ? List.of(parts[1]) : parts[1];
        Targeting targeting = Targeting.compile(Map.of("user.created_at", Map.of(parts[0], operand)));

        assertThat(targeting.matches(Map.of("user", Map.of("created_at", at)))).isEqualTo(expected);
    }

    @Test
    void a_text_against_a_day_is_a_day_and_no_moment() {
        Targeting targeting = Targeting.compile("{\"user.birthday\":{\"$lt\":\"2000-01-01\"}}");

        assertThat(targeting.matches(Map.of("user", Map.of("birthday", LocalDate.of(1999, 12, 31)))))
                .isTrue();
        assertThat(targeting.matches(Map.of("user", Map.of("birthday", LocalDate.of(2000, 1, 1)))))
                .isFalse();
        assertThat(targeting.matches(Map.of("user", Map.of("birthday", Instant.EPOCH))))
                .isFalse();
    }

    @Test
    void a_text_against_an_undeclared_field_never_equals_a_date() {
        Instant moment = Instant.parse("2024-01-01T00:00:00Z");

        assertThat(matches(Map.of("f", "2024-01-01T00:00:00Z"), moment)).isFalse();
        assertThat(matches(Map.of("f", Map.of("$gte", "2000-01-01")), moment)).isFalse();
        assertThat(matches(Map.of("f", Map.of("$date", "2024-01-01T00:00:00Z")), moment))
                .isTrue();
        assertThat(matches(Map.of("f", Map.of("$date", "2024-01-01")), moment)).isFalse();
        assertThat(matches(Map.of("f", Map.of("$gte", Map.of("$date", "2000-01-01"))), LocalDate.of(2024, 1, 1)))
                .isTrue();
    }

    @Test
    void a_declared_custom_field_is_read_by_its_type() {
        FieldCatalogue catalogue = FieldCatalogue.standard().withCustom("since", FieldType.DATE);
        Map<String, ?> query = Map.of("user.custom.since", Map.of("$gte", "2024-01-01"));
        Map<String, ?> document = Map.of("user", Map.of("custom", Map.of("since", LocalDate.of(2024, 1, 1))));

        assertThat(Targeting.compile(query, catalogue).matches(document)).isTrue();
        assertThat(Targeting.compile(query).matches(document)).isFalse();
    }

    @Test
    void the_rest_of_a_path_of_counts_is_the_tag_dots_included() {
        Targeting targeting = Targeting.compile("{\"user.tag_counts.a.b\":{\"$gte\":2}}");

        assertThat(targeting.matches(Map.of("user", Map.of("tag_counts", Map.of("a.b", 2)))))
                .isTrue();
        assertThat(targeting.matches(Map.of("user", Map.of("tag_counts", Map.of("a", Map.of("b", 2))))))
                .isFalse();
    }

    @Test
    void what_the_language_does_not_know_equals_nothing() {
        Object strange = new AtomicReference<>("5");

        assertThat(matches(Map.of("f", Map.of("$exists", true)), strange)).isTrue();
        assertThat(matches(Map.of("f", Map.of("$in", List.of("5", 5))), strange))
                .isFalse();
        assertThat(matches(Map.of("f", Map.of("$gt", 1)), Double.NaN)).isFalse();
        assertThat(matches(Map.of("f", Map.of("$gt", 1)), 1.5)).isTrue();
    }

    @Fact("ENG-25")
    @Test
    void sixteen_levels_are_taken_and_seventeen_are_too_deep() {
        assertThat(Targeting.read(nested("$and", 16), FieldCatalogue.OPEN).violations())
                .isEmpty();
        assertThat(refusals(nested("$and", 17))).containsExactly("/$and/0".repeat(16) + " too_deep");
        assertThat(Targeting.read(Map.of("f", negated(15)), FieldCatalogue.OPEN).violations())
                .isEmpty();
        assertThat(refusals(Map.of("f", negated(16)))).containsExactly("/f" + "/$not".repeat(16) + " too_deep");
        assertThat(Targeting.read(elements(15), FieldCatalogue.OPEN).violations())
                .isEmpty();
        assertThat(refusals(elements(16))).containsExactly("/f/$elemMatch".repeat(16) + " too_deep");
    }

    @Fact("ENG-25")
    @Test
    void a_thousand_nodes_are_taken_and_one_more_is_too_many() {
        assertThat(Targeting.read(Map.of("$or", nCopies(999, Map.of("f", 1))), FieldCatalogue.OPEN)
                        .violations())
                .isEmpty();
        assertThat(refusals(Map.of("$or", nCopies(1_000, Map.of("f", 1)))))
                .containsExactly("/$or/999/f too_many_nodes");
        assertThat(refusals(Map.of("$or", List.of(Map.of("$or", nCopies(900, Map.of("f", 1, "g", 1)))))))
                .hasSize(1)
                .allMatch(each -> each.endsWith(" too_many_nodes"));
    }

    @Test
    void lists_texts_and_patterns_have_their_lengths() {
        String smile = Character.toString(0x1F600);

        assertThat(refusals(Map.of("f", Map.of("$in", nCopies(1_000, "a"))))).isEmpty();
        assertThat(refusals(Map.of("f", Map.of("$in", nCopies(1_001, "a"))))).containsExactly("/f/$in too_long");
        assertThat(refusals(Map.of("f", nCopies(1_001, "a")))).containsExactly("/f too_long");
        assertThat(refusals(Map.of("$or", nCopies(1_001, Map.of())))).containsExactly("/$or too_long");
        assertThat(refusals(Map.of("f", smile.repeat(1_024)))).isEmpty();
        assertThat(refusals(Map.of("f", smile.repeat(1_025)))).containsExactly("/f too_long");
        assertThat(refusals(Map.of("f", Map.of("a".repeat(1_025), 1)))).hasSize(1);
        assertThat(refusals(Map.of("f".repeat(1_025), 1))).hasSize(1);
        assertThat(refusals(Map.of("f", Map.of("$regex", smile.repeat(512))))).isEmpty();
        assertThat(refusals(Map.of("f", Map.of("$regex", "a".repeat(513))))).containsExactly("/f/$regex too_long");
    }

    @Fact("ENG-26")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"$and\":[|{}|]}", "{\"f\":[|1|]}", "{\"f\":{\"$not\":|{}|}}", "[|1|]"})
    void text_nested_a_hundred_thousand_deep_is_too_deep(String open, String inner, String close) {
        String json = open.repeat(100_000) + inner + close.repeat(100_000);

        assertThatExceptionOfType(FreestoneException.class)
                .isThrownBy(() -> Targeting.compile(json))
                .satisfies(e -> assertThat(e.violations())
                        .extracting(each -> each.code())
                        .containsExactly(ViolationCode.TOO_DEEP));
    }

    @Fact("ENG-26")
    @Test
    void maps_and_lists_nested_a_hundred_thousand_deep_are_too_deep() {
        Object values = List.of();
        Map<String, Object> queries = Map.of();
        for (int i = 0; i < 100_000; i++) {
            values = Collections.singletonList(values);
            queries = Map.of("$and", List.of(queries));
        }

        assertThat(refusals(Map.of("f", values))).hasSize(1).allMatch(each -> each.endsWith(" too_deep"));
        assertThat(refusals(queries)).hasSize(1).allMatch(each -> each.endsWith(" too_deep"));
    }

    @Test
    void a_bracket_in_a_text_does_not_nest() {
        assertThat(Targeting.compile("{\"f\":\"" + "[{\\\"".repeat(200) + "\"}").fields())
                .containsExactly("f");
    }

    @Fact("ENG-26")
    @Test
    void a_pattern_that_makes_others_slow_takes_linear_time() {
        Targeting targeting = Targeting.compile("{\"f\":{\"$regex\":\"(a+)+$\"}}");
        Map<String, ?> document = Map.of("f", "a".repeat(100_000) + "b");

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(targeting.matches(document)).isFalse());
    }

    @Test
    void options_of_a_pattern_are_those_of_the_letters() {
        assertThat(matches(Map.of("f", Map.of("$regex", "^b")), "a\nB")).isFalse();
        assertThat(matches(Map.of("f", Map.of("$regex", "^b", "$options", "im")), "a\nB"))
                .isTrue();
        assertThat(matches(Map.of("f", Map.of("$regex", "a.B")), "a\nB")).isFalse();
        assertThat(matches(Map.of("f", Map.of("$regex", "a.B", "$options", "s")), "a\nB"))
                .isTrue();
    }

    @Test
    void fields_are_those_of_the_document() {
        Targeting targeting = Targeting.compile("""
                {"user.city":"a","$or":[{"user.zip":{"$not":{"$regex":"1"}}},{"user.custom.b":{"$elemMatch":{"c":1}}},
                  {"user.custom.d":{"$all":[{"$elemMatch":{"$gt":1}}]}}]}""");

        assertThat(targeting.fields()).containsExactly("user.city", "user.custom.b", "user.custom.d", "user.zip");
    }

    private static boolean matches(Map<String, ?> query, Object value) {
        return Targeting.compile(query).matches(Map.of("f", value));
    }

    private static List<String> refusals(Object json) {
        return Targeting.read(json, FieldCatalogue.OPEN).violations().stream()
                .map(each -> each.path() + " " + each.code().code())
                .toList();
    }

    private static Map<String, Object> nested(String operator, int depth) {
        Map<String, Object> query = Map.of("f", 1);
        for (int i = 1; i < depth; i++) {
            query = Map.of(operator, List.of(query));
        }
        return query;
    }

    private static Map<String, Object> negated(int times) {
        Map<String, Object> condition = Map.of("$gt", 1);
        for (int i = 0; i < times; i++) {
            condition = Map.of("$not", condition);
        }
        return condition;
    }

    private static Map<String, Object> elements(int times) {
        Map<String, Object> query = Map.of("f", 1);
        for (int i = 0; i < times; i++) {
            query = Map.of("f", Map.of("$elemMatch", query));
        }
        return query;
    }

    private static Map<String, Object> tagged(String... tags) {
        Map<String, Object> user = new HashMap<>();
        user.put("tags", new ArrayList<>(List.of(tags)));
        return Map.of("user", user);
    }

    private static String text(String codePoints) {
        StringBuilder text = new StringBuilder();
        for (String each : codePoints.split(" ", -1)) {
            text.appendCodePoint(Integer.parseInt(each, 16));
        }
        return text.toString();
    }
}
