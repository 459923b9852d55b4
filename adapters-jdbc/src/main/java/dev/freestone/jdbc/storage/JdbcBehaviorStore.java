package dev.freestone.jdbc.storage;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Events of customers, their progress in behaviors, and what came of it, inside one transaction. */
final class JdbcBehaviorStore implements BehaviorStore {
    private final Session session;
    private final EventLedger events;
    private final BehaviorProgress progress;
    private final OutcomeLedger outcomes;
    private final EventAnswers answers;
    private final BehaviorNames names;

    JdbcBehaviorStore(Session session, LockedReads reads) {
        this.session = session;
        this.events = new EventLedger(session, reads);
        this.progress = new BehaviorProgress(session, reads);
        this.outcomes = new OutcomeLedger(session, reads);
        this.answers = new EventAnswers(session, reads);
        this.names = new BehaviorNames(session);
    }

    @Override
    public long lastSeq(LaneKey customer) {
        return events.lastSeq(customer);
    }

    @Override
    public WriteResult addEvents(LaneKey customer, List<EventRow> rows) {
        return events.add(customer, rows);
    }

    @Override
    public WriteResult updateEvent(LaneKey customer, EventRow row) {
        return events.update(customer, row);
    }

    @Override
    public List<EventRow> events(LaneKey customer, long after, int limit) {
        return events.after(customer, after, limit);
    }

    @Override
    public Map<String, EventRow> eventsOf(LaneKey customer, Collection<String> keys) {
        return events.of(customer, keys);
    }

    @Override
    public List<EventRow> admitted(LaneKey customer, EngagementCampaignId campaign, Instant from) {
        return events.admitted(customer, campaign, from);
    }

    @Override
    public List<EventRow> accepted(LaneKey customer, int limit) {
        return events.accepted(customer, limit);
    }

    @Override
    public List<LaneKey> waiting(CompanyId company, Optional<LaneKey> after, int limit) {
        return events.waiting(company, after, limit);
    }

    @Override
    public List<BehaviorRow> behaviors(LaneKey customer, Collection<EngagementCampaignId> campaigns) {
        return progress.of(customer, campaigns);
    }

    @Override
    public WriteResult saveBehaviors(LaneKey customer, List<BehaviorRow> rows) {
        return progress.save(customer, rows);
    }

    @Override
    public boolean isUsed(CompanyId company, AchievementId behavior) {
        return progress.isUsed(company, behavior);
    }

    @Override
    public Map<AchievementId, Integer> completed(CompanyId company, Collection<AchievementId> behaviors, int most) {
        return progress.completed(company, behaviors, most);
    }

    @Override
    public List<CompletedCustomer> completedBy(
            CompanyId company, AchievementId behavior, Optional<KeyedHash> after, int limit) {
        return progress.completedBy(company, behavior, after, limit);
    }

    @Override
    public List<OutcomeRow> outcomes(LaneKey customer, EngagementCampaignId campaign) {
        return outcomes.of(customer, campaign);
    }

    @Override
    public Set<Long> emitted(
            LaneKey customer, EngagementCampaignId campaign, AchievementId behavior, int goal, long from) {
        return outcomes.ordinals(customer, new OutcomeLedger.Source(campaign, behavior, goal), from);
    }

    @Override
    public WriteResult addOutcomes(LaneKey customer, List<OutcomeRow> rows) {
        return outcomes.add(customer, rows);
    }

    @Override
    public Optional<EventAnswerRow> answer(LaneKey customer, long request) {
        return answers.find(customer, request);
    }

    @Override
    public void addAnswer(LaneKey customer, EventAnswerRow row) {
        answers.add(customer, row);
    }

    @Override
    public List<LaneKey> customers(CompanyId company, Optional<LaneKey> after, int limit) {
        return events.customers(company, after, limit);
    }

    @Override
    public List<BehaviorRow> behaviors(LaneKey customer, Optional<AchievementId> after, int limit) {
        return progress.after(customer, after, limit);
    }

    @Override
    public List<OutcomeRow> outcomes(LaneKey customer, Optional<OutcomeRow> after, int limit) {
        return outcomes.after(customer, after, limit);
    }

    @Override
    public List<EventAnswerRow> answers(LaneKey customer, long after, int limit) {
        return answers.after(customer, after, limit);
    }

    @Override
    public void rewrite(
            LaneKey customer, List<EventRow> events, List<OutcomeRow> outcomes, List<EventAnswerRow> answers) {
        this.events.rewrite(customer, events);
        this.outcomes.rewrite(customer, outcomes);
        this.answers.rewrite(customer, answers);
    }

    @Override
    public List<LaneKey> expiring(CompanyId company, Instant now, int limit) {
        return events.expiring(company, now, limit);
    }

    @Override
    public List<EventRow> expired(LaneKey customer, Instant now, int limit) {
        return events.expired(customer, now, limit);
    }

    @Override
    public void forgetEvents(LaneKey customer, Collection<Long> seqs) {
        events.forget(customer, seqs);
    }

    @Override
    public boolean forgetAnswers(CompanyId company, Instant now, int limit) {
        return answers.forget(company, now, limit);
    }

    @Override
    public WriteResult claimExternalId(CompanyId company, String externalId, AchievementId behavior) {
        return names.claim(company, externalId, behavior);
    }

    @Override
    public void releaseExternalId(CompanyId company, AchievementId behavior) {
        names.release(company, behavior);
    }

    @Override
    public void erase(LaneKey customer) {
        List<String> tables = new ArrayList<>(EventLedger.TABLES);
        tables.addAll(List.of(BehaviorProgress.TABLE, OutcomeLedger.TABLE, EventAnswers.TABLE));
        for (String table : tables) {
            session.update(session.sql(
                    "DELETE FROM " + table + " WHERE company = ? AND person = ?", JdbcCustomerStore.key(customer)));
        }
    }
}
