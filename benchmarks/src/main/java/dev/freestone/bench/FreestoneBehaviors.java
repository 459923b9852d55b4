package dev.freestone.bench;

import dev.freestone.engagement.AdmissionRules;
import dev.freestone.engagement.CampaignBehavior;
import dev.freestone.engagement.EngagementEvent;
import dev.freestone.engagement.EventIndex;
import dev.freestone.engagement.FoldAdvance;
import dev.freestone.engagement.FoldBasis;
import dev.freestone.engagement.OptInHistory;
import dev.freestone.engagement.Reaction;
import dev.freestone.engagement.RunningFold;
import dev.freestone.model.engagement.AchievementId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Index, admission and step as the engine calls them, the progress of the customer in a map. */
final class FreestoneBehaviors implements BehaviorWay {
    static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final Duration LATENESS = Duration.ofDays(7);

    private final List<EngagementEvent> events;
    private final EventIndex index;
    private final Map<AchievementId, RunningFold> folds = new HashMap<>();

    FreestoneBehaviors(BehaviorCatalog catalog) {
        this.events = catalog.events();
        this.index = EventIndex.of(catalog.campaigns());
    }

    @Override
    public long take(int number) {
        EngagementEvent event = events.get(number);
        Instant now = event.date();
        Instant settled = now.minus(LATENESS);
        long sum = 0;
        for (Reaction reaction : index.reacting(event.name(), event.context().keySet())) {
            var campaign = reaction.campaign().campaign();
            boolean qualified = reaction.campaign().live().bundle().matches(BehaviorCatalog.CUSTOMER);
            if (AdmissionRules.takes(campaign, now, LATENESS)
                    && AdmissionRules.admits(campaign, qualified, OptInHistory.NONE, event.date())) {
                for (CampaignBehavior each : reaction.behaviors()) {
                    sum += step(each, event, settled);
                }
            }
        }
        return sum;
    }

    private long step(CampaignBehavior behavior, EngagementEvent event, Instant settled) {
        RunningFold before = folds.get(behavior.id());
        RunningFold fold = before == null ? RunningFold.start(behavior.definition()) : before;
        FoldAdvance advance = fold.add(
                new FoldBasis(behavior.definition(), Optional.empty(), ZONE), event, from -> List.of(), settled);
        folds.put(behavior.id(), advance.next());
        return behavior.id().value() * advance.emissions().size();
    }

    @Override
    public void restart() {
        folds.clear();
    }

    /** The progress so far. */
    Map<AchievementId, RunningFold> folds() {
        return folds;
    }
}
