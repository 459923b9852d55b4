package dev.freestone.testkit;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkQueue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The queue of a {@link FaultyStorage}. */
final class FaultyWorkQueue implements WorkQueue {
    private final WorkQueue queue;
    private final Faults faults;

    FaultyWorkQueue(WorkQueue queue, Faults faults) {
        this.queue = queue;
        this.faults = faults;
    }

    @Override
    public List<Taken> take(NodeId node, int limit) {
        return faults.call("WorkQueue.take", () -> queue.take(node, limit));
    }

    @Override
    public boolean renew(Taken taken) {
        return faults.call("WorkQueue.renew", () -> queue.renew(taken));
    }

    @Override
    public void done(Taken taken) {
        faults.run("WorkQueue.done", () -> queue.done(taken));
    }

    @Override
    public void again(Taken taken, Instant dueAt) {
        faults.run("WorkQueue.again", () -> queue.again(taken, dueAt));
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return faults.call("WorkQueue.nextDueAt", () -> queue.nextDueAt());
    }

    @Override
    public List<Backlog> backlog() {
        return faults.call("WorkQueue.backlog", () -> queue.backlog());
    }
}
