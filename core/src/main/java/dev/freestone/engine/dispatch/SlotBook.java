package dev.freestone.engine.dispatch;

import dev.freestone.contact.CompiledPolicy;
import dev.freestone.contact.SlotRule;
import dev.freestone.contact.policy.PolicyMoment;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.DebtKey;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.IntentPlan;
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
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What counters see in one claim or screening: what was committed before, and what it has reserved so far itself. The guards of the
 * debts stay locked until its end, so that nobody counts at the same time. Used by one thread.
 */
final class SlotBook {
    private static final int MOST_DEBTS = 10_000;

    private final boolean counted;
    /** Whose events count for a contact, beside those of its person. */
    private final Function<IntentPlan, Set<KeyedHash>> debts;

    private final BiFunction<IntentPlan, Set<EventMark>, List<ContactEvent>> slots;
    private final Map<LaneKey, List<ContactEvent>> ofPersons = new HashMap<>();
    private final Map<DebtKey, List<ContactEvent>> ofDebts = new HashMap<>();

    private SlotBook(
            boolean counted,
            Function<IntentPlan, Set<KeyedHash>> debts,
            BiFunction<IntentPlan, Set<EventMark>, List<ContactEvent>> slots) {
        this.counted = counted;
        this.debts = debts;
        this.slots = slots;
    }

    /** Opens it for intents whose lanes this transaction has locked. Without debts and counters nothing is asked. */
    static SlotBook open(
            Tx tx,
            CompiledPolicy policy,
            Collection<IntentPlan> plans,
            Function<IntentPlan, Set<KeyedHash>> debts,
            Instant now) {
        boolean counted = policy.looksBack().isPresent();
        SlotBook book = new SlotBook(counted, debts, (plan, marks) -> SlotRule.slots(plan, counted, now, marks));
        return book.opened(tx, policy, plans, now, true);
    }

    /** Opens it for contacts that are handed to a dialer, and whose lanes this transaction has locked. */
    static SlotBook open(
            Tx tx,
            CompiledPolicy policy,
            Collection<IntentPlan> plans,
            Function<IntentPlan, Set<KeyedHash>> debts,
            PolicyMoment moment) {
        SlotBook book = new SlotBook(
                policy.looksBack().isPresent(),
                debts,
                (plan, marks) -> SlotRule.exported(plan, moment.counted(), marks));
        return book.opened(tx, policy, plans, moment.at(), true);
    }

    /** Opens it for contacts that nobody makes: nothing is locked, and others may count at the same time. */
    static SlotBook look(
            Tx tx,
            CompiledPolicy policy,
            Collection<IntentPlan> plans,
            Function<IntentPlan, Set<KeyedHash>> debts,
            BiFunction<IntentPlan, Set<EventMark>, List<ContactEvent>> slots,
            Instant now) {
        SlotBook book = new SlotBook(policy.looksBack().isPresent(), debts, slots);
        return book.opened(tx, policy, plans, now, false);
    }

    private SlotBook opened(Tx tx, CompiledPolicy policy, Collection<IntentPlan> plans, Instant now, boolean locking) {
        Set<LaneKey> lanes = new TreeSet<>();
        Set<DebtKey> counting = new TreeSet<>();
        for (IntentPlan plan : plans) {
            if (reserves(plan)) {
                lanes.add(new LaneKey(plan.company(), plan.person()));
                debts.apply(plan).forEach(debt -> counting.add(new DebtKey(plan.company(), debt)));
            }
        }
        if (locking) {
            each(counting, tx.events()::guard);
        }
        if (!lanes.isEmpty()) {
            policy.looksBack().map(now::minus).ifPresent(since -> {
                tx.events().since(lanes, List.of(), since).forEach(this::add);
                each(counting, part -> tx.events().since(List.of(), part, since).forEach(this::add));
            });
        }
        return this;
    }

    private static void each(Set<DebtKey> debts, Consumer<List<DebtKey>> part) {
        List<DebtKey> all = List.copyOf(debts);
        for (int from = 0; from < all.size(); from += MOST_DEBTS) {
            part.accept(all.subList(from, Math.min(all.size(), from + MOST_DEBTS)));
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
        for (KeyedHash debt : debts.apply(plan)) {
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
