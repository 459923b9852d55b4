package dev.freestone.engine.work;

import dev.freestone.spi.WorkQueue.Taken;
import dev.freestone.spi.WorkWanted;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does lengthy work on the host's executor, so much at once and not more. Thread-safe. */
final class Crew {
    private static final Logger LOG = LoggerFactory.getLogger(Crew.class);

    private final DueWork work;
    private final Executor workers;
    private final Semaphore free;
    private volatile boolean closed;

    Crew(DueWork work, Executor workers, int size) {
        this.work = work;
        this.workers = workers;
        this.free = new Semaphore(size);
    }

    /** Takes as much as it can work on, and answers how much that was. */
    int take(WorkWanted wanted) {
        int most = closed ? 0 : free.drainPermits();
        List<Taken> taken = List.of();
        try {
            taken = most == 0 ? taken : work.take(wanted, Math.min(most, DueWork.BATCH));
        } finally {
            free.release(most - taken.size());
        }
        taken.forEach(each -> begin(each, wanted));
        return taken.size();
    }

    /** One item for each task, so that an executor of few threads gets to its other tasks in between. */
    private void begin(Taken taken, WorkWanted wanted) {
        try {
            workers.execute(() -> finish(taken, wanted));
        } catch (RejectedExecutionException full) {
            free.release();
            LOG.warn("the workers refused work, it is given back");
            work.giveBack(List.of(taken));
        }
    }

    private void finish(Taken taken, WorkWanted wanted) {
        // What cannot even be put off is brought back by its lease.
        Looking.quietly(() -> work.isDone(taken));
        free.release();
        Looking.quietly(() -> take(wanted));
    }

    void close() {
        closed = true;
    }
}
