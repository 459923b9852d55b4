package dev.freestone.engine.dispatch;

import dev.freestone.contact.CompiledPolicy;
import dev.freestone.contact.SlotRule;
import dev.freestone.contact.policy.PolicyMoment;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.DebtKey;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * What counters see in one claim or screening: what was committed before, and what it has reserved so far itself. The guards of the
 * debts stay locked until its end, so that nobody counts at the same time. Used by one thread.
 */
final class SlotBook {
    private final boolean counted;
    private final BiFunction<IntentPlan, Set<EventMark>, List<ContactEvent>> slots;
    private final Map<LaneKey, List<ContactEvent>> ofPersons = new HashMap<>();
    private final Map<DebtKey, List<ContactEvent>> ofDebts = new HashMap<>();

    private SlotBook(boolean counted, BiFunction<IntentPlan, Set<EventMark>, List<ContactEvent>> slots) {
        this.counted = counted;
        this.slots = slots;
    }

    /** Opens it for intents whose lanes this transaction has locked. Without debts and counters nothing is asked. */
    static SlotBook open(Tx tx, CompiledPolicy policy, Collection<IntentRow> rows, Instant now) {
        boolean counted = policy.looksBack().isPresent();
        SlotBook book = new SlotBook(counted, (plan, marks) -> SlotRule.slots(plan, counted, now, marks));
        return book.opened(tx, policy, rows.stream().map(IntentRow::plan).toList(), now);
    }

    /** Opens it for contacts that are handed to a dialer, and whose lanes this transaction has locked. */
    static SlotBook open(Tx tx, CompiledPolicy policy, Collection<IntentPlan> plans, PolicyMoment moment) {
        SlotBook book = new SlotBook(
                policy.looksBack().isPresent(), (plan, marks) -> SlotRule.exported(plan, moment.counted(), marks));
        return book.opened(tx, policy, plans, moment.at());
    }

    /** Opens it for contacts that nobody makes: nothing is locked, and others may count at the same time. */
    static SlotBook look(
            Tx tx,
            CompiledPolicy policy,
            Collection<IntentPlan> plans,
            BiFunction<IntentPlan, Set<EventMark>, List<ContactEvent>> slots,
            Instant now) {
        SlotBook book = new SlotBook(policy.looksBack().isPresent(), slots);
        return book.opened(tx, policy, plans, now, false);
    }

    private SlotBook opened(Tx tx, CompiledPolicy policy, Collection<IntentPlan> plans, Instant now) {
        return opened(tx, policy, plans, now, true);
    }

    private SlotBook opened(Tx tx, CompiledPolicy policy, Collection<IntentPlan> plans, Instant now, boolean locking) {
        Set<LaneKey> lanes = new TreeSet<>();
        Set<DebtKey> debts = new TreeSet<>();
        for (IntentPlan plan : plans) {
            for (ContactEvent slot : slots(plan, Set.of())) {
                lanes.add(slot.lane());
                slot.debtKey().ifPresent(debts::add);
            }
        }
        if (locking && !debts.isEmpty()) {
            tx.events().guard(debts);
        }
        if (!lanes.isEmpty()) {
            policy.looksBack().ifPresent(length -> read(tx, lanes, debts, now.minus(length)));
        }
        return this;
    }

    private void read(Tx tx, Set<LaneKey> lanes, Set<DebtKey> debts, Instant since) {
        for (ContactEvent event : tx.events().since(lanes, debts, since)) {
            add(event);
        }
    }

    void add(ContactEvent event) {
        ofPersons.computeIfAbsent(event.lane(), none -> new ArrayList<>()).add(event);
        event.debtKey()
                .ifPresent(debt ->
                        ofDebts.computeIfAbsent(debt, none -> new ArrayList<>()).add(event));
    }

    /** What a contact takes when it is allowed. */
    List<ContactEvent> slots(IntentPlan plan, Set<EventMark> marks) {
        return slots.apply(plan, marks);
    }

    /** What counts of the person of a contact and of its debts. */
    List<ContactEvent> events(IntentPlan plan) {
        if (!counted) {
            return List.of();
        }
        Set<ContactEvent> events =
                new LinkedHashSet<>(ofPersons.getOrDefault(new LaneKey(plan.company(), plan.person()), List.of()));
        for (KeyedHash debt : plan.topic().debts()) {
            events.addAll(ofDebts.getOrDefault(new DebtKey(plan.company(), debt), List.of()));
        }
        return List.copyOf(events);
    }

    boolean reserves(IntentPlan plan) {
        return !slots(plan, Set.of()).isEmpty();
    }

    /** What is decided after it sees the slots of a contact that was allowed. */
    void reserve(IntentPlan plan, Set<EventMark> marks) {
        if (counted) {
            slots(plan, marks).forEach(this::add);
        }
    }
}
