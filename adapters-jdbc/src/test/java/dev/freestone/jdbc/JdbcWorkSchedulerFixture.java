package dev.freestone.jdbc;

import dev.freestone.spi.WorkScheduler;
import dev.freestone.testkit.WorkSchedulerFixture;
import java.time.Duration;

/** Schedulers of several processes over one database. */
final class JdbcWorkSchedulerFixture implements WorkSchedulerFixture {
    private static final int THREADS = 3;

    private final StorageDatabase database;

    JdbcWorkSchedulerFixture(StorageDatabase database) {
        this.database = database.emptied();
    }

    @Override
    public WorkScheduler scheduler() {
        return JdbcWorkScheduler.over(database.dataSource())
                .withPollEvery(Duration.ofMillis(50))
                .withLookEvery(Duration.ofMillis(100))
                .withThreads(THREADS);
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public int threads() {
        return THREADS;
    }

    @Override
    public void close() {}
}
