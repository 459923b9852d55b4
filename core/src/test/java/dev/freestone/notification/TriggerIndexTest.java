package dev.freestone.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.cases.CaseChange;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.testkit.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TriggerIndexTest {
    private static final Trigger PROCESSING = SampleCases.trigger("processing", "-", "-");
    private static final CaseChange TO_PROCESSING = SampleCases.change("initiated/-", "processing/-");

    @Test
    void only_the_active_version_of_a_type_fires() {
        TriggerIndex index = TriggerIndex.compile(List.of(
                SampleCases.type(1, 3, TypeStatus.DRAFT, PROCESSING, SampleCases.BANKRUPTCY),
                SampleCases.type(1, 2, TypeStatus.ACTIVE, PROCESSING, SampleCases.BANKRUPTCY),
                SampleCases.type(1, 1, TypeStatus.DEPRECATED, PROCESSING, SampleCases.BANKRUPTCY),
                SampleCases.type(2, 1, TypeStatus.DRAFT, PROCESSING, SampleCases.BANKRUPTCY),
                SampleCases.type(3, 1, TypeStatus.DEPRECATED, PROCESSING, SampleCases.BANKRUPTCY)));

        assertThat(index.fire(TO_PROCESSING).notifications())
                .singleElement()
                .hasToString("NotificationType[1 v2 active]");
    }

    @Test
    void a_type_in_two_active_versions_is_refused() {
        List<NotificationType> types = List.of(
                SampleCases.type(12, 3, TypeStatus.ACTIVE, PROCESSING, SampleCases.BANKRUPTCY),
                SampleCases.type(12, 4, TypeStatus.ACTIVE, PROCESSING, SampleCases.BANKRUPTCY));

        assertThatThrownBy(() -> TriggerIndex.compile(types))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("TriggerIndex: type 12 has two active versions, 3 and 4");
    }

    @Test
    void a_type_of_two_kinds_is_refused() {
        assertThatThrownBy(() -> TriggerIndex.compile(
                        List.of(SampleCases.type(12, PROCESSING)), List.of(SampleCases.stop(12, PROCESSING))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("TriggerIndex: type 12 is of two kinds");
    }

    @Test
    void a_type_fires_for_each_of_its_case_types_and_for_no_other() {
        TriggerIndex index = TriggerIndex.compile(List.of(
                SampleCases.type(1, 1, TypeStatus.ACTIVE, PROCESSING, SampleCases.BANKRUPTCY, SampleCases.DISPUTE),
                SampleCases.type(2, 1, TypeStatus.ACTIVE, PROCESSING, SampleCases.DISPUTE),
                SampleCases.type(3, 1, TypeStatus.ACTIVE, PROCESSING)));

        assertThat(fired(index, SampleCases.BANKRUPTCY)).containsExactly(1);
        assertThat(fired(index, SampleCases.DISPUTE)).containsExactly(1, 2);
        assertThat(fired(index, CaseTypeId.of("KT-AAAA-0003"))).isEmpty();
    }

    private static List<Integer> fired(TriggerIndex index, CaseTypeId caseType) {
        CaseChange change =
                SampleCases.change(caseType, SampleCases.state("initiated/-"), SampleCases.state("processing/-"));
        return SampleCases.ids(index.fire(change).notifications());
    }

    @Test
    void types_of_all_three_keys_and_both_kinds_fire_in_the_order_of_their_ids() {
        List<NotificationType> types = new ArrayList<>();
        List<DoNotInteractType> stops = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Trigger trigger = SampleCases.trigger(i % 3 == 1 ? "-" : "completed", i % 3 == 0 ? "-" : "denied", "-");
            types.add(SampleCases.type(100 + i, trigger));
            stops.add(SampleCases.stop(1 + i, trigger));
        }
        Collections.shuffle(types, new Random(1));
        Collections.shuffle(stops, new Random(2));
        TriggerIndex index = TriggerIndex.compile(types, stops);

        TriggerResult both = index.fire(SampleCases.change("processing/-", "completed/denied"));
        TriggerResult outcomeOnly = index.fire(SampleCases.change("completed/approved", "completed/denied"));

        assertThat(SampleCases.ids(both.notifications())).containsExactly(100, 101, 102, 103, 104, 105, 106, 107, 108);
        assertThat(SampleCases.ids(both.stops())).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(both.candidates()).isEqualTo(18);
        assertThat(SampleCases.ids(outcomeOnly.notifications())).containsExactly(101, 102, 104, 105, 107, 108);
        assertThat(SampleCases.ids(outcomeOnly.stops())).containsExactly(2, 3, 5, 6, 8, 9);
        assertThat(index.explain(SampleCases.change("processing/-", "completed/denied")))
                .extracting(it -> it.typeId().value())
                .containsExactly(100, 101, 102, 103, 104, 105, 106, 107, 108, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void no_condition_of_a_type_is_run_after_one_that_is_not_true() {
        TriggerIndex index = TriggerIndex.compile(List.of(
                SampleCases.type(1, SampleCases.trigger("processing", "-", "a eq 1 integer and b eq 2 integer")),
                SampleCases.type(2, SampleCases.trigger("processing", "-", "a eq 2 integer and b eq 2 integer")),
                SampleCases.type(3, SampleCases.trigger("processing", "-", "b eq 2 integer"))));

        TriggerResult result = index.fire(SampleCases.change("initiated/-", "processing/-{\"a\":1,\"b\":\"x\"}"));

        assertThat(result.candidates()).isEqualTo(3);
        assertThat(result.conditionsRun()).isEqualTo(4);
        assertThat(result.warnings())
                .extracting(warning ->
                        warning.typeId().value() + " " + warning.fieldName().orElseThrow())
                .containsExactly("1 b", "3 b");
    }

    @Test
    void the_fields_of_a_change_are_those_that_its_candidates_read() {
        TriggerIndex index = TriggerIndex.compile(
                List.of(
                        SampleCases.type(
                                1, SampleCases.trigger("processing", "-", "b eq 1 integer and a eq 1 integer")),
                        SampleCases.type(2, SampleCases.trigger("processing", "denied", "c eq 1 integer"))),
                List.of(SampleCases.stop(3, SampleCases.trigger("processing", "-", "d isNull null string"))));

        assertThat(index.fields(TO_PROCESSING)).containsExactly("a", "b", "d");
        assertThat(index.fields(SampleCases.change("initiated/-", "processing/denied")))
                .containsExactly("a", "b", "c", "d");
        assertThat(index.fields(SampleCases.change("processing/-", "processing/-")))
                .isEmpty();
        assertThat(index.fields(SampleCases.change("processing/-", "none"))).isEmpty();
    }

    @Test
    void a_deletion_fires_nothing() {
        TriggerIndex index = TriggerIndex.compile(List.of(SampleCases.type(1, PROCESSING)));

        assertThat(index.fire(SampleCases.change("processing/-", "none"))).isEqualTo(TriggerResult.NOTHING);
    }

    @Test
    @Fact("NOT-30")
    void types_with_other_triggers_or_case_types_change_neither_candidates_nor_conditions_run() {
        List<NotificationType> types = new ArrayList<>();
        for (int id = 1; id <= 10; id++) {
            String onCondition = "a gt " + id + " integer and b isNotNull null string";
            types.add(
                    SampleCases.type(id, SampleCases.trigger("completed", id % 2 == 0 ? "denied" : "-", onCondition)));
        }
        TriggerResult few = TriggerIndex.compile(types).fire(change());
        for (int id = 11; id <= 10_010; id++) {
            types.add(
                    id % 2 == 0
                            ? SampleCases.type(id, SampleCases.trigger("completed", "approved", "a gt 0 integer"))
                            : SampleCases.type(
                                    id,
                                    1,
                                    TypeStatus.ACTIVE,
                                    SampleCases.trigger("completed", "denied", "a gt 0 integer"),
                                    SampleCases.DISPUTE));
        }
        TriggerResult many = TriggerIndex.compile(types).fire(change());

        assertThat(few.candidates()).isEqualTo(10);
        assertThat(few.conditionsRun()).isEqualTo(4 * 2 + 6);
        assertThat(many).isEqualTo(few);
    }

    private static CaseChange change() {
        return SampleCases.change("processing/-", "completed/denied{\"a\":5,\"b\":\"x\"}");
    }

    @Test
    void an_index_and_its_results_show_no_value() {
        TriggerIndex index = TriggerIndex.compile(
                List.of(SampleCases.type(1, SampleCases.trigger("processing", "-", "a eq \"secret\" string"))));
        CaseChange change = SampleCases.change("initiated/-", "processing/-{\"a\":\"secret\"}");

        assertThat(index).hasToString("TriggerIndex[1 types of 1 case types]");
        assertThat(index.fire(change).toString()).doesNotContain("secret");
        assertThat(index.explain(change).toString()).doesNotContain("secret");
        assertThat(index.explain(change).get(0).checks().toString()).doesNotContain("secret");
    }
}
