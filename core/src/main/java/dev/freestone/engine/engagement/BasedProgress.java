package dev.freestone.engine.engagement;

import dev.freestone.engagement.CampaignBehavior;
import dev.freestone.engagement.CampaignBehaviors;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EngagementEvent;
import dev.freestone.engagement.FoldBasis;
import dev.freestone.engagement.Position;
import dev.freestone.engagement.RunningFold;
import dev.freestone.engine.engagement.BehaviorStates.StoredBehavior;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Moves old events into the base of the progress that they count for, so that they can be forgotten. Thread-safe. Source:
 * docs/spec/engagement-behaviors.md 6.2.
 */
final class BasedProgress {
    private final BehaviorStates states;
    private final EventDocuments documents;
    private final Instant settled;

    /** No event dated before the instant is still to come. */
    BasedProgress(BehaviorStates states, EventDocuments documents, Instant settled) {
        this.states = states;
        this.documents = documents;
        this.settled = settled;
    }

    /** All behaviors of a campaign, for a customer whom the transaction has locked. */
    void move(Tx tx, LaneKey customer, EngagementCampaign campaign, EngineParts parts) {
        Map<AchievementId, StoredBehavior> stored = states.read(tx, customer, List.of(campaign.id()));
        ZoneId zone = Companies.require(parts, customer.company()).zone();
        List<CampaignBehavior> behaviors = CampaignBehaviors.of(campaign).stream()
                .filter(each -> stored.containsKey(each.id()))
                .toList();
        List<EngagementEvent> events = behaviors.stream()
                .filter(each -> !isFinal(fold(stored, each), basis(each, stored, zone)))
                .map(each -> fold(stored, each).horizon())
                .min(Comparator.naturalOrder())
                .map(from -> admitted(tx, customer, campaign, from))
                .orElse(List.of());
        List<StoredBehavior> moved = new ArrayList<>();
        for (CampaignBehavior each : behaviors) {
            StoredBehavior before = Objects.requireNonNull(stored.get(each.id()));
            StoredBehavior after = before.with(moved(before.fold(), basis(each, stored, zone), events));
            stored.put(each.id(), after);
            if (!after.equals(before)) {
                moved.add(after);
            }
        }
        states.save(tx, customer, moved);
    }

    private List<EngagementEvent> admitted(Tx tx, LaneKey customer, EngagementCampaign campaign, Instant from) {
        return tx.behaviors().admitted(customer, campaign.id(), from).stream()
                .map(row -> documents.event(customer, row))
                .toList();
    }

    private static RunningFold fold(Map<AchievementId, StoredBehavior> stored, CampaignBehavior behavior) {
        return Objects.requireNonNull(stored.get(behavior.id())).fold();
    }

    /** Whether all that the head knows is final, so that it is the next base, and no event need be read for it. */
    private boolean isFinal(RunningFold fold, FoldBasis basis) {
        return fold.prerequisite().equals(basis.prerequisite())
                && fold.head()
                        .last()
                        .filter(last -> !last.date().isBefore(settled))
                        .isEmpty();
    }

    /** Nothing becomes due by it. */
    private RunningFold moved(RunningFold fold, FoldBasis basis, List<EngagementEvent> events) {
        if (isFinal(fold, basis)) {
            Instant horizon = fold.horizon().isBefore(settled) ? settled : fold.horizon();
            return new RunningFold(horizon, fold.head(), fold.head(), fold.prerequisite(), fold.emitted());
        }
        RunningFold next = fold.refolded(basis, events, settled).next();
        return new RunningFold(next.horizon(), next.base(), next.head(), next.prerequisite(), fold.emitted());
    }

    private static FoldBasis basis(CampaignBehavior behavior, Map<AchievementId, StoredBehavior> stored, ZoneId zone) {
        Optional<Position> first = behavior.prerequisite()
                .flatMap(other -> Optional.ofNullable(stored.get(other)))
                .flatMap(other -> other.fold().first());
        return new FoldBasis(behavior.definition(), first, zone);
    }
}
