package dev.freestone.jdbc;

import dev.freestone.jdbc.storage.StorageClock;
import java.time.InstantSource;

/**
 * Whose clock decides when leases end and work is due. Immutable. Source: docs/spec/contact-ledger.md 4.1.
 */
public final class StorageTime {
    /** The database's clock, read in the statement that uses it; that of the process for H2. The default. */
    public static final StorageTime DATABASE = new StorageTime(StorageClock.DATABASE);

    private final StorageClock clock;

    private StorageTime(StorageClock clock) {
        this.clock = clock;
    }

    /**
     * A given clock, for tests: nodes with clocks that differ would disagree about leases.
     *
     * @param clock such as the testkit's {@code ManualClock}
     * @return S is what the clock says, cut to microseconds
     */
    public static StorageTime injected(InstantSource clock) {
        return new StorageTime(StorageClock.of(clock));
    }

    /**
     * A given clock for due times, slots, holds and days, and the database's for leases: for tests that let months pass while
     * real processes die.
     *
     * @param clock such as one that all nodes share
     * @return S is what the clock says, cut to microseconds; leases end by the database's clock
     */
    public static StorageTime dueInjected(InstantSource clock) {
        return new StorageTime(StorageClock.ofDue(clock));
    }

    static StorageTime of(StorageClock clock) {
        return new StorageTime(clock);
    }

    StorageClock clock() {
        return clock;
    }
}
