package dev.freestone.integration.kill;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkQueue;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** The storage as a process sees it: before its end what is written in a transaction is undone, after it nothing answers. */
record FatedStorage(Storage storage, Fate fate) implements Storage {
    @Override
    public <T> T write(Function<Tx, T> decision) {
        return call(decision, storage::write);
    }

    @Override
    public <T> T read(Function<Tx, T> look) {
        return call(look, storage::read);
    }

    /** One of the two forms of a transaction. */
    private interface Form<T> {
        T run(Function<Tx, T> work);
    }

    private <T> T call(Function<Tx, T> work, Form<T> form) {
        fate.live();
        Set<String> marks = new HashSet<>();
        T answer = form.run(tx -> {
            marks.clear();
            T done = work.apply(new MarkedTx(tx, marks));
            fate.at(Side.BEFORE, marks);
            return done;
        });
        fate.at(Side.AFTER, marks);
        return answer;
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
        fate.live();
        storage.endLeases(node);
    }
}
