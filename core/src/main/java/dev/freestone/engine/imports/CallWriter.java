package dev.freestone.engine.imports;

import dev.freestone.contact.CallEvents;
import dev.freestone.engine.dispatch.ErasedContent;
import dev.freestone.engine.parts.Commit;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.DebtKey;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.Lane;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.ReportId;
import dev.freestone.model.contact.ReportRow;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Stores reported calls inside one transaction: locks the reports that are there, the lanes of their people and the guards of
 * their debts, and writes reports, events and journal together. Whoever has claimed a contact of one of the people before
 * cannot attempt it any more. Used by one thread. Source: docs/spec/contact-ledger.md 4.3, 12.
 */
final class CallWriter {
    private static final int MAX_EVENTS = 10_000;

    private final ReportScope scope;
    private final String importId;

    CallWriter(ReportScope scope, String importId) {
        this.scope = scope;
        this.importId = importId;
    }

    /** Stores calls of distinct ids; what each was, in their order, with the change that it led to. */
    List<CallDecision.Decided> write(Tx tx, List<IncomingCall> calls) {
        Instant now = tx.now();
        CallDecision decision = new CallDecision(scope, importId, new NamedConsents(scope, tx));
        Map<ReportId, ReportRow> stored = stored(tx, calls);
        List<CallDecision.Decided> decided = calls.stream()
                .map(call -> decision.decide(call, Optional.ofNullable(stored.get(call.id())), now))
                .toList();
        List<CallChange> changes =
                decided.stream().flatMap(each -> each.change().stream()).toList();
        if (!changes.isEmpty()) {
            store(tx, changes);
        }
        return decided;
    }

    private Map<ReportId, ReportRow> stored(Tx tx, List<IncomingCall> calls) {
        Map<ReportId, ReportRow> stored = new HashMap<>();
        if (!calls.isEmpty()) {
            tx.reports()
                    .lock(scope.company(), calls.stream().map(IncomingCall::id).toList())
                    .forEach(row -> stored.put(row.id(), row));
        }
        return stored;
    }

    private void store(Tx tx, List<CallChange> changes) {
        ExportResults.settle(tx, scope, changes.stream().map(CallChange::after).toList(), importId);
        SortedSet<LaneKey> lanes =
                changes.stream().flatMap(CallChange::lanes).collect(Collectors.toCollection(TreeSet::new));
        Map<LaneKey, Lane> stand = tx.contacts().lanes(lanes);
        List<ContactEvent> events = events(tx, changes);
        guard(tx, events);
        rows(tx, changes, stand);
        for (int from = 0; from < events.size(); from += MAX_EVENTS) {
            tx.events().put(events.subList(from, Math.min(events.size(), from + MAX_EVENTS)));
        }
        tx.contacts().restrict(lanes);
        List<JournalEntry> told =
                changes.stream().flatMap(change -> change.journal().stream()).toList();
        if (!told.isEmpty()) {
            tx.journal().append(told);
        }
    }

    private static List<ContactEvent> events(Tx tx, List<CallChange> changes) {
        List<EventSource> corrected = changes.stream()
                .flatMap(change -> change.before().stream())
                .flatMap(row -> CallEvents.sources(row).stream())
                .toList();
        Map<String, List<ContactEvent>> before = corrected.isEmpty()
                ? Map.of()
                : tx.events().of(corrected).stream()
                        .collect(Collectors.groupingBy(event -> event.source().id()));
        List<ContactEvent> events = new ArrayList<>();
        for (CallChange change : changes) {
            events.addAll(
                    CallEvents.corrected(before.getOrDefault(change.after().id().value(), List.of()), change.events()));
        }
        return events;
    }

    private static void guard(Tx tx, List<ContactEvent> events) {
        List<DebtKey> debts = events.stream()
                .flatMap(event -> event.debtKey().stream())
                .distinct()
                .sorted()
                .toList();
        for (int from = 0; from < debts.size(); from += MAX_EVENTS) {
            tx.events().guard(debts.subList(from, Math.min(debts.size(), from + MAX_EVENTS)));
        }
    }

    private static void rows(Tx tx, List<CallChange> changes, Map<LaneKey, Lane> stand) {
        List<ReportRow> added = new ArrayList<>();
        List<ReportRow> replaced = new ArrayList<>();
        changes.forEach(change ->
                (change.before().isEmpty() ? added : replaced).add(ErasedContent.without(change.after(), stand)));
        if (!added.isEmpty()) {
            tx.reports().insert(added).forEach(Commit::saved);
        }
        if (!replaced.isEmpty()) {
            tx.reports().update(replaced).forEach(Commit::saved);
        }
    }
}
