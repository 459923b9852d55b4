package dev.freestone.engine;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.JoinsTransaction;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkQueue;
import java.util.function.Function;

/** What a database promises, over a storage in memory; others may write between a look and the next decision. */
final class DurableStorage implements Storage, JoinsTransaction {
    Runnable afterNextRead = () -> {};
    boolean joined;
    private final Storage under;

    DurableStorage(Storage under) {
        this.under = under;
    }

    @Override
    public <T> T write(Function<Tx, T> decision) {
        return under.write(decision);
    }

    @Override
    public <T> T read(Function<Tx, T> look) {
        T answer = under.read(look);
        Runnable meanwhile = afterNextRead;
        afterNextRead = () -> {};
        meanwhile.run();
        return answer;
    }

    @Override
    public WorkQueue workQueue() {
        return under.workQueue();
    }

    @Override
    public boolean isDurable() {
        return true;
    }

    @Override
    public boolean isJoined() {
        return joined;
    }

    @Override
    public boolean leasesExpire() {
        return under.leasesExpire();
    }

    @Override
    public void endLeases(NodeId node) {
        under.endLeases(node);
    }
}
