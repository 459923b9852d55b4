package dev.freestone.testkit.sim;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A process that dispatches: one life after the other, until the simulation ends. Used by one thread. */
final class SimNode {
    private static final Set<ErrorCode> ORDINARY = EnumSet.of(
            ErrorCode.STORAGE_FAILED,
            ErrorCode.STORAGE_IN_DOUBT,
            ErrorCode.STORAGE_UNREACHABLE,
            ErrorCode.NODE_ID_IN_USE,
            ErrorCode.CONFLICT);
    private static final Set<String> DELICATE = Set.of("claim", "prepare", "attempt", "record", "found", "unprepared");
    private static final int LIKELIER = 6;
    private static final Duration LONGEST_SLEEP = Duration.ofDays(44);

    private final World world;
    private final int number;
    private final NodeClock clock;
    private int generation;
    private NodeId id;
    private PortFaults faults;
    private DispatchEngine engine;
    private Optional<DispatchEngine.Round> round = Optional.empty();
    private Optional<Instant> wakes = Optional.empty();
    private long alarm;
    private long seen = -1;
    private Optional<Instant> dueAtBegin = Optional.empty();

    SimNode(World world, int number, NodeClock clock) {
        this.world = world;
        this.number = number;
        this.clock = clock;
        this.id = NodeId.of("node-" + number);
        this.faults = faults();
        this.engine = engine();
    }

    private PortFaults faults() {
        return new PortFaults(world, id.value(), this::heartbeat, true);
    }

    private DispatchEngine engine() {
        PortFaults its = faults;
        return world.ledger.node(new NodeSetup(
                id,
                clock,
                world.time::nanos,
                new SimStorage(world, id.value(), "dispatch", its),
                world.providers.stream().map(provider -> provider.plug(its)).toList()));
    }

    NodeClock clock() {
        return clock;
    }

    private void heartbeat() {
        try {
            engine.heartbeat();
        } catch (FreestoneException e) {
            world.line(id.value(), "does not beat: " + e.code().code());
        }
    }

    /** Wakes it up when something has changed since it last found nothing to do. */
    void nudge() {
        if (faults.isDead() || wakes.isEmpty() || world.oracle.version() == seen || isIdle()) {
            return;
        }
        Instant soon = world.now().plus(pause(15_000));
        if (wakes.get().isAfter(soon)) {
            wake(soon);
        }
    }

    /** Long after the last fault one node does the rest. */
    private boolean isIdle() {
        return number > 0 && world.isLongCalm();
    }

    void wake(Instant at) {
        alarm++;
        long mine = alarm;
        wakes = Optional.of(at);
        world.schedule.at(at, () -> {
            if (mine == alarm) {
                wakes = Optional.empty();
                step();
            }
        });
    }

    private void step() {
        DispatchEngine.Round its = round.orElseGet(this::begin);
        round = Optional.of(its);
        boolean more = false;
        try {
            world.line(id.value(), its.coming());
            faults.weigh(weight(its.coming()));
            more = its.next();
            faults.between();
        } catch (FreestoneException e) {
            world.line(id.value(), "gives up: " + e.code().code());
            world.oracle.require(
                    ORDINARY.contains(e.code()),
                    Invariant.ENGINE,
                    id + " fails with " + e.code().code());
            round = Optional.empty();
        } catch (NodeKilled e) {
            round = Optional.empty();
        } catch (RuntimeException e) {
            world.oracle.fail(Invariant.ENGINE, id + " fails with " + e);
            round = Optional.empty();
        }
        if (faults.isDead()) {
            ends();
        } else if (more) {
            wake(world.now().plus(world.random.schedule().millis(1, 40)));
        } else {
            sleep(its);
        }
    }

    /** Calls and what surrounds them are rare, and there it matters. */
    private int weight(String step) {
        if (step.equals("call") || step.equals("ask")) {
            return world.setting.kind() == Setting.Kind.DUEL ? 8 * LIKELIER : 4 * LIKELIER;
        }
        return DELICATE.contains(step) ? LIKELIER : 1;
    }

    private DispatchEngine.Round begin() {
        seen = world.oracle.version();
        dueAtBegin = due();
        return engine.round();
    }

    private void sleep(DispatchEngine.Round its) {
        boolean failed = round.isEmpty();
        round = Optional.empty();
        Instant now = world.now();
        if (failed) {
            wake(now.plus(world.random.schedule().seconds(1, 10)));
        } else if (world.oracle.version() != seen) {
            wake(now.plus(pause(10_000)));
        } else {
            Instant last = now.plus(LONGEST_SLEEP);
            // What became due while the round went on is in the past now, and nobody would tell.
            Instant next = Stream.of(due(), its.later(), dueAtBegin)
                    .flatMap(Optional::stream)
                    .min(Instant::compareTo)
                    .orElse(last);
            if (next.isBefore(last) && !isIdle()) {
                Instant from = next.isAfter(now) ? next : now.plusSeconds(1);
                wake(from.plus(pause(5_000)));
            } else {
                wakes = Optional.of(last);
            }
        }
        world.nudge();
    }

    /** In a crowd nobody is slow. */
    private Duration pause(int most) {
        return world.random.schedule().millis(50, world.setting.kind().isCrowded() ? 300 : most);
    }

    /** What a process with eyes would see; it asks its storage, but no fault is wasted on that. */
    private Optional<Instant> due() {
        Storage storage = world.ledger.storage();
        return storage.read(
                tx -> Stream.of(tx.contacts().nextDueAt(), tx.contacts().nextWakeAt())
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo));
    }

    /** After its death: sooner or later a process takes its place. */
    private void ends() {
        round = Optional.empty();
        wakes = Optional.empty();
        alarm++;
        Xoshiro256 random = world.random.faults();
        Duration gone = random.percent(60) ? random.seconds(1, 90) : random.seconds(90, 3_600);
        boolean declared = random.percent(50);
        boolean renamed = random.percent(30);
        world.schedule.at(world.now().plus(gone), () -> follow(declared, renamed));
        world.nudge();
    }

    private void follow(boolean declared, boolean renamed) {
        if (declared) {
            world.line(id.value(), "is declared ended");
            world.oracle.ended(id);
            world.ledger.storage().endLeases(id);
        }
        if (renamed) {
            generation++;
            id = NodeId.of("node-" + number + "-" + generation);
        }
        world.line(id.value(), "begins");
        faults = faults();
        engine = engine();
        wake(world.now());
    }
}
