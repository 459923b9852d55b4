package dev.freestone.engine.engagement;

import dev.freestone.engagement.FoldText;
import dev.freestone.engagement.RunningFold;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.secrets.Seals;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.SecretSeal;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.BehaviorRow;
import dev.freestone.spi.Tx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far customers have come, sealed, since the keys that a behavior collects say what a customer did. Thread-safe. Source:
 * docs/spec/engagement-behaviors.md 6.1.
 */
final class BehaviorStates {
    private static final int AT_ONCE = 1_000;

    private final Seals seals;

    BehaviorStates(EngineParts parts) {
        this(parts.seals());
    }

    BehaviorStates(Seals seals) {
        this.seals = seals;
    }

    /**
     * Progress in a behavior as it is stored, or is to be.
     *
     * @param behavior the behavior
     * @param campaign its campaign
     * @param version the version that is stored; 0 = none is
     * @param fold the progress
     */
    record StoredBehavior(AchievementId behavior, EngagementCampaignId campaign, long version, RunningFold fold) {
        /** The same behavior with other progress, to be saved in its place. */
        StoredBehavior with(RunningFold next) {
            return new StoredBehavior(behavior, campaign, version, next);
        }
    }

    /** The progress of a customer in campaigns; behaviors in which there is none are absent. */
    Map<AchievementId, StoredBehavior> read(Tx tx, LaneKey customer, Collection<EngagementCampaignId> campaigns) {
        Map<AchievementId, StoredBehavior> found = new HashMap<>();
        for (BehaviorRow row : rows(tx, customer, campaigns)) {
            found.put(
                    row.behavior(),
                    new StoredBehavior(row.behavior(), row.campaign(), row.version(), open(customer, row)));
        }
        return found;
    }

    /** The same as it is stored. */
    static List<BehaviorRow> rows(Tx tx, LaneKey customer, Collection<EngagementCampaignId> campaigns) {
        List<EngagementCampaignId> asked = campaigns.stream().distinct().toList();
        List<BehaviorRow> rows = new ArrayList<>();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            rows.addAll(tx.behaviors()
                    .behaviors(customer, asked.subList(from, Math.min(from + AT_ONCE, asked.size()))));
        }
        return rows;
    }

    /** The fold of a row. */
    RunningFold open(LaneKey customer, BehaviorRow row) {
        SecretSeal seal = seals.of(customer.company());
        return FoldText.parse(SealedDocuments.open(seal, place(customer, row.behavior()), row.document()));
    }

    /** The fold of a row, or empty when the row was damaged. */
    Optional<RunningFold> readable(LaneKey customer, BehaviorRow row) {
        try {
            return Optional.of(open(customer, row));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        } catch (FreestoneException failed) {
            // Without its key it is not known to be damaged.
            if (failed.code() == ErrorCode.SECRET_KEY_MISSING) {
                throw failed;
            }
            return Optional.empty();
        }
    }

    /** Saves progress of a customer whom this transaction has locked; a lost race undoes the transaction. */
    void save(Tx tx, LaneKey customer, Collection<StoredBehavior> changed) {
        if (changed.isEmpty()) {
            return;
        }
        SecretSeal seal = seals.of(customer.company());
        Commit.saved(tx.behaviors()
                .saveBehaviors(
                        customer,
                        changed.stream().map(each -> row(seal, customer, each)).toList()));
    }

    private static BehaviorRow row(SecretSeal seal, LaneKey customer, StoredBehavior each) {
        return new BehaviorRow(
                each.behavior(),
                each.campaign(),
                each.fold().head().state().achieved(),
                each.version() + 1,
                SealedDocuments.seal(seal, place(customer, each.behavior()), FoldText.of(each.fold())));
    }

    static SecretSeal.Place place(LaneKey customer, AchievementId behavior) {
        return new SecretSeal.Place(customer.company(), customer.person().value(), "behavior/" + behavior);
    }
}
