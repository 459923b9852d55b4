package dev.freestone.testkit;

import dev.freestone.spi.Sender;
import java.time.InstantSource;

/** What {@link SenderConformance} needs of a sender under test. */
public interface SenderFixture extends ProviderFixture {
    /**
     * The sender under test. Its timeout should be short, as tests wait for it.
     *
     * @param clock what it compares {@code sendBefore} with
     * @return a sender to this provider
     */
    Sender sender(InstantSource clock);
}
