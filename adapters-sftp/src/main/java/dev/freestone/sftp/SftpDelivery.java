package dev.freestone.sftp;

import dev.freestone.model.campaign.DeliveryTarget;
import dev.freestone.spi.Delivery;
import dev.freestone.spi.RemoteFolder;
import java.util.Objects;

/**
 * Drops files on SFTP servers, for {@code delivery(...)} of the engine's builder:
 *
 * <pre>{@code
 * SftpDelivery.builder().knownHosts(Path.of("/etc/freestone/known_hosts")).build()
 * }</pre>
 *
 * <p>A server is called when its host key is known, and no key is trusted on first use. Keys are Ed25519, ECDSA, or RSA
 * with SHA-2, on both sides. The private key of the settings is tried first, then the password, then the password as the
 * answer to one question that hides it. Folders that are open at once with the same account share connections. Nothing is
 * tried again here, and no call waits longer than the options say; a server that is silent for longer loses the
 * connection, and with it every folder that shares it.
 *
 * <p>Thread-safe; a folder is used by one thread at a time. Errors: {@code delivery_…} of docs/spec/errors.md 3, with the
 * server and a remedy, without accounts and texts of servers. Guide: docs/sftp.md. Source: docs/spec/outreach-campaigns.md
 * 5.4.
 */
public final class SftpDelivery implements Delivery {
    private final SharedConnections connections;

    SftpDelivery(Settings settings) {
        this.connections = new SharedConnections(settings);
    }

    /**
     * Begins a delivery. Where host keys are known from must be said.
     *
     * @return a builder
     */
    public static SftpDeliveryBuilder builder() {
        return new SftpDeliveryBuilder();
    }

    @Override
    public RemoteFolder open(DeliveryTarget target) {
        Connection connection = connections.join(Objects.requireNonNull(target, "target"));
        SftpFolder opened = null;
        Talk talk = null;
        try {
            talk = connection.talk();
            opened = SftpFolder.open(target, talk, () -> connections.leave(connection));
            return opened;
        } finally {
            if (opened == null) {
                if (talk != null) {
                    talk.close();
                }
                connections.leave(connection);
            }
        }
    }

    @Override
    public String toString() {
        return "SftpDelivery";
    }
}
