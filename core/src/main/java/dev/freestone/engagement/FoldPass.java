package dev.freestone.engagement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** One pass over events in order, from a mark on. Source: docs/spec/engagement-behaviors.md 6.1. */
final class FoldPass {
    private final FoldBasis basis;
    private final EmittedOrdinals emitted;
    private List<Position> counted = List.of();
    private List<Emission> emissions = List.of();
    private FoldMark mark;

    FoldPass(FoldBasis basis, FoldMark from, EmittedOrdinals emitted) {
        this.basis = basis;
        this.mark = from;
        this.emitted = emitted;
    }

    /** Takes an event that comes after those before it. */
    void take(EngagementEvent event) {
        BehaviorStep step = basis.step(mark.state(), event);
        if (step.counted()) {
            counted = with(counted, event.position());
        }
        if (step.state() instanceof BehaviorState.Composite after) {
            for (int goal : step.goals()) {
                long ordinal = after.goals().get(goal).completions();
                if (emitted.isNew(goal, ordinal)) {
                    emissions = with(emissions, new Emission(OptionalInt.of(goal), ordinal, event));
                }
            }
        }
        long before = mark.state().achieved();
        for (long ordinal = before + 1; ordinal <= before + step.completions(); ordinal++) {
            if (ordinal > emitted.behavior()) {
                emissions = with(emissions, new Emission(OptionalInt.empty(), ordinal, event));
            }
        }
        mark = mark.after(event, step);
    }

    FoldMark mark() {
        return mark;
    }

    FoldAdvance advance(Instant horizon, FoldMark base) {
        RunningFold next = new RunningFold(horizon, base, mark, basis.prerequisite(), emitted.raisedTo(mark.state()));
        return new FoldAdvance(next, counted, emissions);
    }

    /** Most passes take one event, which counts once or not at all. */
    private static <T> List<T> with(List<T> list, T more) {
        if (list.isEmpty()) {
            return List.of(more);
        }
        List<T> longer = list instanceof ArrayList<T> ? list : new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
