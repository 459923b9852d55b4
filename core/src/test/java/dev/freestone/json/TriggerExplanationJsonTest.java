package dev.freestone.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.json.text.JsonText;
import dev.freestone.notification.EventKnowledge;
import dev.freestone.notification.SampleCases;
import dev.freestone.notification.Trigger;
import dev.freestone.notification.TriggerExplanation;
import dev.freestone.notification.TriggerIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TriggerExplanationJsonTest {
    private static final TriggerIndex INDEX = TriggerIndex.compile(List.of(SampleCases.type(
            12, SampleCases.trigger("processing", "-", "n in [1,2.5] number and chapter eq \"chapter13\" string"))));

    @Test
    void an_explanation_has_the_form_of_the_specification() {
        TriggerExplanation explanation = INDEX.explain(
                        SampleCases.change("initiated/-", "processing/-{\"n\":2.50,\"chapter\":\"chapter7\"}"))
                .get(0);

        assertThat(JsonText.write(TriggerExplanationJson.toMap(explanation))).isEqualTo("""
                        {"typeId":12,"version":1,"fired":false,"deciding":"condition_false","dueAt":null,"checks":[\
                        {"check":"active_version","result":true,"expected":"active","saw":"active"},\
                        {"check":"associated","result":true,"expected":"KT-AAAA-0001","saw":["KT-AAAA-0001"]},\
                        {"check":"case_not_deleted","result":true,"expected":true,"saw":true},\
                        {"check":"status","result":true,"expected":"processing","before":"initiated","after":"processing"},\
                        {"check":"outcome","result":true,"expected":null,"before":null,"after":null},\
                        {"check":"trigger_changed","result":true,"expected":["status"],"saw":["status"]},\
                        {"check":"condition","index":0,"result":true,"fieldName":"n","operator":"in","dataType":"number",\
                        "expected":[1,2.5],"saw":2.50},\
                        {"check":"condition","index":1,"result":false,"fieldName":"chapter","operator":"eq","dataType":"string",\
                        "expected":"chapter13","saw":"chapter7"},\
                        {"check":"already_processed","result":true,"expected":false,"saw":false}]}""");
    }

    @Test
    void what_calendar_and_records_know_is_added() {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("dueAt", "2025-03-05T00:00:00Z");
        more.put("skippedDays", List.of("2025-03-01", "2025-03-02"));
        more.put("interactions", List.of("IN-AAAA-0001"));
        TriggerExplanation explanation =
                INDEX.explain(SampleCases.change("initiated/-", "none")).get(0);

        Map<String, ?> written = TriggerExplanationJson.toMap(explanation, more);

        assertThat(written.keySet())
                .containsExactly(
                        "typeId", "version", "fired", "deciding", "dueAt", "checks", "skippedDays", "interactions");
        assertThat(written.get("dueAt")).isEqualTo("2025-03-05T00:00:00Z");
    }

    @Test
    void a_condition_whose_field_is_not_known_has_neither_result_nor_value() {
        TriggerExplanation explanation = INDEX.explain(
                        SampleCases.change("initiated/-", "processing/-{\"n\":1}"),
                        EventKnowledge.ofFields(Set.of("n")))
                .get(0);

        assertThat(JsonText.write(TriggerExplanationJson.toMap(explanation)))
                .contains("\"deciding\":\"unknown\"")
                .contains("""
                        {"check":"condition","index":1,"result":null,"fieldName":"chapter","operator":"eq",\
                        "dataType":"string","expected":"chapter13"}""");
    }

    @Test
    void numbers_of_every_class_of_java_are_written() {
        Trigger trigger = SampleCases.trigger("processing", "-", "n isNull null number");
        TriggerIndex index = TriggerIndex.compile(List.of(SampleCases.type(1, trigger)));

        for (Map.Entry<Object, String> each : Map.<Object, String>of(
                        1.5, "1.5", (short) 3, "3", 2.5f, "2.5", Double.NaN, "\"NaN\"")
                .entrySet()) {
            var change = SampleCases.change(
                    SampleCases.BANKRUPTCY,
                    SampleCases.state("initiated/-"),
                    SampleCases.state("processing/-").map(state -> state.with(Map.of("n", each.getKey()))));
            assertThat(JsonText.write(
                            TriggerExplanationJson.toMap(index.explain(change).get(0))))
                    .contains("\"saw\":" + each.getValue() + "}");
        }
    }
}
