package dev.freestone.jdbc;

import java.time.Duration;

/** The settings of a {@link JdbcWorkScheduler}. Immutable. */
record SweepSettings(Duration takeover, Duration pollEvery, Duration lookEvery, int threads, StorageTime time) {
    static final SweepSettings DEFAULT = new SweepSettings(
            Duration.ofSeconds(60), Duration.ofSeconds(1), Duration.ofSeconds(5), 4, StorageTime.DATABASE);

    private static final int MAX_THREADS = 64;

    SweepSettings withTakeover(Duration changed) {
        require("takeover", changed, Duration.ofSeconds(5), Duration.ofMinutes(10));
        return unchecked(changed);
    }

    /** Also a time that is too short for production. */
    SweepSettings unchecked(Duration changed) {
        return new SweepSettings(changed, pollEvery, lookEvery, threads, time);
    }

    SweepSettings withPollEvery(Duration changed) {
        require("pollEvery", changed, Duration.ofMillis(50), Duration.ofMinutes(1));
        return new SweepSettings(takeover, changed, lookEvery, threads, time);
    }

    SweepSettings withLookEvery(Duration changed) {
        require("lookEvery", changed, Duration.ofMillis(50), Duration.ofMinutes(1));
        return new SweepSettings(takeover, pollEvery, changed, threads, time);
    }

    SweepSettings withThreads(int changed) {
        if (changed < 1 || changed > MAX_THREADS) {
            throw new IllegalArgumentException(
                    "threads: " + changed + " is outside of 1 to " + MAX_THREADS + ", set a number between these");
        }
        return new SweepSettings(takeover, pollEvery, lookEvery, changed, time);
    }

    SweepSettings withTime(StorageTime changed) {
        return new SweepSettings(takeover, pollEvery, lookEvery, threads, changed);
    }

    private static void require(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    name + ": " + value + " is outside of " + least + " to " + most + ", set a time between these");
        }
    }
}
