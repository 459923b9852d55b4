package dev.freestone.testkit;

import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IdempotencyKey;
import java.time.Duration;
import java.util.List;

/**
 * The provider behind a sender under test: how it answers can be set, and it tells what it received. Made anew for each
 * test and closed after it. Thread-safe.
 */
public interface ProviderFixture extends AutoCloseable {
    /**
     * A channel that the sender serves.
     *
     * @return its code, such as {@code email}
     */
    String channel();

    /**
     * A destination that fits the channel, of 8 characters or more, so that it can be searched for in texts.
     *
     * @return such as {@code ann.lee@example.test}
     */
    Destination destination();

    /**
     * Sets how the provider behaves from now on; {@link ProviderAnswer#ACCEPTS} at first.
     *
     * @param answer the behaviour
     */
    void answer(ProviderAnswer answer);

    /**
     * How long {@link ProviderAnswer#ASKS_TO_COME_LATER} asks to wait.
     *
     * @return zero when the provider has no way to say it
     */
    Duration later();

    /**
     * Whether a request has a place for idempotency keys.
     *
     * @return false of a provider that knows no keys
     */
    boolean takesKeys();

    /**
     * The requests that reached the provider, whatever it answered.
     *
     * @return how many; several messages in one request are one
     */
    int requests();

    /**
     * The idempotency keys that reached the provider.
     *
     * @return in the order of arrival; empty of a provider that knows no keys
     */
    List<IdempotencyKey> keys();

    @Override
    void close();
}
