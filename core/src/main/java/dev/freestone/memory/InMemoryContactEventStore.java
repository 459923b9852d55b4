package dev.freestone.memory;

import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.DebtKey;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.SlotMove;
import dev.freestone.spi.ContactEventStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Contact events inside one transaction. Since transactions run one at a time, nothing needs to be locked. */
final class InMemoryContactEventStore implements ContactEventStore {
    private final EventTable table;
    private final TxScope scope;

    InMemoryContactEventStore(EventTable table, TxScope scope) {
        this.table = table;
        this.scope = scope;
    }

    @Override
    public void guard(Collection<DebtKey> debts) {
        scope.check();
    }

    @Override
    public void put(List<ContactEvent> events) {
        UndoLog undo = scope.undo();
        events.forEach(event -> table.put(event, undo));
    }

    @Override
    public void move(List<SlotMove> moves) {
        UndoLog undo = scope.undo();
        for (SlotMove move : moves) {
            for (ContactEvent event : table.of(move.source())) {
                table.put(event.moved(move.to(), move.at().orElse(event.at())), undo);
            }
        }
    }

    @Override
    public List<ContactEvent> of(Collection<EventSource> sources) {
        scope.check();
        return sources.stream()
                .distinct()
                .flatMap(source -> table.of(source).stream())
                .toList();
    }

    @Override
    public List<ContactEvent> since(Collection<LaneKey> persons, Collection<DebtKey> debts, Instant since) {
        scope.check();
        return table.of(persons, debts)
                .filter(event -> event.state().counts() && !event.at().isBefore(since))
                .toList();
    }

    @Override
    public List<ContactEvent> ever(Collection<LaneKey> persons, Collection<DebtKey> debts, Instant since) {
        scope.check();
        return table.of(persons, debts)
                .filter(event -> !event.at().isBefore(since))
                .toList();
    }
}
