package dev.freestone.targeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.text.JsonText;
import dev.freestone.testkit.Fact;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no query is refused where it stands, and everything that is wrong with it at once. */
class TargetingReadingTest {
    private static final FieldCatalogue CATALOGUE =
            FieldCatalogue.standard().withCustom("since", FieldType.INSTANT).withCustom("day", FieldType.DATE);

    @Fact({"ENG-24", "ENG-26"})
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"user.city":{"$foo":1}}                              | /user.city/$foo unknown_operator
            {"$foo":[{}]}                                         | /$foo unknown_operator
            {"$where":"1"}                                        | /$where unknown_operator
            {"$date":"2024-01-01"}                                | /$date unknown_operator
            {"user.city":{"$date":"2024-01-01","$gt":"a"}}        | /user.city/$date unknown_operator
            {"$not":{"user.city":"x"}}                            | /$not misplaced_operator
            {"$gt":5}                                             | /$gt misplaced_operator
            {"$elemMatch":{"a":1}}                                | /$elemMatch misplaced_operator
            {"$options":"i"}                                      | /$options misplaced_operator
            {"user.city":{"$and":[{}]}}                           | /user.city/$and misplaced_operator
            {"user.city":{"$not":{"$nor":[{}]}}}                  | /user.city/$not/$nor misplaced_operator
            {"user.city":{"$gt":"a","b":1}}                       | /user.city mixed_keys
            {"user.city":{"$in":[{"a":1,"$b":2}]}}                | /user.city/$in/0 mixed_keys
            {"user.tags":{"$elemMatch":{"$gt":"a","b":1}}}        | /user.tags/$elemMatch mixed_keys
            {"user.tags":{"$elemMatch":{"b":1,"$gt":"a"}}}        | /user.tags/$elemMatch/$gt misplaced_operator
            {"user.city":{"$eq":{"$gt":1}}}                       | /user.city/$eq bad_operand
            {"user.city":{"$gt":["a"]}}                           | /user.city/$gt bad_operand
            {"user.city":{"$lte":{"a":1}}}                        | /user.city/$lte bad_operand
            {"user.city":{"$in":"a"}}                             | /user.city/$in bad_operand
            {"user.city":{"$all":{"a":1}}}                        | /user.city/$all bad_operand
            {"user.tags":{"$all":[{"$elemMatch":{"$eq":"a"}},"a"]}} | /user.tags/$all/1 bad_operand
            {"user.tags":{"$all":[{"$elemMatch":{}}]}}            | /user.tags/$all/0/$elemMatch bad_operand
            {"user.city":{"$exists":1}}                           | /user.city/$exists bad_operand
            {"user.tags":{"$size":2.5}}                           | /user.tags/$size bad_operand
            {"user.tags":{"$size":-1}}                            | /user.tags/$size bad_operand
            {"user.tags":{"$size":1e400}}                         | /user.tags/$size bad_operand
            {"user.tags":{"$size":"2"}}                           | /user.tags/$size bad_operand
            {"$and":[]}                                           | /$and bad_operand
            {"$or":{}}                                            | /$or bad_operand
            {"$nor":[1]}                                          | /$nor/0 bad_operand
            {"user.city":{"$not":{}}}                             | /user.city/$not bad_operand
            {"user.city":{"$not":{"a":1}}}                        | /user.city/$not bad_operand
            {"user.city":{"$not":"a"}}                            | /user.city/$not bad_operand
            {"user.tags":{"$elemMatch":{}}}                       | /user.tags/$elemMatch bad_operand
            {"user.tags":{"$elemMatch":"a"}}                      | /user.tags/$elemMatch bad_operand
            {"user.city":{"$options":"i"}}                        | /user.city/$options bad_operand
            {"user.city":{"$regex":"a","$options":"x"}}           | /user.city/$options bad_operand
            {"user.city":{"$regex":5}}                            | /user.city/$regex bad_operand
            {"user.city":{"$regex":"(a)\\\\1"}}                   | /user.city/$regex bad_regex
            {"user.city":{"$regex":"a(?=b)"}}                     | /user.city/$regex bad_regex
            {"user.city":{"$regex":"(?<!b)a"}}                    | /user.city/$regex bad_regex
            {"user.city":{"$regex":"("}}                          | /user.city/$regex bad_regex
            {"user.city":{"$regex":"((a{100}){100}){100}"}}       | /user.city/$regex bad_regex
            {"user.created_at":"yesterday"}                       | /user.created_at bad_date
            {"user.created_at":{"$gt":"2024-01-01T00:00:00"}}     | /user.created_at/$gt bad_date
            {"user.created_at":{"$in":["2024-02-29","2023-02-29"]}} | /user.created_at/$in/1 bad_date
            {"user.birthday":"2024-01-01T00:00:00Z"}              | /user.birthday bad_date
            {"user.birthday":"2024-1-1"}                          | /user.birthday bad_date
            {"user.custom.since":{"$not":{"$lt":"x"}}}            | /user.custom.since/$not/$lt bad_date
            {"user.custom.day":{"$elemMatch":{"$eq":"x"}}}        | /user.custom.day/$elemMatch/$eq bad_date
            {"user.custom.other":{"$date":"x"}}                   | /user.custom.other/$date bad_date
            {"user.custom.other":{"$date":5}}                     | /user.custom.other/$date bad_operand
            {"user.name":"a"}                                     | /user.name unknown_field
            {"user.tags.0":"a"}                                   | /user.tags.0 unknown_field
            {"user.custom.":"a"}                                  | /user.custom. unknown_field
            {"user.tag_counts.":1}                                | /user.tag_counts. unknown_field
            {"user":{}}                                           | /user unknown_field
            {"":1}                                                | / unknown_field
            {"a/b~c":1}                                           | /a~1b~0c unknown_field
            [1]                                                   | `` bad_operand
            "a"                                                   | `` bad_operand
            """)
    void a_wrong_query_is_refused_where_it_is_wrong(String json, String expected) {
        var violations = Targeting.read(JsonText.parse(json), CATALOGUE).violations();

        assertThat(violations)
                .extracting(each -> each.path() + " " + each.code().code())
                .containsExactly(expected.replace("`", ""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}
            null
            {"user.city":{}}
            {"user.city":{"$eq":{"a":{"b":[1,{"$date":"2024-01-01"}]}}}}
            {"user.tags":{"$size":2.0}}
            {"user.tags":{"$size":2e0}}
            {"user.tags":{"$all":[]}}
            {"user.custom.other":{"$date":"2024-01-01T10:00:00+02:00"}}
            {"user.custom.other":{"$gt":{"$date":"2024-01-01"}}}
            {"user.custom.since":{"$gt":"2024-01-01T10:00Z"}}
            {"user.created_at":null}
            {"user.tag_counts.a.b":{"$gte":2}}
            {"user.custom.list":{"$elemMatch":{"anything":{"$gt":1},"$or":[{"at":1},{"all":2}]}}}
            {"user.city":{"$options":"ims","$regex":"^a"}}
            {"user.city":{"$not":{"$not":{"$regex":"a"}}}}
            """)
    void a_query_of_the_grammar_is_taken(String json) {
        assertThat(Targeting.read(JsonText.parse(json), CATALOGUE).violations()).isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThatExceptionOfType(FreestoneException.class)
                .isThrownBy(() -> Targeting.compile("""
                        {"$or":[{"a":{"$foo":1}},{"$not":{}},{"b":{"$gt":1,"c":2}}],"d":{"$regex":"("}}"""))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.VALIDATION);
                    assertThat(e.violations())
                            .extracting(each -> each.path() + " " + each.code().code())
                            .containsExactly(
                                    "/$or/0/a/$foo unknown_operator",
                                    "/$or/1/$not misplaced_operator",
                                    "/$or/2/b mixed_keys",
                                    "/d/$regex bad_regex");
                });
    }

    @Test
    void text_that_is_no_json_is_malformed() {
        assertThatExceptionOfType(FreestoneException.class)
                .isThrownBy(() -> Targeting.compile("{\"a\":"))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.MALFORMED_REQUEST));
    }

    @Test
    void values_that_json_does_not_know_are_refused() {
        Map<String, ?> query = Map.of("a", ZonedDateTime.parse("2024-01-01T00:00:00Z"));

        assertThat(Targeting.read(query, FieldCatalogue.OPEN).violations())
                .extracting(each -> each.path() + " " + each.code().code())
                .containsExactly("/a bad_operand");
        assertThat(Targeting.read(Map.of("a", Double.NaN), FieldCatalogue.OPEN).violations())
                .hasSize(1);
    }

    @Test
    void a_query_of_maps_takes_what_java_has_for_numbers_and_dates() {
        Map<String, Object> document = Map.of("a", 1.5f, "b", List.of(2), "c", LocalDate.of(2024, 1, 1));

        assertThat(Targeting.compile(Map.of("a", 1.5d, "b", (short) 2, "c", LocalDate.of(2024, 1, 1)))
                        .matches(document))
                .isTrue();
    }
}
