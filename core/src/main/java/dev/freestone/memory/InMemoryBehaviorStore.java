package dev.freestone.memory;

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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Events and progress of customers inside one transaction. They run one at a time, so that nothing needs to be locked. */
final class InMemoryBehaviorStore implements BehaviorStore {
    private static final Comparator<EventRow> BY_DATE =
            Comparator.comparing(EventRow::date).thenComparing(EventRow::seq);
    private static final Comparator<OutcomeRow> BY_CAMPAIGN = Comparator.comparing(OutcomeRow::campaign)
            .thenComparing(OutcomeRow::behavior)
            .thenComparing(OutcomeRow::goal)
            .thenComparing(OutcomeRow::ordinal)
            .thenComparing(OutcomeRow::index);

    private final EventLedgerTable ledger;
    private final BehaviorTable table;
    private final TxScope scope;

    InMemoryBehaviorStore(InMemoryTables tables, TxScope scope) {
        this.ledger = tables.eventLedger;
        this.table = tables.behaviors;
        this.scope = scope;
    }

    @Override
    public long lastSeq(LaneKey customer) {
        scope.check();
        return ledger.lastSeq(customer);
    }

    @Override
    public WriteResult addEvents(LaneKey customer, List<EventRow> rows) {
        UndoLog undo = scope.undo();
        long last = ledger.lastSeq(customer);
        Set<String> keys = new HashSet<>();
        for (EventRow row : rows) {
            boolean keyIsFree = row.key().isEmpty()
                    || (keys.add(row.key().get())
                            && ledger.find(customer, row.key().get()).isEmpty());
            if (row.seq() <= last || !keyIsFree) {
                return WriteResult.CONFLICT;
            }
            last = row.seq();
        }
        rows.forEach(row -> ledger.add(customer, row, undo));
        return WriteResult.SAVED;
    }

    @Override
    public WriteResult updateEvent(LaneKey customer, EventRow row) {
        UndoLog undo = scope.undo();
        Optional<EventRow> stored = ledger.find(customer, row.seq());
        stored.ifPresent(before -> ledger.replace(customer, became(before, row), undo));
        return stored.isPresent() ? WriteResult.SAVED : WriteResult.MISSING;
    }

    @Override
    public List<EventRow> events(LaneKey customer, long after, int limit) {
        scope.check();
        return ledger.events(customer, after).limit(limit).toList();
    }

    @Override
    public Map<String, EventRow> eventsOf(LaneKey customer, Collection<String> keys) {
        scope.check();
        Map<String, EventRow> found = new HashMap<>();
        keys.forEach(key -> ledger.find(customer, key).ifPresent(row -> found.put(key, row)));
        return found;
    }

    @Override
    public List<EventRow> admitted(LaneKey customer, EngagementCampaignId campaign, Instant from) {
        scope.check();
        return ledger.events(customer, 0)
                .filter(row -> row.campaigns().contains(campaign) && !row.date().isBefore(from))
                .sorted(BY_DATE)
                .toList();
    }

    @Override
    public List<EventRow> accepted(LaneKey customer, int limit) {
        scope.check();
        return ledger.accepted(customer).limit(limit).toList();
    }

    @Override
    public List<LaneKey> waiting(CompanyId company, Optional<LaneKey> after, int limit) {
        scope.check();
        return ledger.waiting(company, after, limit);
    }

    @Override
    public List<BehaviorRow> behaviors(LaneKey customer, Collection<EngagementCampaignId> campaigns) {
        scope.check();
        Set<EngagementCampaignId> wanted = new HashSet<>(campaigns);
        return table.of(customer).filter(row -> wanted.contains(row.campaign())).toList();
    }

    @Override
    public WriteResult saveBehaviors(LaneKey customer, List<BehaviorRow> rows) {
        UndoLog undo = scope.undo();
        for (BehaviorRow row : rows) {
            long stored = table.find(customer, row.behavior())
                    .map(BehaviorRow::version)
                    .orElse(0L);
            if (row.version() != stored + 1) {
                return WriteResult.CONFLICT;
            }
        }
        rows.forEach(row -> table.put(customer, row, undo));
        return WriteResult.SAVED;
    }

    @Override
    public boolean isUsed(CompanyId company, AchievementId behavior) {
        scope.check();
        return table.isUsed(company, behavior);
    }

    @Override
    public Map<AchievementId, Integer> completed(CompanyId company, Collection<AchievementId> behaviors, int most) {
        scope.check();
        Map<AchievementId, Integer> counts = new HashMap<>();
        for (AchievementId behavior : behaviors) {
            long count = table.completed(company, behavior).limit(most).count();
            if (count > 0) {
                counts.put(behavior, (int) count);
            }
        }
        return counts;
    }

    @Override
    public List<CompletedCustomer> completedBy(
            CompanyId company, AchievementId behavior, Optional<KeyedHash> after, int limit) {
        scope.check();
        return table.completed(company, behavior)
                .filter(row -> CustomerTable.isAfter(row.customer(), after))
                .limit(limit)
                .toList();
    }

    @Override
    public List<OutcomeRow> outcomes(LaneKey customer, EngagementCampaignId campaign) {
        scope.check();
        return table.outcomes(customer)
                .filter(row -> row.campaign().equals(campaign))
                .toList();
    }

    @Override
    public Set<Long> emitted(
            LaneKey customer, EngagementCampaignId campaign, AchievementId behavior, int goal, long from) {
        scope.check();
        return table.outcomes(customer, behavior, goal, from)
                .filter(row -> row.campaign().equals(campaign))
                .map(OutcomeRow::ordinal)
                .collect(Collectors.toSet());
    }

    @Override
    public WriteResult addOutcomes(LaneKey customer, List<OutcomeRow> rows) {
        UndoLog undo = scope.undo();
        if (!table.areNew(customer, rows)) {
            return WriteResult.CONFLICT;
        }
        rows.forEach(row -> table.add(customer, row, undo));
        return WriteResult.SAVED;
    }

    @Override
    public Optional<EventAnswerRow> answer(LaneKey customer, long request) {
        scope.check();
        return ledger.answer(customer, request);
    }

    @Override
    public void addAnswer(LaneKey customer, EventAnswerRow row) {
        ledger.addAnswer(customer, row, scope.undo());
    }

    @Override
    public List<LaneKey> customers(CompanyId company, Optional<LaneKey> after, int limit) {
        scope.check();
        return ledger.customers(company, after).limit(limit).toList();
    }

    @Override
    public List<BehaviorRow> behaviors(LaneKey customer, Optional<AchievementId> after, int limit) {
        scope.check();
        return table.of(customer)
                .filter(row -> after.filter(last -> row.behavior().compareTo(last) <= 0)
                        .isEmpty())
                .limit(limit)
                .toList();
    }

    @Override
    public List<OutcomeRow> outcomes(LaneKey customer, Optional<OutcomeRow> after, int limit) {
        scope.check();
        return table.outcomes(customer)
                .sorted(BY_CAMPAIGN)
                .filter(row -> after.filter(last -> BY_CAMPAIGN.compare(row, last) <= 0)
                        .isEmpty())
                .limit(limit)
                .toList();
    }

    @Override
    public List<EventAnswerRow> answers(LaneKey customer, long after, int limit) {
        scope.check();
        return ledger.answers(customer, after).limit(limit).toList();
    }

    @Override
    public void rewrite(
            LaneKey customer, List<EventRow> events, List<OutcomeRow> outcomes, List<EventAnswerRow> answers) {
        UndoLog undo = scope.undo();
        events.forEach(row -> ledger.find(customer, row.seq())
                .ifPresent(stored -> ledger.replace(customer, stored.holding(row.document()), undo)));
        outcomes.forEach(row -> table.rewrite(customer, row, undo));
        answers.forEach(row -> ledger.rewrite(customer, row, undo));
    }

    @Override
    public List<LaneKey> expiring(CompanyId company, Instant now, int limit) {
        scope.check();
        return ledger.expiring(company, now).limit(limit).toList();
    }

    @Override
    public List<EventRow> expired(LaneKey customer, Instant now, int limit) {
        scope.check();
        return ledger.events(customer, 0)
                .filter(row -> !row.keepUntil().isAfter(now))
                .limit(limit)
                .toList();
    }

    @Override
    public void forgetEvents(LaneKey customer, Collection<Long> seqs) {
        UndoLog undo = scope.undo();
        seqs.forEach(seq -> ledger.forget(customer, seq, undo));
    }

    @Override
    public boolean forgetAnswers(CompanyId company, Instant now, int limit) {
        return ledger.forgetAnswers(company, now, limit, scope.undo()) == limit;
    }

    @Override
    public WriteResult claimExternalId(CompanyId company, String externalId, AchievementId behavior) {
        UndoLog undo = scope.undo();
        if (!table.isFree(company, externalId, behavior)) {
            return WriteResult.CONFLICT;
        }
        table.claim(company, externalId, behavior, undo);
        return WriteResult.SAVED;
    }

    @Override
    public void releaseExternalId(CompanyId company, AchievementId behavior) {
        table.release(company, behavior, scope.undo());
    }

    @Override
    public void erase(LaneKey customer) {
        UndoLog undo = scope.undo();
        ledger.erase(customer, undo);
        table.erase(customer, undo);
    }

    private static EventRow became(EventRow before, EventRow after) {
        return new EventRow(
                before.seq(),
                before.request(),
                before.key(),
                before.date(),
                before.receivedAt(),
                after.disposition(),
                before.depth(),
                after.keepUntil(),
                after.campaigns(),
                before.document());
    }
}
