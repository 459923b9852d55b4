package dev.freestone.integration.kill;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.testkit.sim.ForwardingStorage;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** The storage as a process sees it: before its end what is written in a transaction is undone, after it nothing answers. */
final class FatedStorage extends ForwardingStorage {
    private final Fate fate;

    FatedStorage(Storage storage, Fate fate) {
        super(storage);
        this.fate = fate;
    }

    @Override
    public <T> T write(Function<Tx, T> decision) {
        return call(decision, super::write);
    }

    @Override
    public <T> T read(Function<Tx, T> look) {
        return call(look, super::read);
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
    public void endLeases(NodeId node) {
        fate.live();
        super.endLeases(node);
    }
}
