package dev.freestone.testkit.sim;

import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.DebtKey;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.SlotMove;
import dev.freestone.spi.ContactEventStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** A store of contact events that hands everything on; engines that are broken on purpose override what they break. */
public class ForwardingContactEventStore implements ContactEventStore {
    private final ContactEventStore store;

    /**
     * A view.
     *
     * @param store where calls go
     */
    public ForwardingContactEventStore(ContactEventStore store) {
        this.store = store;
    }

    @Override
    public void guard(Collection<DebtKey> debts) {
        store.guard(debts);
    }

    @Override
    public void put(List<ContactEvent> events) {
        store.put(events);
    }

    @Override
    public void move(List<SlotMove> moves) {
        store.move(moves);
    }

    @Override
    public List<ContactEvent> of(Collection<EventSource> sources) {
        return store.of(sources);
    }

    @Override
    public List<ContactEvent> since(Collection<LaneKey> persons, Collection<DebtKey> debts, Instant since) {
        return store.since(persons, debts, since);
    }

    @Override
    public List<ContactEvent> ever(Collection<LaneKey> persons, Collection<DebtKey> debts, Instant since) {
        return store.ever(persons, debts, since);
    }
}
