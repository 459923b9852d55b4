package dev.freestone.testkit.sim;

import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.SlotState;
import dev.freestone.spi.ExportRow;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which slots contacts take, recomputed from the states that were committed: a plain count beside the one that the engine
 * keeps. It knows the table of docs/spec/contact-policy.md 5 and nothing of how slots are stored. Used by one thread.
 */
final class SlotTruth {
    private static final Set<IntentState> MAY_HAVE_ARRIVED =
            Set.of(IntentState.ATTEMPTED, IntentState.UNKNOWN, IntentState.CONFIRMED);

    private final World world;
    private final Map<IntentId, Taken> taken = new LinkedHashMap<>();
    private final Map<IdempotencyKey, IntentPlan> asked = new HashMap<>();
    private final Map<IdempotencyKey, Taken> exported = new LinkedHashMap<>();

    SlotTruth(World world) {
        this.world = world;
    }

    private record Taken(IntentPlan plan, SlotState state, Instant at) {
        Taken as(SlotState next) {
            return new Taken(plan, next, at);
        }

        boolean isAbout(KeyedHash debt, IntentPlan other) {
            return plan.company().equals(other.company())
                    && plan.topic().debts().contains(debt);
        }
    }

    /** A contact that may be handed to a dialer. */
    void asked(IntentPlan plan) {
        asked.put(plan.key(), plan);
    }

    /** A contact was handed to a dialer: from then on it counts, whether the dialer has told of it or not. */
    void exported(ExportRow row, Instant now) {
        IntentPlan plan = asked.get(row.key());
        if (plan == null) {
            world.oracle.fail(Invariant.I4, row.key() + " is handed over, and nobody has asked for it");
            return;
        }
        if (takes(plan)) {
            exported.put(row.key(), new Taken(plan, SlotState.RESERVED, row.exportedAt()));
            counted(plan, now);
        }
        compareExports(List.of(row.key()));
    }

    /** Follows one committed change, and compares. */
    void updated(IntentRow before, IntentRow after, Instant now) {
        IntentPlan plan = after.plan();
        Taken known = taken.get(plan.id());
        Optional<Taken> next = next(Optional.ofNullable(known), before, after, now);
        next.ifPresent(slot -> taken.put(plan.id(), slot));
        if (next.isPresent()
                && next.get().state() == SlotState.RESERVED
                && !next.get().equals(known)) {
            counted(plan, now);
        }
        next.filter(slot -> slot.state() == SlotState.RELEASED).ifPresent(slot -> released(after));
        compare(List.of(plan));
    }

    private Optional<Taken> next(Optional<Taken> known, IntentRow before, IntentRow after, Instant now) {
        IntentState from = before.status().state();
        IntentState to = after.status().state();
        if (to == IntentState.CLAIMED && from != to) {
            return takes(after.plan())
                    ? Optional.of(new Taken(after.plan(), SlotState.RESERVED, now))
                    : Optional.empty();
        }
        if (to == IntentState.ATTEMPTED && from != to) {
            return known.map(slot -> new Taken(slot.plan(), SlotState.USED, now));
        }
        boolean was = from == IntentState.CLAIMED || from == IntentState.ATTEMPTED || from == IntentState.UNKNOWN;
        if (from == to) {
            boolean contradicted = to == IntentState.REFUSED && isProof(before, after);
            return contradicted ? known.map(slot -> slot.as(SlotState.USED)) : known;
        }
        return was && isNotMade(after) ? known.map(slot -> slot.as(SlotState.RELEASED)) : known;
    }

    /** A policy that counts reserves for every contact, another one for those with debts. */
    private boolean takes(IntentPlan plan) {
        return world.setting.counts() || !plan.topic().debts().isEmpty();
    }

    private static boolean isProof(IntentRow before, IntentRow after) {
        return after.status().delivery() != before.status().delivery()
                && switch (after.status().delivery()) {
                    case DELIVERED, READ, COMPLAINED -> true;
                    case NONE, BOUNCED -> false;
                };
    }

    private boolean isNotMade(IntentRow after) {
        return switch (after.status().state()) {
            case CLAIMED, ATTEMPTED, UNKNOWN, CONFIRMED -> false;
            case PLANNED, HELD, CANCELED, SUPPRESSED -> true;
            case REFUSED ->
                after.status().reason().orElseThrow() == IntentReason.PRESUMED_NOT_DELIVERED
                        ? false
                        : !isByProvider(after)
                                || !SimProvider.reaches(after.plan().key());
        };
    }

    private static boolean isByProvider(IntentRow row) {
        return row.status().reason().equals(Optional.of(IntentReason.BAD_DESTINATION));
    }

    /** I10: what was just reserved has its place, counted over everything that was committed before. */
    private void counted(IntentPlan plan, Instant now) {
        world.setting
                .cap()
                .ifPresent(cap -> plan.topic().debts().forEach(debt -> {
                    long count = Stream.concat(taken.values().stream(), exported.values().stream())
                            .filter(slot -> slot.isAbout(debt, plan) && slot.state() != SlotState.RELEASED)
                            .filter(slot -> slot.at().isAfter(now.minus(cap.window())))
                            .count();
                    world.oracle.require(
                            count <= cap.limit(),
                            Invariant.I10,
                            plan.key() + " reserves slot " + count + " of " + cap.limit() + " about " + debt);
                }));
    }

    /** I13: only who knows of no request that has arrived gives a slot away. */
    private void released(IntentRow row) {
        // A provider that knows its keys makes a second request harmless, so that absence is final while one is on its
        // way.
        boolean arrived = world.providers.stream()
                .filter(each -> each.model.dedupes().isEmpty())
                .anyMatch(each -> each.hasTaken(row.plan().key()));
        world.oracle.require(
                !arrived, Invariant.I13, row.plan().id() + " gives its slot away, and its provider has delivered it");
    }

    /** I9 of all contacts. */
    void atRest() {
        compare(world.oracle.intents().stream().map(seen -> seen.row.plan()).toList());
        compareExports(exported.keySet());
    }

    private void compare(Collection<IntentPlan> plans) {
        List<EventSource> sources = plans.stream().map(EventSource::of).toList();
        List<ContactEvent> stored =
                world.ledger.storage().read(tx -> tx.events().of(sources));
        for (IntentPlan plan : plans) {
            List<String> kept = stored.stream()
                    .filter(event -> event.source().equals(EventSource.of(plan)))
                    .map(SlotTruth::text)
                    .sorted()
                    .toList();
            List<String> expected = Stream.ofNullable(taken.get(plan.id()))
                    .flatMap(SlotTruth::texts)
                    .sorted()
                    .toList();
            world.oracle.require(
                    kept.equals(expected),
                    Invariant.I9,
                    plan.id() + " has the slots " + kept + ", recomputed are " + expected);
            stored.stream()
                    .filter(event -> event.source().equals(EventSource.of(plan)))
                    .filter(event -> event.state() == SlotState.RELEASED)
                    .forEach(event -> requireUnsent(plan));
        }
    }

    private void compareExports(Collection<IdempotencyKey> keys) {
        for (IdempotencyKey key : keys) {
            Taken slot = exported.get(key);
            List<String> expected =
                    Stream.ofNullable(slot).flatMap(SlotTruth::texts).sorted().toList();
            EventSource source = Optional.ofNullable(asked.get(key))
                    .map(plan -> new EventSource(plan.company(), EventSource.Kind.EXPORT, key.value()))
                    .orElseThrow();
            List<String> kept = world.ledger.storage().read(tx -> tx.events().of(List.of(source))).stream()
                    .map(SlotTruth::text)
                    .sorted()
                    .toList();
            world.oracle.require(
                    kept.equals(expected),
                    Invariant.I9,
                    key + " was handed over with the slots " + kept + ", recomputed are " + expected);
        }
    }

    private void requireUnsent(IntentPlan plan) {
        IntentState state = world.oracle.intent(plan.key()).orElseThrow().state();
        world.oracle.require(
                !MAY_HAVE_ARRIVED.contains(state),
                Invariant.I13,
                plan.id() + " is " + state + ", and its slot is released");
    }

    private static Stream<String> texts(Taken slot) {
        List<KeyedHash> debts = slot.plan().topic().debts();
        return debts.isEmpty()
                ? Stream.of(text(Optional.empty(), slot.state(), slot.at()))
                : debts.stream().map(debt -> text(Optional.of(debt), slot.state(), slot.at()));
    }

    private static String text(ContactEvent event) {
        return text(event.debt(), event.state(), event.at());
    }

    private static String text(Optional<KeyedHash> debt, SlotState state, Instant at) {
        return debt.map(KeyedHash::value).orElse("no debt") + " " + state.code() + " " + at;
    }
}
