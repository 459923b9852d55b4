package dev.freestone.engine.work;

import dev.freestone.spi.WorkScheduler;
import dev.freestone.testkit.WorkSchedulerConformance;
import dev.freestone.testkit.WorkSchedulerFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

class TimedSchedulerTest extends WorkSchedulerConformance {
    private static final int THREADS = 4;

    @Override
    protected WorkSchedulerFixture openFixture() {
        return new Executed();
    }

    /** Each process has executors of its own. */
    private static final class Executed implements WorkSchedulerFixture {
        private final List<ExecutorService> opened = new ArrayList<>();

        @Override
        public WorkScheduler scheduler() {
            ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
            ExecutorService workers = Executors.newFixedThreadPool(THREADS);
            opened.add(timer);
            opened.add(workers);
            return new TimedScheduler(timer, workers, 10);
        }

        @Override
        public boolean isShared() {
            return false;
        }

        @Override
        public int threads() {
            return THREADS;
        }

        @Override
        public void close() {
            opened.forEach(ExecutorService::shutdownNow);
        }
    }
}
