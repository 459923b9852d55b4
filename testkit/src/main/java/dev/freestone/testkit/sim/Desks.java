package dev.freestone.testkit.sim;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** Gives commands to the ledger, as a host does: what fails without an effect, or perhaps with one, is given again. */
final class Desks {
    private static final int TRIES = 4;
    private static final Set<ErrorCode> ORDINARY = EnumSet.of(
            ErrorCode.STORAGE_FAILED,
            ErrorCode.STORAGE_IN_DOUBT,
            ErrorCode.STORAGE_UNREACHABLE,
            ErrorCode.ILLEGAL_TRANSITION,
            ErrorCode.KILLED,
            ErrorCode.CONFLICT,
            ErrorCode.NOT_FOUND);

    private final World world;

    Desks(World world) {
        this.world = world;
    }

    /** Gives a command; false when it failed to the end. */
    boolean with(String command, CompanyId company, ActorId actor, Consumer<LedgerDesk> order) {
        PortFaults faults = new PortFaults(world, command, () -> {}, false);
        NodeSetup setup = new NodeSetup(
                NodeId.of("desk"),
                world.time,
                world.time::nanos,
                new SimStorage(world, command, command, faults),
                world.providers.stream().map(provider -> provider.plug(faults)).toList());
        LedgerDesk desk = world.ledger.desk(setup, company, actor);
        boolean done = false;
        for (int tries = 0; tries < TRIES && !done && !world.schedule.hasEnded(); tries++) {
            try {
                order.accept(desk);
                done = true;
            } catch (FreestoneException e) {
                world.line(command, "answers " + e.code().code());
                world.oracle.require(
                        ORDINARY.contains(e.code()),
                        Invariant.ENGINE,
                        command + " fails with " + e.code().code());
                if (!e.code().code().startsWith("storage")) {
                    break;
                }
                world.schedule.run(world.now().plus(world.random.schedule().seconds(1, 30)));
            }
        }
        world.nudge();
        return done;
    }
}
