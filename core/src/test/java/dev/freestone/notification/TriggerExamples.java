package dev.freestone.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A test that is run with each example of docs/spec/cases-and-notifications.md 8: number, {@code onStatus}, {@code onOutcome},
 * {@code onCondition}, before, after, whether it fires, and the check that decides.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "example {0}: {1} {2} {3}, {4} -> {5}: {6}")
@CsvSource(delimiter = '|', textBlock = """
                1 | processing | - | - | initiated/- | processing/- | yes | fired
                2 | processing | - | - | processing/-{"a":1} | processing/-{"a":2} | no | no_trigger_changed
                3 | processing | - | - | none | processing/- | yes | fired
                4 | initiated | - | - | none | initiated/- | yes | fired
                5 | initiated | - | - | initiated/- | processing/- | no | status_differs
                6 | completed | approved | - | processing/- | completed/approved | yes | fired
                7 | completed | approved | - | processing/- | completed/- | no | outcome_differs
                8 | completed | approved | - | completed/- | completed/approved | yes | fired
                9 | completed | approved | - | completed/noOutcome | completed/approved | yes | fired
                10 | completed | approved | - | completed/approved{"a":1} | completed/approved{"a":2} | no | no_trigger_changed
                11 | completed | approved | - | reopened/- | completed/approved | yes | fired
                12 | completed | approved | - | processing/- | completed/denied | no | outcome_differs
                13 | completed | approved | - | completed/approved | reopened/- | no | status_differs
                14 | processing | approved | - | initiated/approved | processing/approved | yes | fired
                15 | - | denied | - | completed/- | completed/denied | yes | fired
                16 | - | denied | - | completed/approved | completed/denied | yes | fired
                17 | - | denied | - | completed/denied | reopened/- | no | outcome_differs
                18 | - | denied | - | initiated/denied | processing/denied | no | no_trigger_changed
                19 | completed | - | - | completed/- | completed/approved | no | no_trigger_changed
                20 | completed | noOutcome | - | processing/- | completed/noOutcome | yes | fired
                21 | completed | noOutcome | - | processing/- | completed/- | no | outcome_differs
                22 | reopened | - | - | canceled/- | reopened/- | yes | fired
                23 | initiated | - | chapter eq "chapter13" string | none | initiated/-{"chapter":"chapter13"} | yes | fired
                24 | initiated | - | chapter eq "chapter13" string | none | initiated/-{"chapter":"Chapter13"} | no | condition_false
                25 | initiated | - | chapter eq "chapter13" string | initiated/-{"chapter":"chapter7"} | initiated/-{"chapter":"chapter13"} | no | no_trigger_changed
                26 | processing | - | chapter eq "chapter13" string | initiated/-{"chapter":"chapter7"} | processing/-{"chapter":"chapter13"} | yes | fired
                27 | processing | - | amount gt 100 number and state eq "TX" string | initiated/- | processing/-{"amount":150,"state":"OK"} | no | condition_false
                28 | processing | - | amount gt 100 number and amount lte 200.00 number | initiated/- | processing/-{"amount":200} | yes | fired
                29 | processing | - | code ne "dismissed" string | initiated/- | processing/- | yes | fired
                30 | processing | - | code ne null string | initiated/- | processing/-{"code":null} | no | condition_false
                31 | processing | - | amount ne 5 number | initiated/- | processing/-{"amount":"five"} | no | condition_type_mismatch
                32 | processing | - | n in [1,2] integer | initiated/- | processing/-{"n":"2"} | yes | fired
                33 | processing | - | t lt "2025-01-01T00:00:00Z" dateTime | initiated/- | processing/-{"t":"2025-01-01T00:30:00+01:00"} | yes | fired
                """)
public @interface TriggerExamples {}
