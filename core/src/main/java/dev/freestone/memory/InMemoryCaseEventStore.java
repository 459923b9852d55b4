package dev.freestone.memory;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.IntentId;
import dev.freestone.spi.CaseEventRow;
import dev.freestone.spi.CaseEventStore;
import dev.freestone.spi.CaseInteractionRow;
import dev.freestone.spi.CaseWatchRow;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What happened to cases, inside one transaction. Since transactions run one at a time, nothing needs to be locked. */
final class InMemoryCaseEventStore implements CaseEventStore {
    private static final Document NOTHING = Document.of("{}");

    private final CaseEventTable table;
    private final TxScope scope;

    InMemoryCaseEventStore(CaseEventTable table, TxScope scope) {
        this.table = table;
        this.scope = scope;
    }

    @Override
    public WriteResult add(CaseEventRow event) {
        UndoLog undo = scope.undo();
        if (table.event(key(event.company(), event.caseId()), event.eventId()).isPresent()) {
            return WriteResult.CONFLICT;
        }
        table.add(event, undo);
        return WriteResult.SAVED;
    }

    @Override
    public Optional<CaseEventRow> find(CompanyId company, CaseId caseId, String eventId) {
        scope.check();
        return table.event(key(company, caseId), eventId);
    }

    @Override
    public List<CaseEventRow> ofCase(CompanyId company, CaseId caseId, long before, int limit) {
        scope.check();
        return table.events(key(company, caseId), before).limit(limit).toList();
    }

    @Override
    public List<CaseEventRow> within(
            CompanyId company, Instant from, Instant to, Optional<CaseEventRow> after, int limit) {
        scope.check();
        Instant first = after.map(CaseEventRow::occurredAt).orElse(from);
        return table.events(company, first, after.map(CaseEventRow::number).orElse(0L))
                .dropWhile(event -> event.occurredAt().isBefore(from))
                .takeWhile(event -> event.occurredAt().isBefore(to))
                .limit(limit)
                .toList();
    }

    @Override
    public List<CaseEventRow> latest(CompanyId company, Optional<CaseEventRow> after, int limit) {
        scope.check();
        return table.latest(company, after).limit(limit).toList();
    }

    @Override
    public void rewrite(CaseEventRow event) {
        table.rewrite(event, scope.undo());
    }

    @Override
    public CaseWatchRow lockWatch(CompanyId company, CaseId caseId) {
        return table.watches.getOrMake(
                key(company, caseId), () -> new CaseWatchRow(company, caseId, NOTHING), scope.undo());
    }

    @Override
    public void saveWatch(CaseWatchRow watch) {
        table.watches.put(key(watch.company(), watch.id()), watch, scope.undo());
    }

    @Override
    public List<CaseWatchRow> watches(CompanyId company, Collection<CaseId> caseIds) {
        scope.check();
        return caseIds.stream()
                .distinct()
                .flatMap(id -> table.watches.get(key(company, id)).stream())
                .toList();
    }

    @Override
    public List<CaseWatchRow> watches(CompanyId company, Optional<CaseId> after, int limit) {
        scope.check();
        return table.watches.values().stream()
                .filter(row -> row.company().equals(company)
                        && after.filter(last -> row.id().value().compareTo(last.value()) <= 0)
                                .isEmpty())
                .sorted(Comparator.comparing(row -> row.id().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public void link(List<CaseInteractionRow> interactions) {
        UndoLog undo = scope.undo();
        interactions.forEach(row -> table.link(row, undo));
    }

    @Override
    public void settle(CompanyId company, Collection<IntentId> intents) {
        UndoLog undo = scope.undo();
        intents.forEach(intent -> table.settle(company, intent, undo));
    }

    @Override
    public List<CaseInteractionRow> open(CompanyId company, CaseId caseId, boolean watchedOnly, long after, int limit) {
        scope.check();
        return table.interactionsAfter(key(company, caseId), after)
                .filter(row -> row.open() && (row.watched() || !watchedOnly))
                .limit(limit)
                .toList();
    }

    @Override
    public List<CaseInteractionRow> interactions(
            CompanyId company, CaseId caseId, Optional<String> eventId, long before, int limit) {
        scope.check();
        return table.interactionsBefore(key(company, caseId), before)
                .filter(row -> eventId.isEmpty() || row.eventId().equals(eventId.get()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<CaseInteractionRow> interactions(CompanyId company, Collection<IntentId> intents) {
        scope.check();
        return intents.stream()
                .distinct()
                .flatMap(intent -> table.interaction(company, intent).stream())
                .toList();
    }

    private static CaseEventTable.CaseKey key(CompanyId company, CaseId caseId) {
        return new CaseEventTable.CaseKey(company, caseId);
    }
}
