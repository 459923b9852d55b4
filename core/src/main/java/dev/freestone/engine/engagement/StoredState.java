package dev.freestone.engine.engagement;

import dev.freestone.engagement.BehaviorDifference.Kind;
import dev.freestone.engagement.BehaviorState;
import dev.freestone.engagement.BehaviorTerms;
import dev.freestone.engagement.CampaignBehavior;
import dev.freestone.engagement.FoldMark;
import dev.freestone.engagement.FoldText;
import dev.freestone.engagement.RunningFold;
import java.time.Instant;
import java.util.Optional;

/**
 * The state of a behavior as it is found, damaged or not. Immutable. Source: docs/spec/engagement-behaviors.md 6.2.
 *
 * @param version the stored version, 0 for none
 * @param fold the state; empty when there is none, or none that fits the behavior
 */
record StoredState(long version, Optional<RunningFold> fold) {
    static final StoredState NONE = new StoredState(0, Optional.empty());

    /** What was read of a row, if it can be a state of the behavior now. */
    static StoredState read(long version, Optional<RunningFold> fold, CampaignBehavior behavior, Instant now) {
        // Before its campaign starts it can have events that are dated a little ahead.
        Instant starts = behavior.definition().scope().startsAt();
        Instant latest = now.isBefore(starts) ? starts : now;
        return new StoredState(
                version,
                fold.filter(each -> fits(behavior, each) && !each.horizon().isAfter(latest)));
    }

    boolean isDamaged() {
        return version > 0 && fold.isEmpty();
    }

    /** How it differs from what the events make; its base is compared where they make that too. */
    Optional<Kind> wrong(RunningFold made, boolean fromBeginning, CampaignBehavior behavior) {
        if (isDamaged()) {
            return Optional.of(Kind.UNREADABLE);
        } else if (fold.isEmpty()) {
            RunningFold zero = RunningFold.start(behavior.definition());
            boolean isZero = same(zero.head(), made.head()) && zero.emitted().equals(made.emitted());
            return isZero ? Optional.empty() : Optional.of(Kind.MISSING);
        } else if (!same(fold.get().head(), made.head())
                || (fromBeginning && !same(fold.get().base(), made.base()))) {
            return Optional.of(Kind.STATE);
        }
        return fold.get().emitted().equals(made.emitted()) ? Optional.empty() : Optional.of(Kind.EMITTED);
    }

    /** Letter for letter. The last event is not compared: it may be one that makes no difference. */
    private static boolean same(FoldMark one, FoldMark other) {
        return FoldText.of(one.state()).equals(FoldText.of(other.state()))
                && one.first().equals(other.first());
    }

    private static boolean fits(CampaignBehavior behavior, RunningFold fold) {
        if (behavior.definition().terms() instanceof BehaviorTerms.Composite composite) {
            int goals = composite.goals().size();
            return goals(fold.head().state()) == goals
                    && goals(fold.base().state()) == goals
                    && fold.emitted().goals().size() == goals;
        }
        return goals(fold.head().state()) == 0
                && goals(fold.base().state()) == 0
                && fold.emitted().goals().isEmpty();
    }

    private static int goals(BehaviorState state) {
        return state instanceof BehaviorState.Composite composite
                ? composite.goals().size()
                : 0;
    }
}
