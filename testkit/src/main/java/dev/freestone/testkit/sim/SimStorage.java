package dev.freestone.testkit.sim;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.Tx;
import java.util.function.Function;

/** The storage as one actor sees it: it fails, and the oracle sees what is committed. Used by one thread. */
final class SimStorage extends ForwardingStorage {
    private final World world;
    private final String actor;
    private final String command;
    private final PortFaults faults;

    SimStorage(World world, String actor, String command, PortFaults faults) {
        super(world.ledger.storage());
        this.world = world;
        this.actor = actor;
        this.command = command;
        this.faults = faults;
    }

    @Override
    public <T> T write(Function<Tx, T> decision) {
        faults.before("write");
        Changes changes = new Changes(world.now());
        T answer = super.write(tx -> {
            T decided = decision.apply(new ObservedTx(tx, changes));
            faults.inside("write");
            return decided;
        });
        world.oracle.committed(actor, command, changes);
        faults.after("write");
        return answer;
    }

    @Override
    public <T> T read(Function<Tx, T> look) {
        faults.before("read");
        return super.read(look);
    }

    @Override
    public void endLeases(NodeId node) {
        world.oracle.ended(node);
        super.endLeases(node);
    }
}
