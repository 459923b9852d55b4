package dev.freestone.testkit;

import dev.freestone.model.campaign.DeliveryTarget;
import dev.freestone.model.common.Secret;
import dev.freestone.spi.Delivery;
import dev.freestone.spi.RemoteFolder;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/** A delivery to nowhere. */
final class NoDelivery implements DeliveryFixture {
    @Override
    public Delivery delivery() {
        return target -> new Nowhere();
    }

    @Override
    public DeliveryTarget target() {
        return DeliveryTarget.of("files.example.org", 22, "lender", Secret.of("right"));
    }

    @Override
    public DeliveryTarget refused() {
        return DeliveryTarget.of("files.example.org", 22, "lender", Secret.of("wrong"));
    }

    @Override
    public Optional<byte[]> content(String name) {
        return Optional.empty();
    }

    @Override
    public void place(String name, byte[] content) {}

    @Override
    public void close() {}

    private static final class Nowhere implements RemoteFolder {
        @Override
        public OptionalLong stat(String name) {
            return OptionalLong.empty();
        }

        @Override
        public void write(String name, InputStream content) {}

        @Override
        public Optional<String> digest(String name) {
            return Optional.empty();
        }

        @Override
        public void rename(String from, String to) {}

        @Override
        public void createExclusive(String name, InputStream content) {}

        @Override
        public void remove(String name) {}

        @Override
        public void close() {}
    }
}
