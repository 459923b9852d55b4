package dev.freestone.engine.engagement;

import dev.freestone.engagement.BehaviorDifference;
import dev.freestone.engagement.CampaignBehavior;
import dev.freestone.engagement.CampaignBehaviors;
import dev.freestone.engagement.DueCompletion;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.spi.BehaviorRow;
import dev.freestone.spi.Tx;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is stored of one customer in one campaign, beside what the events make. Immutable. Source: docs/spec/engagement-behaviors.md
 * 6.2.
 *
 * @param campaign the campaign
 * @param behaviors what is stored, and what the events make
 * @param missing completions that have no entry in the ledger of outcomes
 * @param fromBeginning whether all events are still there
 */
record CampaignAudit(
        EngagementCampaign campaign,
        List<RebuiltBehavior> behaviors,
        List<DueCompletion> missing,
        boolean fromBeginning) {
    /**
     * Reads what an audit needs.
     *
     * @param states progress
     * @param documents events
     * @param zone of events that carry none
     */
    record Reading(BehaviorStates states, EventDocuments documents, ZoneId zone) {}

    /** Of a customer whom this transaction has locked. */
    static CampaignAudit of(Tx tx, LaneKey customer, EngagementCampaign campaign, Reading reading) {
        List<CampaignBehavior> behaviors = CampaignBehaviors.of(campaign);
        Set<String> names = behaviors.stream()
                .flatMap(each -> each.definition().terms().eventNames().stream())
                .collect(Collectors.toSet());
        AdmittedHistory history = AdmittedHistory.read(tx, reading.documents(), customer, campaign, names);
        LedgerOrdinals ledger = LedgerOrdinals.read(tx, customer, campaign.id());
        Map<AchievementId, BehaviorRow> rows = BehaviorStates.rows(tx, customer, List.of(campaign.id())).stream()
                .collect(Collectors.toMap(BehaviorRow::behavior, Function.identity()));
        BehaviorRebuild rebuild = new BehaviorRebuild(history, ledger, reading.zone());
        List<RebuiltBehavior> rebuilt = new ArrayList<>();
        for (CampaignBehavior each : behaviors) {
            BehaviorRow row = rows.get(each.id());
            StoredState stored = row == null
                    ? StoredState.NONE
                    : StoredState.read(row.version(), reading.states().readable(customer, row), each, tx.now());
            rebuilt.add(rebuild.next(each, stored));
        }
        return new CampaignAudit(
                campaign, rebuilt, MissingOutcomes.of(campaign, rebuilt, ledger, history), history.whole());
    }

    /** By behavior. */
    List<BehaviorDifference> differences() {
        List<BehaviorDifference> differences = new ArrayList<>();
        for (RebuiltBehavior each : behaviors) {
            each.wrong()
                    .ifPresent(kind -> differences.add(
                            new BehaviorDifference(each.behavior().id(), kind)));
        }
        missing.stream()
                .map(each -> each.achievement().id())
                .distinct()
                .forEach(id -> differences.add(new BehaviorDifference(id, BehaviorDifference.Kind.OUTCOMES)));
        differences.sort(Comparator.comparing(BehaviorDifference::behavior));
        return differences;
    }

    /** What a repair saves. */
    List<BehaviorStates.StoredBehavior> repaired() {
        return behaviors.stream()
                .flatMap(each -> each.repaired(campaign.id()).stream())
                .toList();
    }
}
