package dev.freestone.engine.engagement;

import dev.freestone.engagement.EmittedOrdinals;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.OutcomeRow;
import dev.freestone.spi.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The completions of one customer in one campaign that have an entry in the ledger of outcomes. Of one thread. */
final class LedgerOrdinals {
    private static final int ITSELF = -1;

    private final Map<Place, Set<Long>> ordinals = new HashMap<>();

    /** A behavior, or a goal of it. */
    private record Place(AchievementId behavior, int goal) {}

    static LedgerOrdinals read(Tx tx, LaneKey customer, EngagementCampaignId campaign) {
        LedgerOrdinals read = new LedgerOrdinals();
        for (OutcomeRow row : tx.behaviors().outcomes(customer, campaign)) {
            read.ordinals
                    .computeIfAbsent(new Place(row.behavior(), row.goal()), none -> new HashSet<>())
                    .add(row.ordinal());
        }
        return read;
    }

    boolean has(AchievementId behavior, int goal, long ordinal) {
        return of(behavior, goal).contains(ordinal);
    }

    /** What was emitted by all that is known of it, for it never falls. */
    EmittedOrdinals raise(AchievementId behavior, EmittedOrdinals one, EmittedOrdinals other) {
        List<Long> goals = new ArrayList<>();
        for (int goal = 0; goal < one.goals().size(); goal++) {
            long known = Math.max(one.goals().get(goal), other.goals().get(goal));
            goals.add(Math.max(known, highest(behavior, goal)));
        }
        long known = Math.max(one.behavior(), other.behavior());
        return new EmittedOrdinals(Math.max(known, highest(behavior, ITSELF)), goals);
    }

    private long highest(AchievementId behavior, int goal) {
        return of(behavior, goal).stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private Set<Long> of(AchievementId behavior, int goal) {
        return ordinals.getOrDefault(new Place(behavior, goal), Set.of());
    }
}
