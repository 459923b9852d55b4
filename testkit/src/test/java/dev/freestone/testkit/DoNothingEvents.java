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

/** Part of {@link DoNothingStorage}. */
final class DoNothingEvents implements ContactEventStore {
    @Override
    public void guard(Collection<DebtKey> debts) {}

    @Override
    public void put(List<ContactEvent> events) {}

    @Override
    public void move(List<SlotMove> moves) {}

    @Override
    public List<ContactEvent> of(Collection<EventSource> sources) {
        return List.of();
    }

    @Override
    public List<ContactEvent> since(Collection<LaneKey> persons, Collection<DebtKey> debts, Instant since) {
        return List.of();
    }

    @Override
    public List<ContactEvent> ever(Collection<LaneKey> persons, Collection<DebtKey> debts, Instant since) {
        return List.of();
    }
}
