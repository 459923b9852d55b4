package dev.freestone.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.json.text.JsonText;
import dev.freestone.testkit.Fact;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks wrong and can be saved. */
class TargetingWarningsTest {
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard()
            .withCustom("level", FieldType.NUMBER)
            .withCustom("vip", FieldType.BOOLEAN)
            .withCustom("items.price", FieldType.NUMBER)
            .withCustom("address", FieldType.ANY);

    @Fact("ENG-27")
    @Test
    void an_empty_list_of_tags_never_matches_and_can_be_saved() {
        TargetingReading reading = Targeting.read(JsonText.parse("{\"user.tags\":{\"$in\":[]}}"), CATALOGUE);

        assertThat(reading.targeting().orElseThrow().warnings())
                .containsExactly(new TargetingWarning("/user.tags/$in", TargetingWarningCode.NEVER_TRUE));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                     | ``
            {"user.city":"a"}                                      | ``
            {"user.city":{"$all":[]}}                              | /user.city/$all never_true
            {"user.city":{"$gt":null}}                             | /user.city/$gt never_true
            {"user.city":{"$lt":null}}                             | /user.city/$lt never_true
            {"user.city":{"$lte":null}}                            | ``
            {"user.city":{"$nin":[]}}                              | /user.city/$nin always_true
            {"user.city":{"$not":{"$in":[]}}}                      | /user.city/$not/$in never_true, /user.city/$not always_true
            {"user.tags":{"$exists":false}}                        | /user.tags/$exists never_true
            {"user.points":{"$exists":true}}                       | /user.points/$exists always_true
            {"user.city":{"$exists":false}}                        | ``
            {"user.city":{"$eq":"a","$in":["b"]}}                  | /user.city never_true
            {"user.city":{"$eq":"a","$in":["b","a"]}}              | ``
            {"user.city":{"$eq":"a","$ne":"a"}}                    | /user.city never_true
            {"user.points":{"$gt":5,"$lt":3}}                      | /user.points never_true
            {"user.points":{"$gt":5,"$lt":5}}                      | /user.points never_true
            {"user.points":{"$gte":5,"$lt":5}}                     | /user.points never_true
            {"user.points":{"$gte":5,"$lte":5}}                    | ``
            {"user.points":{"$gt":5,"$eq":5}}                      | /user.points never_true
            {"user.points":{"$eq":null,"$gt":5}}                   | /user.points never_true
            {"user.points":{"$gte":null,"$in":[null,1]}}           | ``
            {"user.city":{"$eq":null,"$exists":false}}             | ``
            {"user.created_at":{"$gt":"2024-01-02","$lt":"2024-01-01"}} | /user.created_at never_true
            {"user.tags":{"$eq":"a","$in":["b"]}}                  | ``
            {"$and":[{"user.city":"a"},{"user.city":"b"}]}         | /$and never_true
            {"$and":[{"user.city":"a"},{"$and":[{"user.city":"b"}]}]} | /$and never_true
            {"user.city":"a","$and":[{"user.city":"b"}]}           | never_true
            {"$or":[{"user.city":"a"},{"user.city":"b"}]}          | ``
            {"$or":[{"user.city":"a"},{"user.city":{"$in":[]}}]}   | /$or/1/user.city/$in never_true
            {"$or":[{"user.zip":{"$all":[]}},{"user.city":{"$in":[]}}]} | /$or/0/user.zip/$all never_true, /$or/1/user.city/$in never_true, /$or never_true
            {"$or":[{},{"user.city":"a"}]}                         | /$or always_true
            {"$nor":[{}]}                                          | /$nor never_true
            {"$nor":[{"user.city":{"$in":[]}}]}                    | /$nor/0/user.city/$in never_true, /$nor always_true
            {"user.custom.level":1,"$and":[{"user.custom.level":{"$gt":2}}]} | never_true
            {"$and":[{"user.custom.items.price":1},{"user.custom.items.price":2}]} | ``
            {"user.custom.address":{"$elemMatch":{"$gt":5,"$lt":3}}} | /user.custom.address/$elemMatch never_true
            {"user.custom.address":{"$elemMatch":{"a":{"$gt":5,"$lt":3}}}} | ``
            {"user.custom.address":{"$elemMatch":{"$nin":[]}}}     | /user.custom.address/$elemMatch/$nin always_true
            {"user.tags":{"$all":[{"$elemMatch":{"$in":[]}}]}}     | /user.tags/$all/0/$elemMatch/$in never_true, /user.tags/$all/0/$elemMatch never_true, /user.tags/$all never_true
            {"user.city":5}                                        | /user.city type_mismatch
            {"user.city":{"$in":["a",5,null,true]}}                | /user.city/$in/1 type_mismatch, /user.city/$in/3 type_mismatch
            {"user.city":["a"]}                                    | /user.city type_mismatch
            {"user.tags":["a"]}                                    | ``
            {"user.tags":5}                                        | /user.tags type_mismatch
            {"user.points":{"$regex":"5"}}                         | /user.points/$regex type_mismatch
            {"user.points":{"$lt":"5"}}                            | /user.points/$lt type_mismatch
            {"user.created_at":{"$gt":{"$date":"2024-01-01"}}}     | /user.created_at/$gt type_mismatch
            {"user.birthday":{"$gt":{"$date":"2024-01-01"}}}       | ``
            {"user.custom.vip":"yes"}                              | /user.custom.vip type_mismatch
            {"user.tag_counts.a.b":"x"}                            | /user.tag_counts.a.b type_mismatch
            {"user.custom.lvel":1}                                 | /user.custom.lvel undeclared_custom_field
            {"user.custom.level.x":1}                              | /user.custom.level.x undeclared_custom_field
            {"user.custom.address.city":"x"}                       | ``
            {"user.custom.a":{"$size":1,"$not":{"$regex":"a"}}}    | /user.custom.a/$size undeclared_custom_field, /user.custom.a/$not/$regex undeclared_custom_field
            """)
    void a_query_is_warned_of(String json, String expected) {
        List<String> wanted = Arrays.stream(expected.replace("`", "").split(", ", -1))
                .filter(each -> !each.isEmpty())
                .toList();

        assertThat(warnings(json, CATALOGUE)).isEqualTo(wanted);
    }

    @Test
    void a_company_that_declares_no_custom_field_is_not_warned_of_one() {
        assertThat(warnings("{\"user.custom.lvel\":1}", FieldCatalogue.standard()))
                .isEmpty();
    }

    @Test
    void a_tag_is_named_as_a_value_of_the_tags_or_below_the_counts() {
        Targeting targeting = Targeting.compile("""
                {"$or":[{"user.tags":{"$in":["a"]}},{"user.tags":{"$not":{"$eq":"b"}}},
                  {"user.tags":{"$elemMatch":{"$eq":"c"}}},{"user.tag_counts.d.e":1},{"user.city":"x"},
                  {"user.custom.list":{"$elemMatch":{"user.tags":"y"}}},{"user.tags":[["f"]]}]}""");

        assertThat(List.of("a", "b", "c", "d.e", "f")).allMatch(targeting::namesTag);
        assertThat(List.of("x", "y", "d", "e", "")).noneMatch(targeting::namesTag);
    }

    private static List<String> warnings(String json, FieldCatalogue catalogue) {
        return Targeting.read(JsonText.parse(json), catalogue).targeting().orElseThrow().warnings().stream()
                .map(each -> (each.pointer() + " " + each.code().code()).strip())
                .toList();
    }
}
