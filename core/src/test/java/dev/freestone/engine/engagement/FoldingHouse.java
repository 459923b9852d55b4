package dev.freestone.engine.engagement;

import static dev.freestone.engine.engagement.BehaviorSamples.ANNA;

import dev.freestone.engagement.CampaignBehavior;
import dev.freestone.engagement.CampaignBehaviors;
import dev.freestone.engagement.Emission;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EngagementEvent;
import dev.freestone.engagement.FoldAdvance;
import dev.freestone.engagement.FoldBasis;
import dev.freestone.engagement.Position;
import dev.freestone.engagement.RunningFold;
import dev.freestone.engine.engagement.BehaviorStates.StoredBehavior;
import dev.freestone.engine.engagement.EventDocuments.EventContent;
import dev.freestone.engine.secrets.Seals;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.common.Document;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EventDisposition;
import dev.freestone.spi.BehaviorRow;
import dev.freestone.spi.EventRow;
import dev.freestone.spi.OutcomeRow;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A storage with the events of one customer, what they make of the behaviors of one campaign, and the ledger of outcomes. */
final class FoldingHouse {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Duration LATENESS = Duration.ofDays(7);

    Instant now = BehaviorSamples.STARTS.plus(Duration.ofDays(30));
    final Storage storage = InMemoryStorage.of(() -> now);
    final BehaviorStates states = new BehaviorStates(Seals.plain());
    final EventDocuments documents = new EventDocuments(Seals.plain());
    final EngagementCampaign campaign;

    FoldingHouse(EngagementCampaign campaign) {
        this.campaign = campaign;
    }

    /** An event of an instant that the campaign admits, folded into each behavior. */
    FoldingHouse post(String name, String date) {
        return post(name, date, Map.of());
    }

    FoldingHouse post(String name, String date, Map<String, @Nullable Object> context) {
        return storage.write(tx -> {
            fold(tx, stored(tx, name, date, context, List.of(campaign.id())));
            return this;
        });
    }

    /** An event that the campaign does not admit. */
    FoldingHouse ignored(String name, String date) {
        return storage.write(tx -> {
            stored(tx, name, date, Map.of(), List.of());
            return this;
        });
    }

    /** An event of which no fold knows. */
    FoldingHouse unfolded(String name, String date) {
        return storage.write(tx -> {
            stored(tx, name, date, Map.of(), List.of(campaign.id()));
            return this;
        });
    }

    private EngagementEvent stored(
            Tx tx, String name, String date, Map<String, @Nullable Object> context, List<EngagementCampaignId> by) {
        long seq = tx.behaviors().lastSeq(ANNA) + 1;
        EventContent content = new EventContent(name, Optional.empty(), 1, context, ZONE, Optional.empty());
        EventRow row = new EventRow(
                seq,
                seq,
                Optional.empty(),
                Instant.parse(date),
                now,
                by.isEmpty() ? EventDisposition.IGNORED : EventDisposition.COUNTED,
                0,
                now.plus(Duration.ofDays(90)),
                by,
                documents.write(ANNA, content));
        tx.behaviors().addEvents(ANNA, List.of(row));
        return documents.event(ANNA, row);
    }

    private void fold(Tx tx, EngagementEvent event) {
        Map<AchievementId, StoredBehavior> before = states.read(tx, ANNA, List.of(campaign.id()));
        Map<AchievementId, Optional<Position>> firsts = new HashMap<>();
        List<StoredBehavior> after = new ArrayList<>();
        for (CampaignBehavior each : CampaignBehaviors.of(campaign)) {
            StoredBehavior stored = Optional.ofNullable(before.get(each.id()))
                    .orElseGet(() ->
                            new StoredBehavior(each.id(), campaign.id(), 0, RunningFold.start(each.definition())));
            FoldBasis basis = new FoldBasis(
                    each.definition(),
                    each.prerequisite().flatMap(other -> firsts.getOrDefault(other, Optional.empty())),
                    ZONE);
            FoldAdvance advance = stored.fold().add(basis, event, from -> events(tx, from), now.minus(LATENESS));
            firsts.put(each.id(), advance.next().first());
            after.add(stored.with(advance.next()));
            tx.behaviors()
                    .addOutcomes(
                            ANNA,
                            advance.emissions().stream()
                                    .map(emission -> outcome(each.id(), emission))
                                    .toList());
        }
        states.save(tx, ANNA, after);
    }

    private List<EngagementEvent> events(Tx tx, Instant from) {
        return tx.behaviors().admitted(ANNA, campaign.id(), from).stream()
                .map(row -> documents.event(ANNA, row))
                .toList();
    }

    OutcomeRow outcome(AchievementId behavior, Emission emission) {
        return new OutcomeRow(
                campaign.id(), behavior, emission.goal().orElse(-1), emission.ordinal(), 0, now, Document.of("{}"));
    }

    CampaignAudit audit() {
        return storage.write(
                tx -> CampaignAudit.of(tx, ANNA, campaign, new CampaignAudit.Reading(states, documents, ZONE)));
    }

    RunningFold fold(long behavior) {
        return storage.read(tx -> stored(tx, behavior)).fold();
    }

    private StoredBehavior stored(Tx tx, long behavior) {
        return Objects.requireNonNull(
                states.read(tx, ANNA, List.of(campaign.id())).get(AchievementId.of(behavior)));
    }

    /** Puts another state in the place of a behavior's. */
    FoldingHouse damage(long behavior, UnaryOperator<RunningFold> change) {
        return storage.write(tx -> {
            StoredBehavior stored = stored(tx, behavior);
            states.save(tx, ANNA, List.of(stored.with(change.apply(stored.fold()))));
            return this;
        });
    }

    /** Puts something that nobody can read in the place of a behavior's state. */
    FoldingHouse destroy(long behavior) {
        return storage.write(tx -> {
            for (BehaviorRow row : tx.behaviors().behaviors(ANNA, List.of(campaign.id()))) {
                if (row.behavior().value() == behavior) {
                    tx.behaviors()
                            .saveBehaviors(
                                    ANNA,
                                    List.of(new BehaviorRow(
                                            row.behavior(),
                                            row.campaign(),
                                            row.achieved(),
                                            row.version() + 1,
                                            Document.of("{\"sealed\":\"plain.f1 \"}"))));
                }
            }
            return this;
        });
    }

    void forget(Long... seqs) {
        storage.write(tx -> {
            tx.behaviors().forgetEvents(ANNA, List.of(seqs));
            return this;
        });
    }

    /** Saves what an audit has made. */
    void save(CampaignAudit audit) {
        storage.write(tx -> {
            states.save(tx, ANNA, audit.repaired());
            return this;
        });
    }
}
