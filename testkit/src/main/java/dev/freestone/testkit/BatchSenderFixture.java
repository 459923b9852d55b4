package dev.freestone.testkit;

import dev.freestone.spi.BatchSender;
import java.time.InstantSource;

/** What {@link BatchSenderConformance} needs of a sender under test. */
public interface BatchSenderFixture extends ProviderFixture {
    /**
     * The sender under test. Its timeout should be short, as tests wait for it.
     *
     * @param clock what it compares {@code sendBefore} with
     * @return a sender to this provider
     */
    BatchSender sender(InstantSource clock);
}
