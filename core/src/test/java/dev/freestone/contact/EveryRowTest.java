package dev.freestone.contact;

import static dev.freestone.contact.IntentSample.EXPIRES;
import static dev.freestone.contact.IntentSample.HOLD_LIMIT;
import static dev.freestone.contact.IntentSample.MON_2026_03_02;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.lifecycle.Row;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No row of the life cycle without a rule that makes it, and an example of that. */
class EveryRowTest {
    /** A store finds the identity in its unique index: no rule is asked. */
    private static final String BY_THE_STORE = "T3";

    @Test
    void every_row_is_made_by_a_rule_in_some_example() {
        Stream<String> made = Stream.of(
                        ClaimRuleTest.rows(),
                        AttemptRuleTest.rows(),
                        SweepRuleTest.rows(),
                        ResultRuleTest.rows(),
                        ReconcileRuleTest.rows(),
                        CommandRuleTest.rows())
                .flatMap(rows -> rows)
                .flatMap(example -> example.move().stream())
                .map(IntentMove::row);
        List<String> all = IntentLifeCycle.table().rows().stream().map(Row::id).toList();

        assertThat(Stream.of(made, starts(), Stream.of(BY_THE_STORE)).flatMap(ids -> ids))
                .hasSameElementsAs(all);
    }

    /** Planning makes no step, since there is nothing before it: its row is the one that leads to the state it gives. */
    private static Stream<String> starts() {
        return Stream.of(Optional.<IntentReason>empty(), Optional.of(IntentReason.PERSON_ERASED))
                .map(stop -> IntentStart.of(IntentSample.plan(EXPIRES, HOLD_LIMIT), stop, MON_2026_03_02))
                .map(row -> row.status().state())
                .map(EveryRowTest::startingIn);
    }

    private static String startingIn(IntentState state) {
        return IntentLifeCycle.table().rows(Optional.empty(), IntentEvent.PLAN).stream()
                .filter(row -> row.to().equals(Optional.of(state)))
                .map(Row::id)
                .findFirst()
                .orElseThrow();
    }
}
