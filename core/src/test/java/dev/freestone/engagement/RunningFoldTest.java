package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept up event by event is what the fold says, whatever the order of arrival. The seed is part of every message. */
class RunningFoldTest {
    private static final long SEED = Long.getLong("freestone.seed", 20_251_127L);
    private static final int WORLDS = 400;
    private static final Duration LATENESS = Duration.ofDays(2);

    @Test
    @Fact({"BEH-47", "BEH-49"})
    void every_arrival_order_within_the_lateness_gives_the_fold_after_each_step_and_emits_nothing_twice() {
        int emissions = 0;
        int moved = 0;
        for (int world = 0; world < WORLDS; world++) {
            RandomBehaviors random = new RandomBehaviors(SEED + world);
            List<BehaviorDefinition> chain = random.chain(1 + world % 3);
            FoldChain folds = new FoldChain(chain, "seed " + SEED + " world " + world);
            for (EngagementEvent event : withinLateness(random, random.events(40, Duration.ofDays(6)))) {
                folds.arrive(event, latest(folds, event).minus(LATENESS));
            }
            emissions += folds.emissions();
            moved += folds.basesMoved();
        }
        assertThat(emissions).as("seed %s", SEED).isGreaterThan(2 * WORLDS);
        assertThat(moved).as("seed %s", SEED).isGreaterThan(2 * WORLDS);
    }

    @Test
    @Fact("BEH-48")
    void shuffled_and_repeated_events_with_distinct_dates_end_in_the_same_progress() {
        for (int world = 0; world < WORLDS; world++) {
            RandomBehaviors random = new RandomBehaviors(SEED + world);
            List<BehaviorDefinition> chain = random.chain(1 + world % 3);
            List<EngagementEvent> events = distinct(random.events(25, Duration.ofDays(6)));
            String what = "seed " + SEED + " world " + world;
            FoldChain one = new FoldChain(chain, what);
            FoldChain other = new FoldChain(chain, what);

            random.arrivingAnew(events).forEach(event -> one.arrive(event, Instant.EPOCH));
            random.arrivingAnew(events).forEach(event -> {
                other.arrive(event, Instant.EPOCH);
                other.arriveAgain(event);
            });

            assertThat(one.states()).as(what).isEqualTo(other.states());
        }
    }

    @Test
    void a_fold_that_was_moved_to_a_later_horizon_goes_on_as_if_it_had_not_been() {
        for (int world = 0; world < WORLDS; world++) {
            RandomBehaviors random = new RandomBehaviors(SEED + world);
            BehaviorDefinition definition = random.chain(1).get(0);
            FoldBasis basis = new FoldBasis(definition, Optional.empty(), RandomBehaviors.COMPANY);
            List<EngagementEvent> events = random.events(40, Duration.ofDays(6));
            Instant middle = events.get(0).date();

            FoldAdvance whole = RunningFold.start(definition).refolded(basis, events, Instant.EPOCH);
            FoldAdvance moved = whole.next().refolded(basis, events, middle);
            FoldAdvance again = moved.next().refolded(basis, since(events, middle), middle);

            String what = "seed " + SEED + " world " + world;
            assertThat(moved.next().head()).as(what).isEqualTo(whole.next().head());
            assertThat(again.next()).as(what).isEqualTo(moved.next());
            assertThat(moved.emissions()).as(what).isEmpty();
        }
    }

    @Test
    void a_rebuild_ends_in_the_same_fold_and_emits_what_is_missing_alone() {
        for (int world = 0; world < WORLDS; world++) {
            RandomBehaviors random = new RandomBehaviors(SEED + world);
            BehaviorDefinition definition = random.chain(1).get(0);
            FoldBasis basis = new FoldBasis(definition, Optional.empty(), RandomBehaviors.COMPANY);
            List<EngagementEvent> events = random.events(40, Duration.ofDays(6));
            FoldAdvance whole = RunningFold.start(definition).refolded(basis, events, Instant.EPOCH);

            FoldAdvance rebuilt =
                    RunningFold.start(definition, whole.next().emitted()).refolded(basis, events, Instant.EPOCH);
            FoldAdvance repaired = RunningFold.start(definition).refolded(basis, events, Instant.EPOCH);

            String what = "seed " + SEED + " world " + world;
            assertThat(rebuilt.next()).as(what).isEqualTo(whole.next());
            assertThat(rebuilt.emissions()).as(what).isEmpty();
            assertThat(repaired.emissions()).as(what).isEqualTo(whole.emissions());
        }
    }

    @Test
    void an_event_within_the_millisecond_in_which_the_settled_time_ends_is_counted_once() {
        BehaviorDefinition definition = new BehaviorDefinition(
                new BehaviorTerms.Leaf(SampleLeaf.count(5).terms()),
                FoldExample.year(RandomBehaviors.COMPANY),
                Optional.empty());
        FoldBasis basis = new FoldBasis(definition, Optional.empty(), RandomBehaviors.COMPANY);
        EngagementEvent event = SampleEvent.read("01-02", RandomBehaviors.COMPANY, 1);
        EngagementEvent next = SampleEvent.read("01-03", RandomBehaviors.COMPANY, 2);
        Instant settled = event.date().plusNanos(456_000);
        BehaviorState once = BehaviorFold.fold(definition, List.of(event), RandomBehaviors.COMPANY)
                .state();
        BehaviorState twice = BehaviorFold.fold(definition, List.of(event, next), RandomBehaviors.COMPANY)
                .state();

        RunningFold refolded = RunningFold.start(definition)
                .refolded(basis, List.of(event), settled)
                .next();
        RunningFold extended = RunningFold.start(definition)
                .add(basis, event, horizon -> List.of(event), settled)
                .next()
                .add(basis, next, horizon -> List.of(event, next), settled)
                .next();

        assertThat(refolded.refolded(basis, List.of(event), settled)
                        .next()
                        .head()
                        .state())
                .isEqualTo(once);
        assertThat(extended.refolded(basis, List.of(event, next), settled)
                        .next()
                        .head()
                        .state())
                .isEqualTo(twice);
    }

    @Test
    void an_event_before_the_horizon_is_refused() {
        BehaviorDefinition definition = new RandomBehaviors(SEED).chain(1).get(0);
        FoldBasis basis = new FoldBasis(definition, Optional.empty(), RandomBehaviors.COMPANY);
        EngagementEvent early =
                SampleEvent.at("a", Instant.parse("2024-01-01T00:00:00Z").atZone(RandomBehaviors.COMPANY), 1);

        assertThatThrownBy(() -> RunningFold.start(definition).add(basis, early, horizon -> List.of(), Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("before the horizon");
    }

    @Test
    void a_state_of_another_shape_than_the_definition_is_refused() {
        BehaviorScope year = FoldExample.year(RandomBehaviors.COMPANY);
        BehaviorDefinition one = new BehaviorDefinition(
                new BehaviorTerms.Leaf(SampleLeaf.count("a").terms()), year, Optional.empty());
        BehaviorDefinition several = new BehaviorDefinition(
                new BehaviorTerms.Composite(
                        RepeatLimits.NONE, List.of(SampleLeaf.count("a").goal()), Map.of("0", 1L)),
                year,
                Optional.empty());
        EngagementEvent event = SampleEvent.read("a", RandomBehaviors.COMPANY, 1);
        FoldBasis basis = new FoldBasis(several, Optional.empty(), RandomBehaviors.COMPANY);

        assertThatThrownBy(() -> RunningFold.start(one).add(basis, event, horizon -> List.of(), Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rebuild it");
    }

    /** Orders in which no event arrives when one that is later by more than the lateness has arrived already. */
    private static List<EngagementEvent> withinLateness(RandomBehaviors random, List<EngagementEvent> events) {
        List<EngagementEvent> left = new ArrayList<>(events);
        List<EngagementEvent> arriving = new ArrayList<>();
        while (!left.isEmpty()) {
            Instant first = left.stream()
                    .map(EngagementEvent::date)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            EngagementEvent next = random.one(left.stream()
                    .filter(event -> !event.date().isAfter(first.plus(LATENESS)))
                    .toList());
            left.remove(next);
            arriving.add(RandomBehaviors.arriving(next, arriving.size() + 1L));
        }
        return arriving;
    }

    private static Instant latest(FoldChain folds, EngagementEvent event) {
        Instant before = folds.latest();
        return before.isAfter(event.date()) ? before : event.date();
    }

    private static List<EngagementEvent> distinct(List<EngagementEvent> events) {
        List<EngagementEvent> distinct = new ArrayList<>();
        for (EngagementEvent event : events) {
            if (distinct.stream().noneMatch(other -> other.date().equals(event.date()))) {
                distinct.add(event);
            }
        }
        return distinct;
    }

    private static List<EngagementEvent> since(List<EngagementEvent> events, Instant from) {
        return events.stream().filter(event -> !event.date().isBefore(from)).toList();
    }
}
