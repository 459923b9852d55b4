package dev.freestone.testkit;

import dev.freestone.spi.RunFiles;

/** What {@link RunFilesConformance} needs of a file store under test. Made anew for each test and closed after it. */
public interface RunFilesFixture extends AutoCloseable {
    /**
     * The file store.
     *
     * @return the same at each call, empty at first
     */
    RunFiles files();

    /**
     * A second instance over the same files, as a process has that starts after a crash.
     *
     * @return another instance, or the same where files live in the process
     */
    RunFiles reopened();

    @Override
    void close();
}
