package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The fold against the pseudocode of its document, on random behaviors. The seed is part of every message. */
class LiteralFoldTest {
    private static final long SEED = Long.getLong("freestone.seed", 20_251_127L);
    private static final int WORLDS = 2_000;

    @Test
    void the_fold_says_what_its_document_says() {
        int completions = 0;
        for (int world = 0; world < WORLDS; world++) {
            RandomBehaviors random = new RandomBehaviors(SEED + world);
            List<BehaviorDefinition> chain = random.chain(1 + world % 3);
            BehaviorDefinition definition = chain.get(chain.size() - 1);
            List<EngagementEvent> events = random.events(60, Duration.ofDays(6));
            String what = "seed " + SEED + " world " + world + " " + definition;

            FoldedBehavior folded = BehaviorFold.fold(definition, events, RandomBehaviors.COMPANY);
            LiteralFold literal = new LiteralFold(definition, events, RandomBehaviors.COMPANY);

            assertThat(folded.completions()).as(what).isEqualTo(literal.done);
            if (folded.state() instanceof BehaviorState.Composite composite) {
                for (int goal = 0; goal < composite.goals().size(); goal++) {
                    GoalState state = composite.goals().get(goal);
                    LiteralFold.Progress expected = literal.goals.get(goal);
                    assertThat(folded.goalCompletions().get(goal))
                            .as(what)
                            .isEqualTo(literal.goalsDone.getOrDefault(goal, List.of()));
                    assertThat(state.completed()).as(what).isEqualTo(expected.completed);
                    assertThat(state.earned()).as(what).isEqualTo(expected.earned);
                    same(what, state.leaf(), expected);
                }
            } else {
                same(what, ((BehaviorState.Leaf) folded.state()).state(), literal.whole);
            }
            completions += literal.done.size();
        }
        assertThat(completions).as("seed %s", SEED).isGreaterThan(2 * WORLDS);
    }

    private static void same(String what, LeafState state, LiteralFold.Progress expected) {
        assertThat(state.tally().achieved()).as(what).isEqualTo(expected.achieved);
        assertThat(state.current()).as(what).isEqualTo(expected.current);
        assertThat(state.keys().size()).as(what).isEqualTo(expected.keys.size());
    }
}
