package dev.freestone.spi;

import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.DebtKey;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.SlotMove;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What counters count: contact events with their slots, and the guards of debts. Called by the engine inside one
 * transaction, on its thread; it decides nothing. <b>Order of locks:</b> intents, then lanes, then guards. Who counts and
 * reserves holds the lanes of the persons and the guards of the debts; who changes the slots of an entry holds the entry.
 * <b>Unique</b> are source, kind and debt of an event. <b>Errors:</b> {@code storage_…} of docs/spec/errors.md 2.
 * <b>Conformance suite:</b> {@code dev.freestone.testkit.StorageConformance}. Source: docs/spec/contact-ledger.md 4.3, 13.
 */
public interface ContactEventStore {
    /**
     * Locks the guards of debts until the end of the transaction, and makes those that do not exist.
     *
     * @param debts at most 10,000 debts; a store locks them in their order
     */
    void guard(Collection<DebtKey> debts);

    /**
     * Adds events; one that is there already is replaced, with its state, instant and marks.
     *
     * @param events at most 10,000 events, none twice
     */
    void put(List<ContactEvent> events);

    /**
     * Changes the state of all events of entries; an entry without events is left alone.
     *
     * @param moves at most 1,000, each about another entry
     */
    void move(List<SlotMove> moves);

    /**
     * All events of entries, released ones too.
     *
     * @param sources at most 1,000 entries
     * @return in no order
     */
    List<ContactEvent> of(Collection<EventSource> sources);

    /**
     * What counts: the events of persons and the events of debts that are not released, each once. Those of debts may be of
     * other persons.
     *
     * @param persons at most 1,000 persons
     * @param debts at most 10,000 debts
     * @param since not before this instant; future ones are meant too
     * @return in no order
     */
    List<ContactEvent> since(Collection<LaneKey> persons, Collection<DebtKey> debts, Instant since);

    /**
     * As {@link #since}, with the events that are released: what somebody asks who wants to know what counted in the past.
     *
     * @param persons at most 1,000 persons
     * @param debts at most 10,000 debts
     * @param since not before this instant; future ones are meant too
     * @return in no order
     */
    List<ContactEvent> ever(Collection<LaneKey> persons, Collection<DebtKey> debts, Instant since);
}
