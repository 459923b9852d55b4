package dev.freestone.engine;

import dev.freestone.engine.watch.Watch;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.Metric;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does due work, item by item, on the caller's thread. Safe on many threads. */
final class Ticker {
    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final Duration PAUSE = Duration.ofSeconds(60);

    private final Storage storage;
    private final WorkQueue queue;
    private final NodeId node;
    private final Function<WorkItem, Optional<Instant>> work;
    private final Watch watch;

    Ticker(Storage storage, NodeId node, Function<WorkItem, Optional<Instant>> work, Watch watch) {
        this.storage = storage;
        this.queue = storage.workQueue();
        this.node = node;
        this.work = work;
        this.watch = watch;
    }

    TickReport tick() {
        int done = 0;
        while (!Thread.currentThread().isInterrupted()) {
            List<WorkQueue.Taken> taken = queue.take(node, 1);
            if (taken.isEmpty()) {
                break;
            }
            if (isDone(taken.get(0))) {
                done++;
            }
        }
        return new TickReport(done, queue.nextDueAt());
    }

    private boolean isDone(WorkQueue.Taken next) {
        Optional<Instant> lookAgain;
        try {
            lookAgain = work.apply(next.item());
        } catch (RuntimeException problem) {
            putOff(next, problem);
            return false;
        }
        lookAgain.ifPresentOrElse(at -> queue.again(next, at), () -> queue.done(next));
        watch.count(Metric.WORK_DONE, next.item().kind());
        return true;
    }

    /** Work that fails must not keep the rest from being done; a storage that fails here too ends the tick. */
    private void putOff(WorkQueue.Taken next, RuntimeException problem) {
        String code = TickMeter.codeOf(problem);
        watch.count(Metric.WORK_FAILED, next.item().kind(), code);
        LOG.warn(
                "{} of {} failed with {}, it is put off",
                next.item().kind(),
                next.item().objectId(),
                code);
        try {
            queue.again(next, storage.read(Tx::now).plus(PAUSE));
        } catch (RuntimeException unable) {
            problem.addSuppressed(unable);
            throw problem;
        }
    }
}
