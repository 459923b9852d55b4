package dev.freestone.testkit;

import dev.freestone.model.campaign.DeliveryTarget;
import dev.freestone.spi.Delivery;
import java.util.Optional;

/** What {@link DeliveryConformance} needs of a delivery under test. Made anew for each test and closed after it. */
public interface DeliveryFixture extends AutoCloseable {
    /**
     * The delivery.
     *
     * @return the same at each call
     */
    Delivery delivery();

    /**
     * An empty folder that may be written to.
     *
     * @return the same at each call
     */
    DeliveryTarget target();

    /**
     * The same account with a credential that does not open it.
     *
     * @return a target that is refused
     */
    DeliveryTarget refused();

    /**
     * What the server holds under a name, found without the delivery.
     *
     * @param name a file of the folder
     * @return its content, or empty when there is none
     */
    Optional<byte[]> content(String name);

    /**
     * Puts a file into the folder without the delivery.
     *
     * @param name the file
     * @param content what it holds
     */
    void place(String name, byte[] content);

    @Override
    void close();
}
