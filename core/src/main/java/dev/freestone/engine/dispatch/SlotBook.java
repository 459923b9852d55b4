package dev.freestone.engine.dispatch;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.PolicyFacts;
import dev.freestone.contact.SlotRule;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.DebtKey;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What counters see in one claim: what was committed before, and what the claim has reserved so far. The guards of the
 * debts stay locked until its end, so that nobody counts at the same time. Used by one thread.
 */
final class SlotBook {
    private final boolean counted;
    private final Instant now;
    private final Map<LaneKey, List<ContactEvent>> ofPersons = new HashMap<>();
    private final Map<DebtKey, List<ContactEvent>> ofDebts = new HashMap<>();

    private SlotBook(boolean counted, Instant now) {
        this.counted = counted;
        this.now = now;
    }

    /** Opens it for intents whose lanes this transaction has locked. Without debts and counters nothing is asked. */
    static SlotBook open(Tx tx, ContactPolicy policy, Collection<IntentRow> rows, Instant now) {
        SlotBook book = new SlotBook(policy.looksBack().isPresent(), now);
        Set<LaneKey> lanes = new TreeSet<>();
        Set<DebtKey> debts = new TreeSet<>();
        for (IntentRow row : rows) {
            for (ContactEvent slot : book.slots(row.plan())) {
                lanes.add(slot.lane());
                slot.debtKey().ifPresent(debts::add);
            }
        }
        if (!debts.isEmpty()) {
            tx.events().guard(debts);
        }
        if (!lanes.isEmpty()) {
            policy.looksBack().ifPresent(length -> book.read(tx, lanes, debts, length));
        }
        return book;
    }

    private void read(Tx tx, Set<LaneKey> lanes, Set<DebtKey> debts, Duration length) {
        for (ContactEvent event : tx.events().since(lanes, debts, now.minus(length))) {
            add(event);
        }
    }

    private void add(ContactEvent event) {
        ofPersons.computeIfAbsent(event.lane(), none -> new ArrayList<>()).add(event);
        event.debtKey()
                .ifPresent(debt ->
                        ofDebts.computeIfAbsent(debt, none -> new ArrayList<>()).add(event));
    }

    private List<ContactEvent> slots(IntentPlan plan) {
        return SlotRule.slots(plan, counted, now);
    }

    /** What is known about the person of a contact and about its debts. */
    PolicyFacts facts(IntentPlan plan) {
        if (!counted) {
            return PolicyFacts.NONE;
        }
        Set<ContactEvent> events =
                new LinkedHashSet<>(ofPersons.getOrDefault(new LaneKey(plan.company(), plan.person()), List.of()));
        for (KeyedHash debt : plan.topic().debts()) {
            events.addAll(ofDebts.getOrDefault(new DebtKey(plan.company(), debt), List.of()));
        }
        return new PolicyFacts(List.copyOf(events));
    }

    boolean reserves(IntentPlan plan) {
        return !slots(plan).isEmpty();
    }

    /** What is decided after it sees the slots of a contact that was allowed. */
    void reserve(IntentPlan plan) {
        if (counted) {
            slots(plan).forEach(this::add);
        }
    }
}
