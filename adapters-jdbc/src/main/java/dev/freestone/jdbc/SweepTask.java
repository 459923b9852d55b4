package dev.freestone.jdbc;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.freestone.spi.WorkScheduler.Sweep;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls one sweep, and says when it is due next. It never throws: what db-scheduler would log of an exception may hold more than
 * the name of its class.
 */
final class SweepTask {
    /** Each sweep is a task of its own with one instance, because db-scheduler leaves tasks alone that a node does not know. */
    static final String INSTANCE = "sweep";

    private static final Logger LOG = LoggerFactory.getLogger(JdbcWorkScheduler.class);

    private final Sweep sweep;
    private final Duration lookEvery;
    private final AtomicBoolean atWork = new AtomicBoolean();

    private SweepTask(Sweep sweep, Duration lookEvery) {
        this.sweep = sweep;
        this.lookEvery = lookEvery;
    }

    static Task<Void> of(Sweep sweep, Duration lookEvery) {
        SweepTask task = new SweepTask(sweep, lookEvery);
        return Tasks.custom(sweep.name(), Void.class)
                .onDeadExecution((dead, row) -> task.setDue(dead, row, Duration.ZERO))
                .onFailure((failed, row) -> task.setDue(failed, row, lookEvery))
                .execute((instance, context) -> task.execute(context));
    }

    private CompletionHandler<Void> execute(ExecutionContext context) {
        if (context.getSchedulerState().isShuttingDown()) {
            return dueIn(Duration.ZERO);
        }
        // A node whose heartbeats failed may take a sweep over from itself.
        if (!atWork.compareAndSet(false, true)) {
            return dueIn(lookEvery);
        }
        try {
            return dueIn(call());
        } finally {
            atWork.set(false);
        }
    }

    private Duration call() {
        try {
            Duration nothingDueFor = sweep.sweep();
            if (nothingDueFor.isNegative()) {
                return Duration.ZERO;
            }
            return nothingDueFor.compareTo(lookEvery) < 0 ? nothingDueFor : lookEvery;
        } catch (RuntimeException | Error e) {
            LOG.warn(
                    "sweep {} has failed with {} and is called again in {}",
                    sweep.name(),
                    e.getClass().getName(),
                    lookEvery);
            return lookEvery;
        }
    }

    private CompletionHandler<Void> dueIn(Duration delay) {
        return (done, row) -> setDue(done, row, delay);
    }

    private void setDue(ExecutionComplete done, ExecutionOperations<Void> row, Duration delay) {
        try {
            row.reschedule(done, done.getTimeDone().plus(delay));
        } catch (RuntimeException e) {
            // The row is as others left it, or looks as if this node were dead; then it is revived.
            LOG.warn(
                    "sweep {} has been taken over by another node, or its end could not be written: {}",
                    sweep.name(),
                    e.getClass().getName());
        }
    }
}
