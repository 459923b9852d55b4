package dev.freestone.testkit;

import dev.freestone.spi.KeySource;

/**
 * What {@link KeySourceConformance} needs of a key source under test. Made anew for each test and closed after it.
 */
public interface KeySourceFixture extends AutoCloseable {
    /**
     * The source before the key is changed.
     *
     * @return the same at each call; has keys for every company and serves at least 16 threads
     */
    KeySource keys();

    /**
     * The source once the host has made another key the current one for every company and kept the one before, and the one
     * for hashing.
     *
     * @return the source of {@link #keys}, or another one where a change of keys means making it anew
     */
    KeySource rotated();

    @Override
    void close();
}
