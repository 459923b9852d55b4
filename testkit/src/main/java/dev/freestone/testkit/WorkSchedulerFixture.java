package dev.freestone.testkit;

import dev.freestone.spi.WorkScheduler;
import java.time.Duration;

/** What {@link WorkSchedulerConformance} needs of the schedulers under test. Made anew for each test and closed after it. */
public interface WorkSchedulerFixture extends AutoCloseable {
    /**
     * A scheduler that looks again after at most a second or so, however long a sweep says that nothing will be due.
     *
     * @return at each call that of another process; all over one place where they share one
     */
    WorkScheduler scheduler();

    /**
     * Whether the processes share a place, so that a sweep of one name is called on one of them at a time.
     *
     * @return false when each process calls its sweeps for itself
     */
    boolean isShared();

    /**
     * How many sweeps of a node are at work at once.
     *
     * @return such as 4; 1 when all are called on the thread that calls {@link #pass}
     */
    int threads();

    /**
     * Lets a second pass where time is not that of the machine. Called again and again while a test waits. Exceptions of
     * sweeps end here. A scheduler that has threads of its own has nothing to do.
     */
    default void pass() {}

    /**
     * How long a test waits for what must happen before it fails.
     *
     * @return a minute if nothing else is said
     */
    default Duration patience() {
        return Duration.ofMinutes(1);
    }

    @Override
    void close();
}
