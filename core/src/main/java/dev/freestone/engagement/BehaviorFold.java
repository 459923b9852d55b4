package dev.freestone.engagement;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The one definition of progress: what the events that a campaign admitted make of a behavior of it. Everything else that says
 * how far a customer has come must say the same.
 *
 * <pre>{@code
 * FoldedBehavior folded = BehaviorFold.fold(definition, admitted, ZoneId.of("UTC"));
 * folded.state().achieved();
 * }</pre>
 *
 * <p>Source: docs/spec/engagement-behaviors.md 1, 4.
 */
public final class BehaviorFold {
    private BehaviorFold() {}

    /**
     * Folds events.
     *
     * @param definition the behavior
     * @param events the events admitted to its campaign, each once, in any order
     * @param zone the zone of events that carry none
     * @return progress, completions, and the events that were counted
     */
    public static FoldedBehavior fold(BehaviorDefinition definition, List<EngagementEvent> events, ZoneId zone) {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(zone, "zone");
        List<EngagementEvent> sorted = new ArrayList<>(events);
        sorted.sort(Comparator.comparing(EngagementEvent::position));
        return foldSorted(definition, sorted, zone);
    }

    private static FoldedBehavior foldSorted(BehaviorDefinition definition, List<EngagementEvent> events, ZoneId zone) {
        Optional<Position> before = firstOfPrerequisite(definition, events, zone);
        BehaviorState state = BehaviorState.zero(definition.terms());
        List<Position> completions = new ArrayList<>();
        List<List<Position>> goals = listsForGoals(definition.terms());
        List<Position> counted = new ArrayList<>();
        for (EngagementEvent event : events) {
            if (definition.inScope(event, before)) {
                BehaviorStep step = BehaviorStep.take(definition, state, event, zone);
                state = step.state();
                completions.addAll(Collections.nCopies((int) step.completions(), event.position()));
                step.goals().forEach(goal -> goals.get(goal).add(event.position()));
                if (step.counted()) {
                    counted.add(event.position());
                }
            }
        }
        return new FoldedBehavior(state, completions, goals, counted);
    }

    private static Optional<Position> firstOfPrerequisite(
            BehaviorDefinition definition, List<EngagementEvent> events, ZoneId zone) {
        if (definition.prerequisite().isEmpty()) {
            return Optional.empty();
        }
        BehaviorDefinition other = definition.prerequisite().get().behavior();
        return foldSorted(other, events, zone).completions().stream().findFirst();
    }

    private static List<List<Position>> listsForGoals(BehaviorTerms terms) {
        List<List<Position>> lists = new ArrayList<>();
        if (terms instanceof BehaviorTerms.Composite composite) {
            composite.goals().forEach(goal -> lists.add(new ArrayList<>()));
        }
        return lists;
    }
}
