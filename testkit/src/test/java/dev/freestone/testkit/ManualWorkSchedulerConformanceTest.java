package dev.freestone.testkit;

import dev.freestone.spi.WorkScheduler;
import java.time.Duration;

class ManualWorkSchedulerConformanceTest extends WorkSchedulerConformance {
    @Override
    protected WorkSchedulerFixture openFixture() {
        ManualWorkScheduler scheduler = ManualWorkScheduler.over(ManualClock.create());
        return new WorkSchedulerFixture() {
            @Override
            public WorkScheduler scheduler() {
                return scheduler;
            }

            @Override
            public boolean isShared() {
                return false;
            }

            @Override
            public int threads() {
                return 1;
            }

            @Override
            public void pass() {
                try {
                    scheduler.advance(Duration.ofSeconds(1));
                } catch (IllegalStateException | StackOverflowError e) {
                    // Of a sweep, or of one that has always more to do.
                }
            }

            @Override
            public void close() {}
        };
    }
}
