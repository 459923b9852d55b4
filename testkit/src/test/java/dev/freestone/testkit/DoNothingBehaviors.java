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

/** Part of {@link DoNothingStorage}. */
final class DoNothingBehaviors implements BehaviorStore {
    @Override
    public long lastSeq(LaneKey customer) {
        return 0;
    }

    @Override
    public WriteResult addEvents(LaneKey customer, List<EventRow> rows) {
        return WriteResult.SAVED;
    }

    @Override
    public WriteResult updateEvent(LaneKey customer, EventRow row) {
        return WriteResult.SAVED;
    }

    @Override
    public List<EventRow> events(LaneKey customer, long after, int limit) {
        return List.of();
    }

    @Override
    public Map<String, EventRow> eventsOf(LaneKey customer, Collection<String> keys) {
        return Map.of();
    }

    @Override
    public List<EventRow> admitted(LaneKey customer, EngagementCampaignId campaign, Instant from) {
        return List.of();
    }

    @Override
    public List<EventRow> accepted(LaneKey customer, int limit) {
        return List.of();
    }

    @Override
    public List<LaneKey> waiting(CompanyId company, Optional<LaneKey> after, int limit) {
        return List.of();
    }

    @Override
    public List<BehaviorRow> behaviors(LaneKey customer, Collection<EngagementCampaignId> campaigns) {
        return List.of();
    }

    @Override
    public WriteResult saveBehaviors(LaneKey customer, List<BehaviorRow> rows) {
        return WriteResult.SAVED;
    }

    @Override
    public boolean isUsed(CompanyId company, AchievementId behavior) {
        return false;
    }

    @Override
    public Map<AchievementId, Integer> completed(CompanyId company, Collection<AchievementId> behaviors, int most) {
        return Map.of();
    }

    @Override
    public List<CompletedCustomer> completedBy(
            CompanyId company, AchievementId behavior, Optional<KeyedHash> after, int limit) {
        return List.of();
    }

    @Override
    public List<OutcomeRow> outcomes(LaneKey customer, EngagementCampaignId campaign) {
        return List.of();
    }

    @Override
    public Set<Long> emitted(
            LaneKey customer, EngagementCampaignId campaign, AchievementId behavior, int goal, long from) {
        return Set.of();
    }

    @Override
    public WriteResult addOutcomes(LaneKey customer, List<OutcomeRow> rows) {
        return WriteResult.SAVED;
    }

    @Override
    public Optional<EventAnswerRow> answer(LaneKey customer, long request) {
        return Optional.empty();
    }

    @Override
    public void addAnswer(LaneKey customer, EventAnswerRow row) {}

    @Override
    public List<LaneKey> customers(CompanyId company, Optional<LaneKey> after, int limit) {
        return List.of();
    }

    @Override
    public List<BehaviorRow> behaviors(LaneKey customer, Optional<AchievementId> after, int limit) {
        return List.of();
    }

    @Override
    public List<OutcomeRow> outcomes(LaneKey customer, Optional<OutcomeRow> after, int limit) {
        return List.of();
    }

    @Override
    public List<EventAnswerRow> answers(LaneKey customer, long after, int limit) {
        return List.of();
    }

    @Override
    public void rewrite(
            LaneKey customer, List<EventRow> events, List<OutcomeRow> outcomes, List<EventAnswerRow> answers) {}

    @Override
    public List<LaneKey> expiring(CompanyId company, Instant now, int limit) {
        return List.of();
    }

    @Override
    public List<EventRow> expired(LaneKey customer, Instant now, int limit) {
        return List.of();
    }

    @Override
    public void forgetEvents(LaneKey customer, Collection<Long> seqs) {}

    @Override
    public boolean forgetAnswers(CompanyId company, Instant now, int limit) {
        return false;
    }

    @Override
    public WriteResult claimExternalId(CompanyId company, String externalId, AchievementId behavior) {
        return WriteResult.SAVED;
    }

    @Override
    public void releaseExternalId(CompanyId company, AchievementId behavior) {}

    @Override
    public void erase(LaneKey customer) {}
}
