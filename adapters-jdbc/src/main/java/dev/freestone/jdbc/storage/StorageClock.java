package dev.freestone.jdbc.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where S comes from. Immutable.
 *
 * @param injected the clock that is asked instead of the database
 * @param shift how far the database's clock is moved, for tests; empty = not at all
 * @param ofLeases whether leases are on that clock as well; if not, they are on the database's
 */
public record StorageClock(Optional<InstantSource> injected, Optional<Supplier<Duration>> shift, boolean ofLeases) {
    /** The database's clock. */
    public static final StorageClock DATABASE = new StorageClock(Optional.empty(), Optional.empty(), true);

    /**
     * A given clock.
     *
     * @param clock the clock
     * @return S is what it says, cut to microseconds
     */
    public static StorageClock of(InstantSource clock) {
        return new StorageClock(Optional.of(clock), Optional.empty(), true);
    }

    /**
     * A given clock for all but leases.
     *
     * @param clock the clock
     * @return S is what it says, cut to microseconds; leases end by the database's clock
     */
    public static StorageClock ofDue(InstantSource clock) {
        return new StorageClock(Optional.of(clock), Optional.empty(), false);
    }

    /**
     * The database's clock, moved.
     *
     * @param shift how far
     * @return S is what the database says and the shift
     */
    public static StorageClock shifted(Supplier<Duration> shift) {
        return new StorageClock(Optional.empty(), Optional.of(shift), true);
    }

    /**
     * The clock of leases.
     *
     * @return this one, or the database's
     */
    public StorageClock leases() {
        return ofLeases ? this : DATABASE;
    }

    /** S of a database that has no clock of its own. */
    Instant inProcess() {
        Instant now = injected.orElse(InstantSource.system()).instant();
        return now.plus(shiftBy()).truncatedTo(ChronoUnit.MICROS);
    }

    Duration shiftBy() {
        return shift.map(Supplier::get).orElse(Duration.ZERO);
    }
}
