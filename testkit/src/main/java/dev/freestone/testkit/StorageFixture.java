package dev.freestone.testkit;

import dev.freestone.spi.Storage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * What {@link StorageConformance} and {@link WorkQueueConformance} need of a storage under test. Made anew for each test
 * and closed after it.
 */
public interface StorageFixture extends AutoCloseable {
    /**
     * The storage.
     *
     * @return the same at each call, empty at first; serves at least 16 threads
     */
    Storage storage();

    /**
     * The storage as a process finds it that starts after the one before has crashed: a second one over the same
     * database, nothing handed over by the first. The suite calls it after writes and expects everything that was
     * acknowledged. A storage that is not durable answers {@link #storage} itself.
     *
     * @return open until the fixture is closed, on the same clock S
     */
    Storage reopened();

    /**
     * Moves the storage's clock S forward. Nothing else may move it by more than a few seconds in a test.
     *
     * @param by how far
     */
    void advance(Duration by);

    /**
     * Whether a transaction may begin and end while another is open. A storage that runs one at a time says no; the suite
     * then does not wait inside one for another.
     *
     * @return true for a database
     */
    boolean transactionsOverlap();

    @Override
    void close();

    /**
     * A fixture for a storage whose S is a given clock, that runs one transaction at a time and that nothing outlives:
     * reopened it is the same storage.
     *
     * @param opening makes the storage over that clock
     * @return the fixture
     */
    static StorageFixture over(Function<InstantSource, Storage> opening) {
        ManualClock clock = ManualClock.create();
        Storage storage = opening.apply(clock);
        return new StorageFixture() {
            @Override
            public Storage storage() {
                return storage;
            }

            @Override
            public Storage reopened() {
                return storage;
            }

            @Override
            public void advance(Duration by) {
                clock.advance(by);
            }

            @Override
            public boolean transactionsOverlap() {
                return false;
            }

            @Override
            public void close() {}
        };
    }
}
