package dev.freestone.sftp;

import dev.freestone.model.campaign.DeliveryTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The connections that are open now. None is kept without a folder, so that a changed host key is seen by the next run. */
final class SharedConnections {
    private final Settings settings;
    private final Map<DeliveryTarget, List<Connection>> open = new HashMap<>();

    SharedConnections(Settings settings) {
        this.settings = settings;
    }

    /** A place in a connection of the same account, which is only connected when it is used. */
    synchronized Connection join(DeliveryTarget target) {
        DeliveryTarget account = new DeliveryTarget(
                target.host(),
                target.port(),
                target.username(),
                target.password(),
                target.privateKey(),
                target.privateKeyPassphrase(),
                Optional.empty());
        List<Connection> ofAccount = open.computeIfAbsent(account, key -> new ArrayList<>());
        Connection joined = ofAccount.stream()
                .filter(each -> each.usable() && each.folders < settings.foldersPerConnection())
                .findFirst()
                .orElseGet(() -> {
                    Connection another = new Connection(account, settings);
                    ofAccount.add(another);
                    return another;
                });
        joined.folders++;
        return joined;
    }

    /** Gives a place back, and with the last one the connection. */
    void leave(Connection connection) {
        if (withoutFolders(connection)) {
            connection.close();
        }
    }

    private synchronized boolean withoutFolders(Connection connection) {
        connection.folders--;
        if (connection.folders > 0) {
            return false;
        }
        open.computeIfPresent(connection.account(), (account, all) -> {
            all.remove(connection);
            return all.isEmpty() ? null : all;
        });
        return true;
    }
}
