package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.testkit.Fact;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The stored form of progress and how large it can become. Source: docs/spec/engagement-behaviors.md 6.1. */
class FoldTextTest {
    private static final int EVENTS = System.getProperty("freestone.soak", "").isEmpty() ? 100_000 : 1_000_000;
    private static final int GOALS = 50;
    private static final int KEYS = 1_000;
    private static final int MOST_OF_A_STATE = 80 * 1_024;
    private static final Instant FRI_9999_12_31 = Instant.parse("9999-12-31T23:59:59.999Z");

    @Test
    @Fact("BEH-57")
    void a_simple_state_has_at_most_256_bytes_and_each_key_66_more() {
        LeafState leaf = largest(HeldKeys.NONE);
        LeafState keyed = largest(keys(0, KEYS));

        assertThat(bytes(FoldText.of(new BehaviorState.Leaf(leaf)))).isLessThanOrEqualTo(256);
        assertThat(bytes(FoldText.of(new BehaviorState.Leaf(keyed)))).isLessThanOrEqualTo(256 + KEYS * 66);
    }

    @Test
    @Fact("BEH-57")
    void the_largest_state_has_at_most_80_kib_and_a_fold_twice_that() {
        int perGoal = KEYS / GOALS;
        List<GoalState> goals = IntStream.range(0, GOALS)
                .mapToObj(i -> new GoalState(largest(keys(i * perGoal, perGoal)), 1_000, true, Long.MAX_VALUE))
                .toList();
        BehaviorState state = new BehaviorState.Composite(
                new Tally(Long.MAX_VALUE, Optional.of(new BucketUse(Integer.MAX_VALUE, Long.MAX_VALUE))),
                Optional.of(new DayMark(FRI_9999_12_31, 2_932_896)),
                goals);
        Optional<Position> position = Optional.of(new Position(FRI_9999_12_31, Long.MAX_VALUE));
        FoldMark mark = new FoldMark(state, position, position);
        RunningFold fold = new RunningFold(
                FRI_9999_12_31,
                mark,
                mark,
                position,
                new EmittedOrdinals(Long.MAX_VALUE, Collections.nCopies(GOALS, Long.MAX_VALUE)));

        assertThat(bytes(FoldText.of(state))).isLessThanOrEqualTo(MOST_OF_A_STATE);
        assertThat(bytes(FoldText.of(fold))).isLessThanOrEqualTo(2 * MOST_OF_A_STATE);
        assertThat(FoldText.parse(FoldText.of(fold))).isEqualTo(fold);
    }

    @Test
    @Fact("BEH-57")
    void many_events_leave_a_state_as_small_as_few() {
        List<GoalTerms> goals =
                IntStream.range(0, GOALS).mapToObj(FoldTextTest::collecting).toList();
        BehaviorDefinition definition = new BehaviorDefinition(
                new BehaviorTerms.Composite(RepeatLimits.NONE, goals, Map.of("0", (long) GOALS)),
                FoldExample.year(ZoneOffset.UTC),
                Optional.empty());
        FoldBasis basis = new FoldBasis(definition, Optional.empty(), ZoneOffset.UTC);
        RunningFold fold = RunningFold.start(definition);
        int largestState = 0;
        int largestFold = 0;
        for (int i = 0; i < EVENTS; i++) {
            Instant date = definition.scope().startsAt().plusSeconds(i);
            // The last goal gets its keys so rarely that the round stays open and all the others fill up.
            String key = "k" + (i % 1_000 == 999 ? GOALS - 1 : i % (GOALS - 1));
            EngagementEvent event = new EngagementEvent(
                    "x",
                    Optional.empty(),
                    1,
                    date,
                    Map.of(key, "longer than what is held as it is, and new each time".repeat(2) + i),
                    Optional.empty(),
                    i);
            fold = fold.add(basis, event, FoldTextTest::notAsked, date.minusSeconds(60))
                    .next();
            if (i % 1_000 == 0) {
                largestState =
                        Math.max(largestState, bytes(FoldText.of(fold.head().state())));
                largestFold = Math.max(largestFold, bytes(FoldText.of(fold)));
            }
        }
        assertThat(largestState).isBetween(MOST_OF_A_STATE / 4, MOST_OF_A_STATE);
        assertThat(largestFold).isLessThanOrEqualTo(2 * MOST_OF_A_STATE);
    }

    @Test
    void a_key_is_held_as_it_is_up_to_64_bytes_and_no_text_passes_for_a_hash() {
        String longest = "ä".repeat(32);
        String hash = UniqueKeys.held(longest + "x");

        assertThat(UniqueKeys.held(longest)).isEqualTo("=" + longest);
        assertThat(hash).startsWith("#").hasSize(65);
        assertThat(UniqueKeys.held(hash)).isNotEqualTo(hash);
        assertThat(UniqueKeys.held("half of a pair \uD800")).startsWith("#");
    }

    @Test
    void keys_with_blanks_and_signs_come_back_as_they_were() {
        HeldKeys keys =
                HeldKeys.NONE.plus("=3 4").plus("= ").plus("=\n\"\\").plus("=-").plus("=" + "y".repeat(64));
        FoldMark mark = new FoldMark(new BehaviorState.Leaf(largest(keys)), Optional.empty(), Optional.empty());
        RunningFold fold =
                new RunningFold(Instant.EPOCH, mark, mark, Optional.empty(), new EmittedOrdinals(3, List.of()));

        assertThat(FoldText.parse(FoldText.of(fold))).isEqualTo(fold);
    }

    @Test
    void a_damaged_text_is_refused_wherever_it_is_cut_and_shows_no_key() {
        FoldMark mark = new FoldMark(
                new BehaviorState.Leaf(largest(new HeldKeys(List.of("=secret")))), Optional.empty(), Optional.empty());
        String whole = FoldText.of(
                new RunningFold(Instant.EPOCH, mark, mark, Optional.empty(), new EmittedOrdinals(3, List.of())));

        for (int length = 0; length < whole.length(); length++) {
            String cut = whole.substring(0, length);
            assertThatThrownBy(() -> FoldText.parse(cut))
                    .as("%s letters", length)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("rebuild it")
                    .message()
                    .doesNotContain("secret");
        }
        assertThatThrownBy(() -> FoldText.parse(whole + " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FoldText.parse(whole.replace("f1 0 ", "f1 00 ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static GoalTerms collecting(int goal) {
        LeafTerms leaf = new LeafTerms(
                LeafType.UNIQUE,
                List.of("x"),
                Optional.of("k" + goal),
                KEYS / GOALS,
                EventCondition.ANY,
                RepeatLimits.NONE,
                EventPace.ANY);
        return new GoalTerms(leaf, 1_000, true, "0");
    }

    private static LeafState largest(HeldKeys keys) {
        Optional<DayMark> mark = Optional.of(new DayMark(FRI_9999_12_31, 2_932_896));
        Optional<BucketUse> use = Optional.of(new BucketUse(Integer.MAX_VALUE, Long.MAX_VALUE));
        return new LeafState(new Tally(Long.MAX_VALUE, use), Long.MAX_VALUE, mark, mark, use, keys);
    }

    private static HeldKeys keys(int from, int many) {
        return IntStream.range(from, from + many)
                .mapToObj(i -> UniqueKeys.held("k".repeat(60) + (1_000 + i)))
                .sorted()
                .collect(Collectors.collectingAndThen(Collectors.toList(), HeldKeys::new));
    }

    private static List<EngagementEvent> notAsked(Instant horizon) {
        throw new AssertionError("asked for the events since " + horizon);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
