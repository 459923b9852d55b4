package dev.freestone.bench;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;
import java.time.ZoneOffset;

/** The midnight after an execution. */
final class NextDay implements Schedule {
    @Override
    public Instant getNextExecutionTime(ExecutionComplete complete) {
        return complete.getTimeDone()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    @Override
    public boolean isDeterministic() {
        return true;
    }
}
