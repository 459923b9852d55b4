package dev.freestone.memory;

import dev.freestone.model.campaign.DeliveryTarget;
import dev.freestone.model.common.Secret;
import dev.freestone.spi.Delivery;
import dev.freestone.testkit.DeliveryConformance;
import dev.freestone.testkit.DeliveryFixture;
import java.util.Optional;

class InMemoryDeliveryTest extends DeliveryConformance {
    private static final Secret PASSWORD = Secret.of("opens the folder");

    @Override
    protected DeliveryFixture openFixture() {
        InMemoryDelivery delivery = InMemoryDelivery.of(PASSWORD);
        return new DeliveryFixture() {
            @Override
            public Delivery delivery() {
                return delivery;
            }

            @Override
            public DeliveryTarget target() {
                return DeliveryTarget.of("files.example.org", 22, "lender", PASSWORD);
            }

            @Override
            public DeliveryTarget refused() {
                return DeliveryTarget.of("files.example.org", 22, "lender", Secret.of("opens nothing"));
            }

            @Override
            public Optional<byte[]> content(String name) {
                return Optional.ofNullable(delivery.files("").get(name));
            }

            @Override
            public void place(String name, byte[] content) {
                delivery.place("", name, content);
            }

            @Override
            public void close() {}
        };
    }
}
