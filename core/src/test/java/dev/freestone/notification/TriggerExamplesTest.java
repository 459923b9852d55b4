package dev.freestone.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.cases.CaseChange;
import java.util.List;

/** The examples of docs/spec/cases-and-notifications.md 8, each with the check that decides. */
class TriggerExamplesTest {
    @TriggerExamples
    void an_example_of_the_specification_gives_its_listed_result(
            int number,
            String onStatus,
            String onOutcome,
            String onCondition,
            String before,
            String after,
            String fires,
            String deciding) {
        TriggerIndex index = TriggerIndex.compile(
                List.of(SampleCases.type(12, SampleCases.trigger(onStatus, onOutcome, onCondition))));
        CaseChange change = SampleCases.change(before, after);

        assertThat(index.fire(change).notifications()).hasSize(fires.equals("yes") ? 1 : 0);
        assertThat(index.explain(change))
                .singleElement()
                .satisfies(it -> assertThat(it.deciding().code()).isEqualTo(deciding))
                .satisfies(it -> assertThat(it.fired()).isEqualTo(fires.equals("yes")));
    }
}
