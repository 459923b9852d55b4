package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A worked example of docs/spec/engagement-behaviors.md 9: events in the order of their arrival, and after each of them the cell of
 * the document. A cell is what the round has of what it needs, how often the behavior was completed, the points of the
 * completions that were new, and a cross when the event was not counted.
 */
final class FoldExample {
    private final ZoneId zone;
    private final List<Long> goalPoints = new ArrayList<>();
    private final List<EngagementEvent> arrived = new ArrayList<>();
    private BehaviorDefinition definition;
    private long points;
    private final List<RunningFold> running = new ArrayList<>();

    private FoldExample(BehaviorTerms terms, ZoneId zone) {
        this.zone = zone;
        this.definition = new BehaviorDefinition(terms, year(zone), Optional.empty());
    }

    static FoldExample of(SampleLeaf leaf) {
        return in("UTC", leaf);
    }

    static FoldExample in(String zone, SampleLeaf leaf) {
        return new FoldExample(new BehaviorTerms.Leaf(leaf.terms()), ZoneId.of(zone)).points(leaf.points());
    }

    /** All goals of a group are needed, or as many as said. */
    static FoldExample of(OptionalLong period, OptionalLong needed, SampleLeaf... goals) {
        Map<String, Long> groups = new LinkedHashMap<>();
        List<GoalTerms> terms = Arrays.stream(goals).map(SampleLeaf::goal).toList();
        terms.forEach(goal -> groups.merge(goal.groupId(), 1L, Long::sum));
        needed.ifPresent(number -> groups.replaceAll((group, all) -> number));
        RepeatLimits limits = new RepeatLimits(OptionalLong.empty(), OptionalLong.empty(), period);
        FoldExample example = new FoldExample(new BehaviorTerms.Composite(limits, terms, groups), ZoneId.of("UTC"));
        Arrays.stream(goals).forEach(goal -> example.goalPoints.add(goal.points()));
        return example;
    }

    static FoldExample all(SampleLeaf... goals) {
        return of(OptionalLong.empty(), OptionalLong.empty(), goals);
    }

    static FoldExample needing(long needed, SampleLeaf... goals) {
        return of(OptionalLong.empty(), OptionalLong.of(needed), goals);
    }

    static BehaviorScope year(ZoneId zone) {
        return BehaviorScope.of(
                LocalDate.of(2024, 1, 1).atStartOfDay(zone).toInstant(),
                LocalDate.of(2025, 1, 1).atStartOfDay(zone).toInstant());
    }

    FoldExample points(long next) {
        points = next;
        return this;
    }

    FoldExample within(BehaviorScope scope) {
        definition = new BehaviorDefinition(definition.terms(), scope, definition.prerequisite());
        return this;
    }

    FoldExample after(SampleLeaf first, long wait, OptionalLong timeframe) {
        BehaviorDefinition other =
                new BehaviorDefinition(new BehaviorTerms.Leaf(first.terms()), definition.scope(), Optional.empty());
        var prerequisite = new BehaviorDefinition.Prerequisite(other, wait, timeframe);
        definition = new BehaviorDefinition(definition.terms(), definition.scope(), Optional.of(prerequisite));
        return this;
    }

    /** An event arrives, given as {@link SampleEvent} reads it, and the cell holds. */
    FoldExample on(String event, String cell) {
        return on(SampleEvent.read(event, zone, arrived.size() + 1L), cell);
    }

    private FoldExample on(EngagementEvent event, String cell) {
        FoldAdvance advance = arrive(event);
        FoldedBehavior folded = fold();
        String cross = advance.counts(event) ? "" : " ✗";
        assertThat(progress(folded) + " · " + folded.state().achieved() + granted(advance) + cross)
                .as("after %s", event)
                .isEqualTo(cell);
        return this;
    }

    /** That many events arrive on each of the days from the first one to the last, and the cell says how many were counted. */
    FoldExample daily(int many, String first, String last, String cell) {
        int before = fold().counted().size();
        LocalDate end = LocalDate.parse("2024-" + last);
        for (LocalDate day = LocalDate.parse("2024-" + first); !day.isAfter(end); day = day.plusDays(1)) {
            for (int i = 0; i < many; i++) {
                LocalDateTime time = day.atTime(0, 0).plusHours(i);
                arrive(SampleEvent.at("x", time.atZone(zone), arrived.size() + 1L));
            }
        }
        FoldedBehavior folded = fold();
        int now = folded.counted().size();
        long days = end.toEpochDay() - LocalDate.parse("2024-" + first).toEpochDay() + 1;
        assertThat((now - before) + " of " + days * many + " counted · "
                        + folded.state().achieved())
                .isEqualTo(cell);
        return this;
    }

    FoldedBehavior fold() {
        return BehaviorFold.fold(definition, arrived, zone);
    }

    /** What is kept up event by event says what the fold says. */
    private FoldAdvance arrive(EngagementEvent event) {
        arrived.add(event);
        List<BehaviorDefinition> chain = new ArrayList<>(List.of(definition));
        definition.prerequisite().ifPresent(before -> chain.add(0, before.behavior()));
        List<FoldAdvance> advances = new ArrayList<>();
        Optional<Position> before = Optional.empty();
        for (BehaviorDefinition each : chain) {
            RunningFold fold = running.size() < chain.size() ? RunningFold.start(each) : running.get(advances.size());
            FoldBasis basis = new FoldBasis(each, before, zone);
            FoldAdvance advance =
                    fold.add(basis, event, horizon -> arrived, each.scope().startsAt());
            before = advance.next().first();
            advances.add(advance);
        }
        running.clear();
        advances.forEach(advance -> running.add(advance.next()));
        FoldAdvance last = advances.get(advances.size() - 1);
        FoldedBehavior folded = fold();
        assertThat(FoldText.of(last.next().head().state())).isEqualTo(FoldText.of(folded.state()));
        assertThat(last.counts(event)).isEqualTo(folded.counted().contains(event.position()));
        return last;
    }

    private String granted(FoldAdvance advance) {
        long sum = advance.emissions().stream()
                .mapToLong(each ->
                        each.goal().isPresent() ? goalPoints.get(each.goal().getAsInt()) : points)
                .sum();
        return sum == 0 ? "" : " · +" + sum;
    }

    private String progress(FoldedBehavior folded) {
        if (definition.terms() instanceof BehaviorTerms.Composite terms) {
            BehaviorState.Composite state = (BehaviorState.Composite) folded.state();
            return terms.groups().entrySet().stream()
                    .map(group -> state.completedIn(terms, group.getKey()) + "/" + group.getValue())
                    .collect(Collectors.joining(" "));
        }
        LeafTerms terms = ((BehaviorTerms.Leaf) definition.terms()).terms();
        BehaviorCounts counts = ((BehaviorState.Leaf) folded.state()).state().counts(terms);
        return counts.current() + "/" + counts.total();
    }
}
