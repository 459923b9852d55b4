package dev.freestone.engine.engagement;

import dev.freestone.engagement.BehaviorDifference.Kind;
import dev.freestone.engagement.CampaignBehavior;
import dev.freestone.engagement.EmittedOrdinals;
import dev.freestone.engagement.FoldAdvance;
import dev.freestone.engagement.FoldBasis;
import dev.freestone.engagement.Position;
import dev.freestone.engagement.RunningFold;
import dev.freestone.model.engagement.AchievementId;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Folds the events of one customer in one campaign again, and compares. Which of them count was decided when they arrived and is
 * not asked again. Where some were forgotten since, the fold begins at the stored bases, into which those went: what was damaged
 * in a base is then not seen. Of one thread. Source: docs/spec/engagement-behaviors.md 6.2.
 */
final class BehaviorRebuild {
    private final AdmittedHistory history;
    private final LedgerOrdinals ledger;
    private final ZoneId zone;
    private final Map<AchievementId, RunningFold> made = new HashMap<>();

    BehaviorRebuild(AdmittedHistory history, LedgerOrdinals ledger, ZoneId zone) {
        this.history = history;
        this.ledger = ledger;
        this.zone = zone;
    }

    /** A behavior whose prerequisite, if it has one, came before it. */
    RebuiltBehavior next(CampaignBehavior behavior, StoredState stored) {
        if (stored.isDamaged() && !history.whole()) {
            return new RebuiltBehavior(
                    behavior, stored.version(), Optional.empty(), List.of(), Optional.of(Kind.EVENTS_FORGOTTEN));
        }
        FoldAdvance advance = folded(behavior, stored);
        RunningFold fold = withEmitted(advance.next(), emitted(behavior, stored, advance.next()));
        made.put(behavior.id(), fold);
        return new RebuiltBehavior(
                behavior,
                stored.version(),
                Optional.of(fold),
                advance.emissions(),
                stored.wrong(fold, history.whole(), behavior));
    }

    private FoldAdvance folded(CampaignBehavior behavior, StoredState stored) {
        RunningFold zero = RunningFold.start(behavior.definition());
        RunningFold kept = stored.fold().orElse(zero);
        // It emits what the whole fold has, so nothing counts as emitted before it.
        RunningFold from = history.whole()
                ? zero
                : new RunningFold(kept.horizon(), kept.base(), kept.base(), Optional.empty(), zero.emitted());
        FoldBasis basis = new FoldBasis(behavior.definition(), prerequisite(behavior, stored), zone);
        return from.refolded(basis, history.events(), kept.horizon());
    }

    private Optional<Position> prerequisite(CampaignBehavior behavior, StoredState stored) {
        if (behavior.prerequisite().isEmpty()) {
            return Optional.empty();
        }
        RunningFold other = made.get(behavior.prerequisite().get());
        return other == null ? stored.fold().flatMap(RunningFold::prerequisite) : other.first();
    }

    private EmittedOrdinals emitted(CampaignBehavior behavior, StoredState stored, RunningFold next) {
        return ledger.raise(
                behavior.id(), next.emitted(), stored.fold().orElse(next).emitted());
    }

    private static RunningFold withEmitted(RunningFold fold, EmittedOrdinals emitted) {
        return new RunningFold(fold.horizon(), fold.base(), fold.head(), fold.prerequisite(), emitted);
    }
}
