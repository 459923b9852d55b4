package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.CompletedCustomer;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.BehaviorRow;
import dev.freestone.spi.BehaviorStore;
import dev.freestone.spi.EventAnswerRow;
import dev.freestone.spi.EventRow;
import dev.freestone.spi.OutcomeRow;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A store of a {@link FaultyStorage}. */
final class FaultyBehaviorStore implements BehaviorStore {
    private final BehaviorStore store;
    private final Faults faults;

    FaultyBehaviorStore(BehaviorStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public long lastSeq(LaneKey customer) {
        return faults.call("BehaviorStore.lastSeq", () -> store.lastSeq(customer));
    }

    @Override
    public WriteResult addEvents(LaneKey customer, List<EventRow> rows) {
        return faults.call("BehaviorStore.addEvents", () -> store.addEvents(customer, rows));
    }

    @Override
    public WriteResult updateEvent(LaneKey customer, EventRow row) {
        return faults.call("BehaviorStore.updateEvent", () -> store.updateEvent(customer, row));
    }

    @Override
    public List<EventRow> events(LaneKey customer, long after, int limit) {
        return faults.call("BehaviorStore.events", () -> store.events(customer, after, limit));
    }

    @Override
    public Map<String, EventRow> eventsOf(LaneKey customer, Collection<String> keys) {
        return faults.call("BehaviorStore.eventsOf", () -> store.eventsOf(customer, keys));
    }

    @Override
    public List<EventRow> admitted(LaneKey customer, EngagementCampaignId campaign, Instant from) {
        return faults.call("BehaviorStore.admitted", () -> store.admitted(customer, campaign, from));
    }

    @Override
    public List<EventRow> accepted(LaneKey customer, int limit) {
        return faults.call("BehaviorStore.accepted", () -> store.accepted(customer, limit));
    }

    @Override
    public List<LaneKey> waiting(CompanyId company, Optional<LaneKey> after, int limit) {
        return faults.call("BehaviorStore.waiting", () -> store.waiting(company, after, limit));
    }

    @Override
    public List<BehaviorRow> behaviors(LaneKey customer, Collection<EngagementCampaignId> campaigns) {
        return faults.call("BehaviorStore.behaviors", () -> store.behaviors(customer, campaigns));
    }

    @Override
    public WriteResult saveBehaviors(LaneKey customer, List<BehaviorRow> rows) {
        return faults.call("BehaviorStore.saveBehaviors", () -> store.saveBehaviors(customer, rows));
    }

    @Override
    public boolean isUsed(CompanyId company, AchievementId behavior) {
        return faults.call("BehaviorStore.isUsed", () -> store.isUsed(company, behavior));
    }

    @Override
    public Map<AchievementId, Integer> completed(CompanyId company, Collection<AchievementId> behaviors, int most) {
        return faults.call("BehaviorStore.completed", () -> store.completed(company, behaviors, most));
    }

    @Override
    public List<CompletedCustomer> completedBy(
            CompanyId company, AchievementId behavior, Optional<KeyedHash> after, int limit) {
        return faults.call("BehaviorStore.completedBy", () -> store.completedBy(company, behavior, after, limit));
    }

    @Override
    public List<OutcomeRow> outcomes(LaneKey customer, EngagementCampaignId campaign) {
        return faults.call("BehaviorStore.outcomes", () -> store.outcomes(customer, campaign));
    }

    @Override
    public Set<Long> emitted(
            LaneKey customer, EngagementCampaignId campaign, AchievementId behavior, int goal, long from) {
        return faults.call("BehaviorStore.emitted", () -> store.emitted(customer, campaign, behavior, goal, from));
    }

    @Override
    public WriteResult addOutcomes(LaneKey customer, List<OutcomeRow> rows) {
        return faults.call("BehaviorStore.addOutcomes", () -> store.addOutcomes(customer, rows));
    }

    @Override
    public Optional<EventAnswerRow> answer(LaneKey customer, long request) {
        return faults.call("BehaviorStore.answer", () -> store.answer(customer, request));
    }

    @Override
    public void addAnswer(LaneKey customer, EventAnswerRow row) {
        faults.run("BehaviorStore.addAnswer", () -> store.addAnswer(customer, row));
    }

    @Override
    public List<LaneKey> customers(CompanyId company, Optional<LaneKey> after, int limit) {
        return faults.call("BehaviorStore.customers", () -> store.customers(company, after, limit));
    }

    @Override
    public List<BehaviorRow> behaviors(LaneKey customer, Optional<AchievementId> after, int limit) {
        return faults.call("BehaviorStore.behaviors", () -> store.behaviors(customer, after, limit));
    }

    @Override
    public List<OutcomeRow> outcomes(LaneKey customer, Optional<OutcomeRow> after, int limit) {
        return faults.call("BehaviorStore.outcomes", () -> store.outcomes(customer, after, limit));
    }

    @Override
    public List<EventAnswerRow> answers(LaneKey customer, long after, int limit) {
        return faults.call("BehaviorStore.answers", () -> store.answers(customer, after, limit));
    }

    @Override
    public void rewrite(
            LaneKey customer, List<EventRow> events, List<OutcomeRow> outcomes, List<EventAnswerRow> answers) {
        faults.run("BehaviorStore.rewrite", () -> store.rewrite(customer, events, outcomes, answers));
    }

    @Override
    public List<LaneKey> expiring(CompanyId company, Instant now, int limit) {
        return faults.call("BehaviorStore.expiring", () -> store.expiring(company, now, limit));
    }

    @Override
    public List<EventRow> expired(LaneKey customer, Instant now, int limit) {
        return faults.call("BehaviorStore.expired", () -> store.expired(customer, now, limit));
    }

    @Override
    public void forgetEvents(LaneKey customer, Collection<Long> seqs) {
        faults.run("BehaviorStore.forgetEvents", () -> store.forgetEvents(customer, seqs));
    }

    @Override
    public boolean forgetAnswers(CompanyId company, Instant now, int limit) {
        return faults.call("BehaviorStore.forgetAnswers", () -> store.forgetAnswers(company, now, limit));
    }

    @Override
    public WriteResult claimExternalId(CompanyId company, String externalId, AchievementId behavior) {
        return faults.call("BehaviorStore.claimExternalId", () -> store.claimExternalId(company, externalId, behavior));
    }

    @Override
    public void releaseExternalId(CompanyId company, AchievementId behavior) {
        faults.run("BehaviorStore.releaseExternalId", () -> store.releaseExternalId(company, behavior));
    }

    @Override
    public void erase(LaneKey customer) {
        faults.run("BehaviorStore.erase", () -> store.erase(customer));
    }
}
