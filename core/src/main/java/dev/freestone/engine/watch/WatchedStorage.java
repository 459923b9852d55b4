package dev.freestone.engine.watch;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.JoinsTransaction;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A storage that tells what its transactions have left to be told, once they are committed. Thread-safe. Source:
 * docs/decisions/0025-metrics-through-a-port-of-their-own.md.
 */
public class WatchedStorage implements Storage {
    private final Storage storage;
    private final Watch watch;

    private WatchedStorage(Storage storage, Watch watch) {
        this.storage = storage;
        this.watch = watch;
    }

    /**
     * The storage, watched when anybody watches.
     *
     * @param storage the storage of the host
     * @param watch who watches
     * @return a storage with the same powers
     */
    public static Storage of(Storage storage, Watch watch) {
        if (!watch.isOn()) {
            return storage;
        }
        return storage instanceof JoinsTransaction joins
                ? new Joining(storage, joins, watch)
                : new WatchedStorage(storage, watch);
    }

    @Override
    public <T> T write(Function<Tx, T> decision) {
        List<Consumer<Watch>> news = new ArrayList<>();
        T answer = storage.write(tx -> {
            // Called again after a lost race: what the lost try had to tell did not happen.
            news.clear();
            // Whether the host keeps what is part of its own transaction, nobody knows when this returns.
            return decision.apply(tx.isJoined() ? tx : new WatchedTx(tx, news));
        });
        news.forEach(watch::hear);
        return answer;
    }

    @Override
    public <T> T read(Function<Tx, T> look) {
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
        storage.endLeases(node);
    }

    private static final class Joining extends WatchedStorage implements JoinsTransaction {
        private final JoinsTransaction joins;

        Joining(Storage storage, JoinsTransaction joins, Watch watch) {
            super(storage, watch);
            this.joins = joins;
        }

        @Override
        public boolean isJoined() {
            return joins.isJoined();
        }
    }
}
