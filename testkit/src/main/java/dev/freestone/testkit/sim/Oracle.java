package dev.freestone.testkit.sim;

import dev.freestone.model.common.NodeId;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Watches what is committed and what is called, and says what does not hold. It knows the specification and the truth of
 * the providers, nothing of the engine. Used by one thread.
 */
final class Oracle {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int MAX_ATTEMPTS = 5;
    private static final Set<String> ANSWERS = Set.of("accepted", "refused", "retry_later", "not_sent", "unknown");

    private final World world;
    private final Set<Invariant> only;
    private final Map<IntentId, Seen> intents = new LinkedHashMap<>();
    private final Map<IdempotencyKey, IntentId> keys = new HashMap<>();
    private final Map<String, IntentId> lanes = new HashMap<>();
    private final Map<LaneKey, Long> restrictions = new HashMap<>();
    private final StoppedScopes stops = new StoppedScopes();
    private final OptOuts optOuts = new OptOuts();
    private final SlotTruth slots;
    private long version;
    private Optional<SimulationFailure> failure = Optional.empty();

    Oracle(World world, Set<Invariant> only) {
        this.world = world;
        this.only = only;
        this.slots = new SlotTruth(world);
    }

    Optional<SimulationFailure> failure() {
        return failure;
    }

    /** Grows with every change of an intent or a control. */
    long version() {
        return version;
    }

    Collection<Seen> intents() {
        return intents.values();
    }

    Optional<Seen> intent(IdempotencyKey key) {
        return Optional.ofNullable(keys.get(key)).map(intents::get);
    }

    SlotTruth slots() {
        return slots;
    }

    OptOuts optOuts() {
        return optOuts;
    }

    StoppedScopes stops() {
        return stops;
    }

    void require(boolean holds, Invariant invariant, String what) {
        if (!holds) {
            fail(invariant, what);
        }
    }

    void fail(Invariant invariant, String what) {
        if (failure.isPresent() || !only.contains(invariant)) {
            return;
        }
        world.line("oracle", invariant + " does not hold: " + what);
        failure = Optional.of(new SimulationFailure(
                invariant,
                world.seed,
                invariant + " (" + invariant.meaning() + ") does not hold at step " + world.schedule.steps()
                        + " of seed " + world.seed + ": " + what + "\n" + world.setting + " " + world.providers
                        + "\nmvn -pl core test -Dfreestone.sim.seed=" + world.seed + " -Dfreestone.sim.until="
                        + world.schedule.steps()));
        world.schedule.end();
    }

    void ended(NodeId node) {
        for (Seen seen : intents.values()) {
            if (seen.row.status().lease().owner().filter(node::equals).isPresent()) {
                seen.leaseEnds = Instant.MIN;
            }
        }
        version++;
    }

    void committed(String actor, String command, Changes changes) {
        if (changes.areEmpty()) {
            return;
        }
        Map<String, Integer> entries = new HashMap<>();
        for (JournalEntry entry : changes.journal) {
            entries.merge(entry.subject().objectId(), 1, Integer::sum);
        }
        changes.planned.forEach(row -> planned(row, entries));
        releasedLanes(changes.updated);
        changes.updated.forEach(row -> updated(actor, command, row, entries, changes));
        changes.renewed.forEach(
                id -> Optional.ofNullable(intents.get(id)).ifPresent(seen -> seen.leaseEnds = changes.now.plus(LEASE)));
        changes.exported.forEach(row -> slots.exported(row, changes.now));
        changes.restricted.forEach(lane -> restrictions.merge(lane, 1L, Long::sum));
        stops.change(command, changes, changes.now);
        optOuts.recorded(changes.recorded);
        boolean changed = !changes.planned.isEmpty()
                || !changes.updated.isEmpty()
                || !changes.exported.isEmpty()
                || !changes.stopped.isEmpty()
                || !changes.released.isEmpty();
        if (changed) {
            version++;
            trace(actor, changes);
        }
    }

    private void trace(String actor, Changes changes) {
        if (world.trace.isKept()) {
            changes.planned.stream().sorted(BY_ID).forEach(row -> world.line(actor, "+ " + text(row)));
            changes.updated.stream().sorted(BY_ID).forEach(row -> world.line(actor, "= " + text(row)));
            changes.exported.forEach(row -> world.line(actor, "> " + row.key()));
            changes.stopped.forEach(
                    row -> world.line(actor, (row.killed() ? "kill " : "pause ") + StoppedScopes.text(row.scope())));
            changes.released.forEach(scope -> world.line(actor, "release " + StoppedScopes.text(scope)));
        }
    }

    private static final Comparator<IntentRow> BY_ID =
            Comparator.comparing(row -> row.plan().id().value());

    private static String text(IntentRow row) {
        return row.plan().id() + " v" + row.version() + " "
                + row.status().state().code()
                + row.status().reason().map(reason -> " " + reason.code()).orElse("") + " fence "
                + row.status().lease().fence() + " attempt "
                + row.status().attempt().number() + "/"
                + row.status().attempt().counted();
    }

    private void planned(IntentRow row, Map<String, Integer> entries) {
        IntentId id = row.plan().id();
        require(!keys.containsKey(row.plan().key()), Invariant.I4, id + " has the key of another intent");
        require(entries.getOrDefault(id.value(), 0) == 1, Invariant.I18, id + " is planned without one journal entry");
        keys.put(row.plan().key(), id);
        intents.put(id, new Seen(row));
    }

    /** One transaction may free a lane and take it. */
    private void releasedLanes(List<IntentRow> updated) {
        for (IntentRow row : updated) {
            Seen seen = intents.get(row.plan().id());
            if (seen != null && !row.status().state().holdsLane()) {
                lanes.remove(seen.lane(), row.plan().id());
            }
        }
    }

    private void updated(String actor, String command, IntentRow after, Map<String, Integer> entries, Changes changes) {
        IntentId id = after.plan().id();
        Seen seen = intents.get(id);
        if (seen == null) {
            fail(Invariant.I4, id + " was never planned");
            return;
        }
        IntentRow before = seen.row;
        IntentState from = seen.state();
        IntentState to = after.status().state();
        seen.row = after;
        require(!from.isTerminal() || from == to, Invariant.I6, id + " goes from " + from + " to " + to);
        require(
                from == to || entries.getOrDefault(id.value(), 0) == 1,
                Invariant.I18,
                id + " goes from " + from + " to " + to + " with " + entries.getOrDefault(id.value(), 0)
                        + " journal entries");
        grows(id, before, after);
        if (from != to && to == IntentState.CLAIMED) {
            seen.leaseEnds = changes.now.plus(LEASE);
        }
        if (to.holdsLane()) {
            IntentId holder = lanes.putIfAbsent(seen.lane(), id);
            require(
                    holder == null || holder.equals(id),
                    Invariant.I8,
                    id + " is " + to + " while " + holder + " of the same person is");
        }
        if (from != to && to == IntentState.ATTEMPTED) {
            attempted(seen, after, changes.now);
        }
        if (to == IntentState.CONFIRMED && from != to) {
            require(
                    command.equals("settle")
                            || world.providers.stream()
                                    .anyMatch(each -> each.hasTaken(after.plan().key())),
                    Invariant.ACCEPTED,
                    id + " is confirmed, and no provider has it");
        }
        stray(actor, before, changes);
        slots.updated(before, after, changes.now);
        boolean leaseOver = changes.journal.stream()
                .anyMatch(entry -> entry.event().equals("lease_expired")
                        && entry.subject().objectId().equals(id.value()));
        if (leaseOver) {
            require(
                    !changes.now.isBefore(seen.leaseEnds),
                    Invariant.LEASE,
                    id + " is taken away by " + actor + " before its lease ends");
        }
    }

    /** A process writes the answers to its own calls only. */
    private void stray(String actor, IntentRow before, Changes changes) {
        String id = before.plan().id().value();
        boolean answered = changes.journal.stream()
                .anyMatch(entry -> entry.subject().objectId().equals(id) && ANSWERS.contains(entry.event()));
        String attempting = before.status()
                .attempt()
                .last()
                .map(last -> last.node().value())
                .orElse("");
        require(
                !answered || attempting.equals(actor),
                Invariant.STRAY,
                id + " is attempted by " + attempting + ", and " + actor + " writes the answer to another attempt");
    }

    private void grows(IntentId id, IntentRow before, IntentRow after) {
        long fence = before.status().lease().fence();
        long next = after.status().lease().fence();
        boolean taken =
                after.status().state() == IntentState.CLAIMED && before.status().state() != IntentState.CLAIMED;
        require(taken ? next > fence : next >= fence, Invariant.I7, id + " has fence " + next + " after " + fence);
        int number = before.status().attempt().number();
        boolean attempted = after.status().state() == IntentState.ATTEMPTED
                && before.status().state() != IntentState.ATTEMPTED;
        require(
                after.status().attempt().number() == number + (attempted ? 1 : 0),
                Invariant.I7,
                id + " has attempt number " + after.status().attempt().number() + " after " + number);
        require(
                after.status().attempt().counted() <= MAX_ATTEMPTS,
                Invariant.I7,
                id + " counts " + after.status().attempt().counted() + " attempts");
    }

    private void attempted(Seen seen, IntentRow row, Instant now) {
        IntentId id = row.plan().id();
        seen.attempts.add(row.status().attempt().number());
        stops.covering(row.plan())
                .ifPresent(scope -> fail(Invariant.I12, id + " is attempted, and " + scope + " is stopped"));
        require(!optOuts.forbid(row.plan()), Invariant.I12, id + " is attempted after an opt-out of its destination");
        LaneKey lane = new LaneKey(row.plan().company(), row.plan().person());
        require(
                row.status().restrictionVersion() == restrictions.getOrDefault(lane, 0L),
                Invariant.I12,
                id + " is attempted after a restriction of its person");
        require(
                row.status()
                        .decision()
                        .filter(decision -> decision.json().contains("\"outcome\":\"allow\""))
                        .isPresent(),
                Invariant.I11,
                id + " is attempted without a decision that allows it");
        require(
                world.places.allow(row.plan(), now),
                Invariant.PLACE,
                id + " is attempted outside of the hours of its person");
        require(
                row.status().validUntil().filter(until -> !now.isBefore(until)).isEmpty(),
                Invariant.I11,
                id + " is attempted after its decision has ended");
    }
}
