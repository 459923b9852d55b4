package dev.freestone.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggerLevelTest {
    @ParameterizedTest(name = "{0} {1} {2} at {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
                    processing | - | - | processing/- | true
                    processing | - | - | processing/approved | true
                    processing | - | - | completed/- | false
                    - | approved | - | completed/approved | true
                    - | approved | - | processing/approved | true
                    - | approved | - | completed/denied | false
                    - | approved | - | reopened/- | false
                    completed | approved | - | completed/approved | true
                    completed | approved | - | completed/- | false
                    completed | approved | - | canceled/approved | false
                    processing | - | a gt 1 integer and b isNull null string | processing/-{"a":2} | true
                    processing | - | a gt 1 integer and b isNull null string | processing/-{"a":2,"b":""} | false
                    processing | - | a gt 1 integer and b isNull null string | processing/-{"a":1} | false
                    processing | - | a ne 1 integer | processing/-{"a":"x"} | false
                    processing | - | a ne 1 integer | processing/- | true
                    """)
    void a_trigger_holds_while_the_case_stands_as_it_wants(
            String onStatus, String onOutcome, String onCondition, String state, boolean expected) {
        TriggerLevel level = TriggerLevel.of(SampleCases.trigger(onStatus, onOutcome, onCondition));

        assertThat(level.holds(SampleCases.state(state).orElseThrow())).isEqualTo(expected);
    }
}
