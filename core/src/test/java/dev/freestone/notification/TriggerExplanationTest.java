package dev.freestone.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.cases.CaseChange;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TriggerExplanationTest {
    private static final Trigger TRIGGER =
            SampleCases.trigger("completed", "denied", "a eq 1 integer and b eq \"x\" string and a lt 5 integer");
    private static final CaseChange CHANGE =
            SampleCases.change("processing/-", "completed/denied{\"a\":1,\"b\":\"y\"}");

    @Test
    void every_check_is_run_in_order_whatever_failed_before() {
        TriggerIndex index = TriggerIndex.compile(List.of(
                SampleCases.type(7, 2, TypeStatus.DRAFT, TRIGGER),
                SampleCases.type(7, 1, TypeStatus.DEPRECATED, TRIGGER)));

        TriggerExplanation explanation = index.explain(SampleCases.change("completed/-", "none"), TypeId.of(7))
                .orElseThrow();

        assertThat(explanation).hasToString("TriggerExplanation[notification 7 v2 no_active_version]");
        assertThat(explanation.fired()).isFalse();
        assertThat(explanation.checks())
                .extracting(TriggerCheck::toString)
                .containsExactly(
                        "TriggerCheck[active_version FALSE]",
                        "TriggerCheck[associated FALSE]",
                        "TriggerCheck[case_not_deleted FALSE]",
                        "TriggerCheck[status FALSE]",
                        "TriggerCheck[outcome FALSE]",
                        "TriggerCheck[trigger_changed FALSE]",
                        "TriggerCheck[condition a FALSE]",
                        "TriggerCheck[condition b FALSE]",
                        "TriggerCheck[condition a FALSE]",
                        "TriggerCheck[already_processed TRUE]");
    }

    @Test
    void each_check_tells_what_it_expected_and_what_it_saw() {
        TriggerIndex index = TriggerIndex.compile(List.of(SampleCases.type(7, TRIGGER)));

        List<TriggerCheck> checks = index.explain(CHANGE).get(0).checks();

        assertThat(checks)
                .extracting(it -> it.expected() + " | " + it.before() + " | " + it.saw())
                .containsExactly(
                        "active | null | active",
                        "KT-AAAA-0001 | null | [KT-AAAA-0001]",
                        "true | null | true",
                        "completed | processing | completed",
                        "denied | null | denied",
                        "[status, outcome] | null | [status, outcome]",
                        "1 | null | 1",
                        "x | null | y",
                        "5 | null | 1",
                        "false | null | false");
    }

    @Test
    void the_first_check_that_fails_decides() {
        TriggerIndex index = TriggerIndex.compile(
                List.of(
                        SampleCases.type(1, TRIGGER),
                        SampleCases.type(2, SampleCases.trigger("completed", "-", "b lt 5 integer and a eq 2 integer")),
                        SampleCases.type(3, 1, TypeStatus.ACTIVE, TRIGGER, SampleCases.DISPUTE),
                        SampleCases.type(4, 1, TypeStatus.DRAFT, TRIGGER, SampleCases.BANKRUPTCY)),
                List.of(SampleCases.stop(5, SampleCases.trigger("-", "denied", "-"))));

        assertThat(index.explain(CHANGE))
                .extracting(TriggerExplanation::toString)
                .containsExactly(
                        "TriggerExplanation[notification 1 v1 condition_false]",
                        "TriggerExplanation[notification 2 v1 condition_type_mismatch]",
                        "TriggerExplanation[notification 4 v1 no_active_version]",
                        "TriggerExplanation[do_not_interact 5 v1 fired]");
        assertThat(index.explain(CHANGE, TypeId.of(3)).orElseThrow().deciding())
                .isEqualTo(TriggerVerdict.NOT_ASSOCIATED);
        assertThat(index.explain(CHANGE, TypeId.of(6))).isEmpty();
    }

    @Test
    void a_change_that_was_processed_before_fires_nothing_again() {
        TriggerIndex index =
                TriggerIndex.compile(List.of(SampleCases.type(1, SampleCases.trigger("completed", "-", "-"))));

        TriggerExplanation explanation =
                index.explain(CHANGE, EventKnowledge.WHOLE.processed()).get(0);

        assertThat(explanation.deciding()).isEqualTo(TriggerVerdict.ALREADY_PROCESSED);
        assertThat(explanation.fired()).isFalse();
    }

    @Test
    void a_field_that_is_not_known_is_never_guessed() {
        TriggerIndex index = TriggerIndex.compile(List.of(
                SampleCases.type(1, SampleCases.trigger("completed", "-", "gone isNull null string")),
                SampleCases.type(2, SampleCases.trigger("completed", "-", "gone eq 1 integer and a eq 2 integer")),
                SampleCases.type(3, SampleCases.trigger("completed", "-", "a eq 1 integer and c isNull null string")),
                SampleCases.type(4, SampleCases.trigger("canceled", "-", "gone eq 1 integer"))));

        List<TriggerExplanation> explanations = index.explain(CHANGE, EventKnowledge.ofFields(Set.of("a", "c")));

        assertThat(explanations)
                .extracting(it -> it.deciding().code() + " " + it.fired())
                .containsExactly("unknown false", "condition_false false", "fired true", "status_differs false");
        assertThat(explanations.get(0).checks().get(6).result()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void codes_are_read_back() {
        for (TriggerVerdict each : TriggerVerdict.values()) {
            assertThat(TriggerVerdict.parse(each.code())).contains(each);
        }
        for (TriggerCheckKind each : TriggerCheckKind.values()) {
            assertThat(TriggerCheckKind.parse(each.code())).contains(each);
        }
        assertThat(TriggerVerdict.parse("Fired")).isEmpty();
        assertThat(TriggerCheckKind.parse("other")).isEmpty();
    }
}
