package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Running folds of behaviors of which each has the one before it as its prerequisite. After every arrival each of them is stored,
 * read again, and compared with the fold of all events; and what it emits is compared with all that was emitted before.
 */
final class FoldChain {
    private record Granted(int behavior, OptionalInt goal, long ordinal) {}

    private final List<BehaviorDefinition> chain;
    private final String what;
    private final List<RunningFold> folds = new ArrayList<>();
    private final List<EngagementEvent> arrived = new ArrayList<>();
    private final Set<Granted> granted = new HashSet<>();
    private int basesMoved;

    FoldChain(List<BehaviorDefinition> chain, String what) {
        this.chain = chain;
        this.what = what;
        chain.forEach(definition -> folds.add(RunningFold.start(definition)));
    }

    /** An event arrives, none of which is looked at by a behavior that does not name it. */
    void arrive(EngagementEvent event, Instant settled) {
        arrived.add(event);
        Optional<Position> before = Optional.empty();
        for (int i = 0; i < chain.size(); i++) {
            BehaviorDefinition definition = chain.get(i);
            RunningFold fold = FoldText.parse(FoldText.of(folds.get(i)));
            FoldBasis basis = new FoldBasis(definition, before, RandomBehaviors.COMPANY);
            AdmittedEvents events = horizon -> arrived.stream()
                    .filter(each -> definition.terms().eventNames().contains(each.name()))
                    .toList();
            FoldAdvance advance = definition.terms().eventNames().contains(event.name())
                    ? fold.add(basis, event, events, settled)
                    : fold.follow(basis, events, settled);
            compare(i, event, advance);
            if (!advance.next().base().equals(fold.base())) {
                basesMoved++;
            }
            folds.set(i, advance.next());
            before = advance.next().first();
        }
    }

    /** An event that has arrived already changes nothing and emits nothing. */
    void arriveAgain(EngagementEvent event) {
        Optional<Position> before = Optional.empty();
        for (int i = 0; i < chain.size(); i++) {
            RunningFold fold = folds.get(i);
            FoldBasis basis = new FoldBasis(chain.get(i), before, RandomBehaviors.COMPANY);
            FoldAdvance advance = fold.add(basis, event, horizon -> arrived, Instant.EPOCH);
            assertThat(advance.next().head().state())
                    .as(what)
                    .isEqualTo(fold.head().state());
            assertThat(advance.next().emitted()).as(what).isEqualTo(fold.emitted());
            assertThat(advance.emissions()).as(what).isEmpty();
            before = fold.first();
        }
    }

    private void compare(int behavior, EngagementEvent event, FoldAdvance advance) {
        String place = what + " behavior " + behavior + " " + chain.get(behavior) + " after " + event;
        FoldedBehavior folded = BehaviorFold.fold(chain.get(behavior), arrived, RandomBehaviors.COMPANY);
        RunningFold next = advance.next();
        assertThat(FoldText.of(next.head().state())).as(place).isEqualTo(FoldText.of(folded.state()));
        assertThat(next.first())
                .as(place)
                .isEqualTo(folded.completions().stream().findFirst());
        assertThat(advance.counts(event)).as(place).isEqualTo(folded.counted().contains(event.position()));
        for (Emission each : advance.emissions()) {
            assertThat(granted.add(new Granted(behavior, each.goal(), each.ordinal())))
                    .as(place)
                    .isTrue();
            List<Position> completions = each.goal().isPresent()
                    ? folded.goalCompletions().get(each.goal().getAsInt())
                    : folded.completions();
            assertThat(each.event().position()).as(place).isEqualTo(completions.get((int) each.ordinal() - 1));
        }
        allGranted(behavior, OptionalInt.empty(), folded.completions().size(), place);
        for (int goal = 0; goal < folded.goalCompletions().size(); goal++) {
            allGranted(
                    behavior,
                    OptionalInt.of(goal),
                    folded.goalCompletions().get(goal).size(),
                    place);
        }
    }

    private void allGranted(int behavior, OptionalInt goal, int completions, String place) {
        for (long ordinal = 1; ordinal <= completions; ordinal++) {
            assertThat(granted).as(place).contains(new Granted(behavior, goal, ordinal));
        }
    }

    List<BehaviorState> states() {
        return folds.stream().map(fold -> fold.head().state()).toList();
    }

    Instant latest() {
        return arrived.stream()
                .map(EngagementEvent::date)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    int emissions() {
        return granted.size();
    }

    int basesMoved() {
        return basesMoved;
    }
}
