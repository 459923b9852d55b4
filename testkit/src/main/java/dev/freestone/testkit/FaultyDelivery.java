package dev.freestone.testkit;

import dev.freestone.model.campaign.DeliveryTarget;
import dev.freestone.spi.Delivery;
import dev.freestone.spi.RemoteFolder;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A delivery that fails where a test wants it. Counted are {@code open} and the calls of its folders but {@code close}.
 * Thread-safe as the delivery behind it.
 */
public final class FaultyDelivery implements Delivery {
    private final Delivery delivery;
    private final Faults faults;

    private FaultyDelivery(Delivery delivery, Faults faults) {
        this.delivery = delivery;
        this.faults = faults;
    }

    /**
     * A faulty view of a delivery.
     *
     * @param delivery where the effects go
     * @param faults when it fails
     * @return the delivery to hand to the engine
     */
    public static FaultyDelivery over(Delivery delivery, Faults faults) {
        return new FaultyDelivery(delivery, faults);
    }

    @Override
    public RemoteFolder open(DeliveryTarget target) {
        return new Folder(faults.call("Delivery.open", () -> delivery.open(target)), faults);
    }

    @Override
    public String toString() {
        return "FaultyDelivery[" + faults + " over " + delivery + "]";
    }

    private record Folder(RemoteFolder folder, Faults faults) implements RemoteFolder {
        @Override
        public OptionalLong stat(String name) {
            return faults.call("RemoteFolder.stat", () -> folder.stat(name));
        }

        @Override
        public void write(String name, InputStream content) {
            faults.run("RemoteFolder.write", () -> folder.write(name, content));
        }

        @Override
        public Optional<String> digest(String name) {
            return faults.call("RemoteFolder.digest", () -> folder.digest(name));
        }

        @Override
        public void rename(String from, String to) {
            faults.run("RemoteFolder.rename", () -> folder.rename(from, to));
        }

        @Override
        public void createExclusive(String name, InputStream content) {
            faults.run("RemoteFolder.createExclusive", () -> folder.createExclusive(name, content));
        }

        @Override
        public void remove(String name) {
            faults.run("RemoteFolder.remove", () -> folder.remove(name));
        }

        @Override
        public void close() {
            folder.close();
        }
    }
}
