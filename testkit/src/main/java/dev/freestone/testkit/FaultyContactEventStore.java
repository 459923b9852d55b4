package dev.freestone.testkit;

import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.DebtKey;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.SlotMove;
import dev.freestone.spi.ContactEventStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** A store of a {@link FaultyStorage}. */
final class FaultyContactEventStore implements ContactEventStore {
    private final ContactEventStore store;
    private final Faults faults;

    FaultyContactEventStore(ContactEventStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public void guard(Collection<DebtKey> debts) {
        faults.run("ContactEventStore.guard", () -> store.guard(debts));
    }

    @Override
    public void put(List<ContactEvent> events) {
        faults.run("ContactEventStore.put", () -> store.put(events));
    }

    @Override
    public void move(List<SlotMove> moves) {
        faults.run("ContactEventStore.move", () -> store.move(moves));
    }

    @Override
    public List<ContactEvent> of(Collection<EventSource> sources) {
        return faults.call("ContactEventStore.of", () -> store.of(sources));
    }

    @Override
    public List<ContactEvent> since(Collection<LaneKey> persons, Collection<DebtKey> debts, Instant since) {
        return faults.call("ContactEventStore.since", () -> store.since(persons, debts, since));
    }

    @Override
    public List<ContactEvent> ever(Collection<LaneKey> persons, Collection<DebtKey> debts, Instant since) {
        return faults.call("ContactEventStore.ever", () -> store.ever(persons, debts, since));
    }
}
