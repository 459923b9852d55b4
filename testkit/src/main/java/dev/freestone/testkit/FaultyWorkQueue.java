package dev.freestone.testkit;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkQueue;
import dev.freestone.spi.WorkWanted;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The queue of a {@link FaultyStorage}. */
final class FaultyWorkQueue implements WorkQueue {
    private final WorkQueue queue;
    private final Faults faults;

    FaultyWorkQueue(WorkQueue queue, Faults faults) {
        this.queue = queue;
        this.faults = faults;
    }

    @Override
    public List<Taken> take(NodeId node, WorkWanted wanted, int limit, Duration lease) {
        return faults.call("WorkQueue.take", () -> queue.take(node, wanted, limit, lease));
    }

    @Override
    public Set<Taken> renew(Collection<Taken> taken, Duration lease) {
        return faults.call("WorkQueue.renew", () -> queue.renew(taken, lease));
    }

    @Override
    public void end(List<Ended> ended) {
        faults.run("WorkQueue.end", () -> queue.end(ended));
    }

    @Override
    public Optional<NextDue> nextDue(WorkWanted wanted) {
        return faults.call("WorkQueue.nextDue", () -> queue.nextDue(wanted));
    }

    @Override
    public List<Backlog> backlog() {
        return faults.call("WorkQueue.backlog", () -> queue.backlog());
    }
}
