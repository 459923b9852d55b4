package dev.freestone.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.json.text.JsonText;
import dev.freestone.testkit.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an explanation shows of a query and of a customer. */
class TargetingExplanationTest {
    @Test
    void the_published_query_is_explained_as_the_specification_shows() {
        Targeting targeting = Targeting.compile("""
                {"$and":[{"user.tags":{"$in":["a"]}},{"user.tags":{"$not":{"$in":["b"]}}}]}""");

        assertThat(targeting.explain(user("tags", List.of("a", "b"))).asJson())
                .isEqualTo("{\"matched\":false,\"op\":\"$and\",\"children\":["
                        + "{\"matched\":true,\"op\":\"$in\",\"field\":\"user.tags\",\"operand\":[\"a\"],"
                        + "\"seen\":[\"a\",\"b\"],\"reason\":\"matched\"},"
                        + "{\"matched\":false,\"op\":\"$not\",\"field\":\"user.tags\",\"children\":["
                        + "{\"matched\":true,\"op\":\"$in\",\"field\":\"user.tags\",\"operand\":[\"b\"],"
                        + "\"seen\":[\"a\",\"b\"],\"reason\":\"matched\"}]}]}");
    }

    @ParameterizedTest(name = "{1} on {0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"f":5}               | {"$gt":4}              | matched
            {"f":5}               | {"$gt":5}              | not_matched
            {"f":"5"}             | {"$gt":5}              | type_mismatch
            {"f":null}            | {"$gt":5}              | null_value
            {"f":null}            | {"$eq":null}           | matched
            {}                    | {"$gt":5}              | missing
            {}                    | {"$ne":5}              | matched
            {}                    | {"$exists":true}       | missing
            {"f":1}               | {"$exists":false}      | not_matched
            {"f":[1,2]}           | {"$eq":3}              | no_element_matched
            {"f":[]}              | {"$eq":3}              | no_element_matched
            {"f":[3]}             | {"$ne":3}              | not_matched
            {"f":[3]}             | {"$nin":[3]}           | not_matched
            {"f":[3]}             | {"$size":2}            | not_matched
            {"f":3}               | {"$size":2}            | type_mismatch
            {"f":[3]}             | {"$elemMatch":{"$gt":3}} | no_element_matched
            {"f":3}               | {"$elemMatch":{"$gt":2}} | type_mismatch
            {"f":"b"}             | {"$regex":"a"}         | not_matched
            {"f":3}               | {"$regex":"3"}         | type_mismatch
            {"f":3}               | {"$in":["a",4]}        | not_matched
            {"f":true}            | {"$in":["a",4]}        | type_mismatch
            {"f":[1]}             | {"$all":[1,2]}         | no_element_matched
            {"f":1}               | {"$all":[1,2]}         | not_matched
            {"f":1}               | {"$gt":null}           | type_mismatch
            """)
    void a_condition_says_why(String document, String condition, String reason) {
        Targeting targeting = Targeting.compile("{\"f\":" + condition + "}");

        TargetingExplanation explanation = targeting.explain(JsonText.parseObject(document));

        assertThat(explanation.reason().orElseThrow().code()).isEqualTo(reason);
        assertThat(explanation.matched()).isEqualTo(targeting.matches(JsonText.parseObject(document)));
    }

    @ParameterizedTest(name = "{0} in {1} shows {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"f":1}       | {}                     | "missing":true,"reason":"missing"
            {"f.x":1}     | {"f":[]}               | "seen":[],"reason":"no_element_matched"
            {"f.x":1}     | {"f":[{}]}             | "missing":true,"reason":"missing"
            {"f.x":1}     | {"f":[{},{"x":2}]}     | "seen":[2],"missing":true,"reason":"no_element_matched"
            {"f.x":1}     | {"f":[{"x":[1,2]},{"x":3}]} | "seen":[1,2,3],"reason":"matched"
            {"f":1}       | {"f":[[1,{"a":"b"}],{"c":null}]} | "seen":["[1,{a:b}]","{c:null}"],"reason":"no_element_matched"
            {"f":1}       | {"f":null}             | "seen":[null],"reason":"null_value"
            """)
    void what_was_seen_is_shown(String query, String document, String shown) {
        assertThat(Targeting.compile(query)
                        .explain(JsonText.parseObject(document))
                        .asJson())
                .endsWith("\"operand\":1," + shown + "}");
    }

    @Test
    void several_clauses_and_several_operators_are_an_and() {
        TargetingExplanation explanation =
                Targeting.compile("{\"a\":1,\"b\":{\"$gt\":1,\"$lt\":3}}").explain(Map.of("a", 1, "b", 2));

        assertThat(explanation.asJson())
                .startsWith(
                        "{\"matched\":true,\"op\":\"$and\",\"children\":[{\"matched\":true,\"op\":\"$eq\",\"field\":\"a\"")
                .contains("{\"matched\":true,\"op\":\"$and\",\"children\":[{\"matched\":true,\"op\":\"$gt\"");
        assertThat(Targeting.compile("{}").explain(Map.of()).asJson())
                .isEqualTo("{\"matched\":true,\"op\":\"$and\",\"children\":[]}");
    }

    @Test
    void every_node_is_visited_although_the_first_settles_the_answer() {
        TargetingExplanation explanation =
                Targeting.compile("{\"$or\":[{\"a\":1},{\"b\":1}]}").explain(Map.of("a", 1, "b", 2));

        assertThat(explanation.matched()).isTrue();
        assertThat(explanation.children())
                .extracting(TargetingExplanation::matched)
                .containsExactly(true, false);
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"$eq":{"$date":"2024-01-01T00:00:00Z"}} | {"$date":"2024-01-01T00:00:00Z"}
            {"$in":[{"$date":"2024-01-01"},1.50]}    | [{"$date":"2024-01-01"},1.5]
            {"$elemMatch":{"$gt":1,"$lt":3}}         | {"$gt":1,"$lt":3}
            {"$elemMatch":{"$not":{"$in":[1]},"$regex":"a","$options":"i"}} | {"$not":{"$in":[1]},"$regex":"a","$options":"i"}
            {"$elemMatch":{"a":1}}                   | {"a":{"$eq":1}}
            {"$elemMatch":{"a":{"$not":{"$gt":1}},"$or":[{"b":{"$regex":"x"}},{"c":{"$size":1}}]}} | {"$and":[{"a":{"$not":{"$gt":1}}},{"$or":[{"b":{"$regex":"x"}},{"c":{"$size":1}}]}]}
            {"$elemMatch":{"$elemMatch":{"$all":[1]}}} | {"$elemMatch":{"$all":[1]}}
            {"$all":[{"$elemMatch":{"a":{"$elemMatch":{"$gt":1}},"b":{"$all":[{"$elemMatch":{"$exists":true}}]}}}]} | [{"$elemMatch":{"$and":[{"a":{"$elemMatch":{"$gt":1}}},{"b":{"$all":[{"$elemMatch":{"$exists":true}}]}}]}}]
            """)
    void an_operand_is_shown_as_json_that_means_the_same(String condition, String operand) {
        Map<String, ?> shown =
                Targeting.compile("{\"f\":" + condition + "}").explain(Map.of()).asMap();

        assertThat(JsonText.write(shown.get("operand"))).isEqualTo(operand);
    }

    @Test
    void options_of_a_pattern_are_shown_beside_it() {
        Targeting targeting = Targeting.compile("{\"f\":{\"$regex\":\"a\",\"$options\":\"i\"}}");

        assertThat(targeting.explain(Map.of("f", "A")).asJson())
                .isEqualTo("{\"matched\":true,\"op\":\"$regex\",\"field\":\"f\",\"operand\":\"a\",\"options\":\"i\","
                        + "\"seen\":[\"A\"],\"reason\":\"matched\"}");
    }

    @Test
    void what_is_seen_is_cut_at_twenty_elements_and_two_hundred_characters() {
        String smile = Character.toString(0x1F600);
        Object deep = List.of();
        for (int i = 0; i < 100_000; i++) {
            deep = Collections.singletonList(deep);
        }
        Targeting targeting = Targeting.compile("{\"f\":1}");

        assertThat(targeting.explain(Map.of("f", Collections.nCopies(21, 2L))).seen())
                .hasSize(20);
        assertThat(targeting.explain(Map.of("f", smile.repeat(201))).seen()).containsExactly(smile.repeat(200));
        assertThat(targeting.explain(Map.of("f", Map.of("a", "x".repeat(500)))).seen())
                .singleElement()
                .asString()
                .hasSize(200);
        assertThat(targeting.explain(Map.of("f", List.of(deep))).seen()).containsExactly("[".repeat(200));
    }

    @Test
    void values_of_java_are_shown_as_json() {
        Targeting targeting = Targeting.compile("{\"f\":0}");
        List<Object> values = List.of(
                1,
                (short) 2,
                1.5f,
                new BigDecimal("1.50"),
                true,
                Instant.EPOCH,
                LocalDate.of(2024, 1, 1),
                Double.NaN,
                new AtomicReference<>("x"));

        assertThat(JsonText.write(targeting.explain(Map.of("f", values)).asMap().get("seen")))
                .isEqualTo(
                        "[1,2,1.5,1.50,true,\"1970-01-01T00:00:00Z\",\"2024-01-01\",\"no JSON value\",\"no JSON value\"]");
    }

    @Fact("ENG-28")
    @ParameterizedTest(name = "{0} is hidden: {1}")
    @CsvSource({
        "user.birthday, true",
        "user.city, false",
        "user.custom.address, true",
        "user.custom.address.city, true",
        "user.custom.address.0.city, true",
        "user.custom.list, true",
        "user.custom.list.0.secret, true",
        "user.custom.list.open, false",
        "user.custom.other, false"
    })
    void a_personal_field_and_all_that_holds_it_is_hidden(String field, boolean hidden) {
        FieldCatalogue catalogue = FieldCatalogue.standard()
                .withPersonal("user.birthday")
                .withPersonal("user.custom.address")
                .withPersonal("user.custom.list.secret");
        Map<String, Object> secret = Map.of("city", "PRIVATE", "secret", "PRIVATE", "open", "PRIVATE");
        Map<String, ?> document = Map.of(
                "user",
                Map.of(
                        "birthday", "PRIVATE",
                        "city", "PRIVATE",
                        "custom", Map.of("address", List.of(secret), "list", List.of(secret), "other", "PRIVATE")));

        TargetingExplanation explanation =
                Targeting.compile(Map.of(field, Map.of("$ne", 5)), catalogue).explain(document);

        assertThat(explanation.asJson().contains("PRIVATE")).isNotEqualTo(hidden);
        assertThat(explanation.seen().equals(List.of("***"))).isEqualTo(hidden);
    }

    @Test
    void a_personal_field_that_is_missing_shows_only_that() {
        FieldCatalogue catalogue = FieldCatalogue.standard().withPersonal("user.city");

        assertThat(Targeting.compile(Map.of("user.city", "a"), catalogue)
                        .explain(Map.of())
                        .asJson())
                .endsWith("\"operand\":\"a\",\"missing\":true,\"reason\":\"missing\"}");
    }

    private static Map<String, ?> user(String name, Object value) {
        return Map.of("user", Map.of(name, value));
    }
}
