package dev.freestone.bench;

import dev.freestone.campaign.RenameRefused;
import dev.freestone.engine.delivery.FileDrop;
import dev.freestone.engine.delivery.Parcel;
import dev.freestone.model.campaign.DeliveryTarget;
import dev.freestone.model.common.Secret;
import dev.freestone.sftp.SftpDelivery;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The steps of the engine over {@link SftpDelivery}. */
final class FreestoneDrop implements DropWay {
    private final SftpDelivery delivery;
    private final DeliveryTarget target;

    FreestoneDrop(DropServer server, Path folder) {
        delivery =
                SftpDelivery.builder().knownHosts(folder.resolve("known_hosts")).build();
        target = new DeliveryTarget(
                "127.0.0.1",
                server.port(),
                DropServer.USERNAME,
                Optional.empty(),
                Optional.of(Secret.of(server.privateKey())),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public void drop(List<DropFile> files) {
        try (var folder = delivery.open(target)) {
            var steps = new FileDrop(folder, RenameRefused.FAIL);
            for (DropFile file : files) {
                var parcel = new Parcel(file.name(), file.part(), file.size(), file.sha256(), () -> open(file));
                String compared = steps.drop(parcel, () -> {});
                if (!compared.equals(FileDrop.CHECKSUM)) {
                    throw new IllegalStateException(file.name() + " was not read back");
                }
            }
        }
    }

    @Override
    public void write(DropFile file) throws IOException {
        try (var folder = delivery.open(target);
                InputStream content = file.open()) {
            folder.write(file.name(), content);
        }
    }

    private static InputStream open(DropFile file) {
        try {
            return file.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
