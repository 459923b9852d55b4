package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.json.text.JsonText;
import dev.freestone.testkit.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which events conditions count. Source: docs/spec/engagement-behaviors.md 3.3. */
class EventConditionsTest {
    private static final Instant SUN_2024_03_10 = Instant.parse("2024-03-10T10:00:00Z");

    @Test
    @Fact("BEH-46")
    void e36_a_negation_does_not_match_a_missing_or_blank_key() {
        FoldExample.of(SampleLeaf.count(1).when(condition("""
                        {"event.context.channel":{"$nin":["web"]}}""")))
                .on("10:00 channel=app", "0/1 · 1")
                .on("10:01 channel=web", "0/1 · 1 ✗")
                .on("10:02", "0/1 · 1 ✗")
                .on("10:03 channel=", "0/1 · 1 ✗");
    }

    @Test
    @Fact("BEH-46")
    void e37_a_text_that_writes_a_number_is_compared_as_one() {
        FoldExample.of(SampleLeaf.count(2).when(condition("""
                        {"event.context.amount":{"$gte":100}}""")))
                .on("10:00 amount=120.50", "1/2 · 0")
                .on("10:01 amount=99.99", "1/2 · 0 ✗")
                .on("10:02 amount=abc", "1/2 · 0 ✗")
                .on("10:03 amount=100", "0/2 · 1");
        assertThat(holds("{\"event.context.k\":{\"$gte\":100}}", 100L)).isTrue();
    }

    @ParameterizedTest(name = "{0} on a missing, null or blank key")
    @Fact("BEH-46")
    @CsvSource(
            delimiter = ';',
            value = {
                "{'$ne':'x'}", "{'$nin':['x']}", "{'$nin':[]}", "{'$not':{'$eq':'x'}}", "{'$exists':false}",
                "{'$exists':true}", "null", "{'$eq':null}", "{'$ne':null}", "{'$not':{'$exists':true}}",
                "{'$not':{'$not':{'$ne':'x'}}}", "{'$gte':null}", "{'$not':{'$regex':'x'}}", "{'$not':{'$size':1}}"
            },
            quoteCharacter = '|')
    void nothing_holds_of_what_is_not_there_nor_does_its_opposite(String condition) {
        String query = "{\"event.context.k\":" + condition.replace('\'', '"') + "}";
        String opposite = "{\"$nor\":[" + query + "]}";

        assertThat(condition(query).holds(event(Map.of()))).isFalse();
        assertThat(holds(query, null)).isFalse();
        assertThat(holds(query, "  ")).isFalse();
        assertThat(condition(opposite).holds(event(Map.of()))).isFalse();
        assertThat(holds(opposite, "")).isFalse();
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @Fact("BEH-46")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "{'$ne':'x'}; y; true",
                "{'$ne':'x'}; x; false",
                "{'$exists':false}; x; false",
                "{'$not':{'$exists':false}}; x; true",
                "{'$not':{'$ne':'x'}}; x; true",
                "{'$ne':null}; x; true",
                "{'$not':{'$gt':5,'$lt':9}}; 7; false",
                "{'$not':{'$gt':5,'$lt':9}}; 9.0; true",
                "5; 5.00; true",
                "'5'; 5; true",
                "'5'; 5.0; false",
                "{'$in':['a',5]}; 5.0; true",
                "{'$nin':['a',5]}; 5.0; false",
                "{'$all':[5,'5']}; 5; true",
                "{'$all':[5,6]}; 5; false",
                "{'$all':[]}; 5; false",
                "{'$not':{'$all':[]}}; 5; true",
                "{'$gt':'4'}; 5; true",
                "{'$lt':0}; -0.5; true",
                "{'$gt':0}; +5; false",
                "{'$gt':0}; 5e3; false",
                "{'$gt':0}; .5; false",
                "{'$gt':0}; 5.; false",
                "{'$gt':0}; -; false",
                "{'$regex':'^5'}; 5.0; true",
                "{'$elemMatch':{'$eq':5}}; 5; false",
                "{'$not':{'$elemMatch':{'$eq':5}}}; 5; true",
                "{'$size':1}; 5; false",
                "true; true; false"
            })
    void a_text_satisfies_a_condition_or_not(String condition, String value, boolean expected) {
        assertThat(holds("{\"event.context.k\":" + condition.replace('\'', '"') + "}", value))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "{'event.qty':{'$gte':3}}; true",
                "{'event.qty':{'$ne':3}}; false",
                "{'event.date':{'$lt':'2024-03-11'}}; true",
                "{'event.date':{'$gte':'2024-03-10T11:00:00+01:00'}}; true",
                "{'event.date':{'$gt':'2024-03-10T10:00:00Z'}}; false",
                "{'event.context.a.b':'x'}; true",
                "{'event.context.a':'x'}; false",
                "{'event.context.n':{'$gt':1.2}}; true",
                "{'event.context.yes':true}; true",
                "{'event.context.yes':{'$ne':true}}; false",
                "{'$or':[{'event.qty':9},{'event.context.n':1.25}]}; true",
                "{'$nor':[{'event.qty':9}]}; true",
                "{'$nor':[{'event.qty':9},{'event.context.none':1}]}; false",
                "{'$nor':[{}]}; false",
                "{}; true",
                "{'$nor':[{'$and':[{'event.qty':3},{'event.context.none':1}]}]}; false",
                "{'$nor':[{'$nor':[{'event.qty':3},{'event.context.none':1}]}]}; true"
            })
    void an_event_satisfies_a_query_or_not(String query, boolean expected) {
        EngagementEvent event = event(Map.of("a.b", "x", "n", new BigDecimal("1.25"), "yes", true));

        assertThat(condition(query.replace('\'', '"')).holds(event)).isEqualTo(expected);
    }

    @Test
    void no_conditions_are_satisfied_by_every_event() {
        assertThat(EventConditions.compile(null).holds(event(Map.of()))).isTrue();
        assertThat(EventConditions.violations(null)).isEmpty();
    }

    @Test
    void fields_that_events_do_not_have_are_told_all_at_once_with_their_places() {
        Object json = JsonText.parse("""
                {"user.tags":"a","event.context.":1,"event.name":"x","event.qty":{"$near":1}}""");

        assertThat(EventConditions.violations(json))
                .extracting(
                        violation -> violation.path() + " " + violation.code().code())
                .containsExactly(
                        "/user.tags unknown_field",
                        "/event.context. unknown_field",
                        "/event.name unknown_field",
                        "/event.qty/$near unknown_operator");
        assertThat(EventConditions.violations(json).get(0).message()).contains("events");
        assertThatThrownBy(() -> EventConditions.compile(json)).isInstanceOf(FreestoneException.class);
        assertThat(EventConditions.violations(List.of()).stream().map(Violation::path))
                .containsExactly("");
    }

    private static EventCondition condition(String json) {
        return EventConditions.compile(JsonText.parse(json));
    }

    private static boolean holds(String json, @Nullable Object value) {
        Map<String, @Nullable Object> context = new LinkedHashMap<>();
        context.put("k", value);
        return condition(json).holds(event(context));
    }

    private static EngagementEvent event(Map<String, ? extends @Nullable Object> context) {
        return new EngagementEvent(
                "x", Optional.empty(), 3, SUN_2024_03_10, new LinkedHashMap<>(context), Optional.empty(), 1);
    }
}
