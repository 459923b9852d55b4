package dev.freestone.testkit.sim;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkQueue;
import java.util.function.Function;

/** The storage as one actor sees it: it fails, and the oracle sees what is committed. Used by one thread. */
final class SimStorage implements Storage {
    private final World world;
    private final Storage storage;
    private final String actor;
    private final String command;
    private final PortFaults faults;

    SimStorage(World world, String actor, String command, PortFaults faults) {
        this.world = world;
        this.storage = world.ledger.storage();
        this.actor = actor;
        this.command = command;
        this.faults = faults;
    }

    @Override
    public <T> T write(Function<Tx, T> decision) {
        faults.before("write");
        Changes changes = new Changes(world.now());
        T answer = storage.write(tx -> {
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
        return storage.read(look);
    }

    @Override
    public WorkQueue workQueue() {
        return storage.workQueue();
    }

    @Override
    public boolean isDurable() {
        return storage.isDurable();
    }

    @Override
    public boolean leasesExpire() {
        return storage.leasesExpire();
    }

    @Override
    public void endLeases(NodeId node) {
        world.oracle.ended(node);
        storage.endLeases(node);
    }
}
