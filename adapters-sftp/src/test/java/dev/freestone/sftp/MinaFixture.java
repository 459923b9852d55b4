package dev.freestone.sftp;

import dev.freestone.model.campaign.DeliveryTarget;
import dev.freestone.spi.Delivery;
import dev.freestone.testkit.DeliveryFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;

/** A folder of a {@link MinaServer}. */
final class MinaFixture implements DeliveryFixture {
    private final MinaServer server;
    private final DeliveryTarget target;
    private final DeliveryTarget refused;
    private final SftpDelivery delivery;

    MinaFixture(MinaServer server, DeliveryTarget target, DeliveryTarget refused) {
        this.server = server;
        this.target = target.in("incoming");
        this.refused = refused.in("incoming");
        this.delivery = server.delivery().build();
        try {
            Files.createDirectory(server.file("incoming"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Delivery delivery() {
        return delivery;
    }

    @Override
    public DeliveryTarget target() {
        return target;
    }

    @Override
    public DeliveryTarget refused() {
        return refused;
    }

    @Override
    public Optional<byte[]> content(String name) {
        try {
            var file = server.file("incoming").resolve(name);
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void place(String name, byte[] content) {
        try {
            Files.write(server.file("incoming").resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
