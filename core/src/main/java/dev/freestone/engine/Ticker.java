package dev.freestone.engine;

import dev.freestone.engine.runs.RunWork;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkQueue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Does due work, item by item, on the caller's thread. Safe on many threads. */
final class Ticker {
    private final WorkQueue queue;
    private final NodeId node;
    private final RunWork work;

    Ticker(WorkQueue queue, NodeId node, RunWork work) {
        this.queue = queue;
        this.node = node;
        this.work = work;
    }

    TickReport tick() {
        int done = 0;
        while (!Thread.currentThread().isInterrupted()) {
            List<WorkQueue.Taken> taken = queue.take(node, 1);
            if (taken.isEmpty()) {
                break;
            }
            WorkQueue.Taken next = taken.get(0);
            Optional<Instant> lookAgain = work.handle(next.item());
            lookAgain.ifPresentOrElse(at -> queue.again(next, at), () -> queue.done(next));
            done++;
        }
        return new TickReport(done, queue.nextDueAt());
    }
}
