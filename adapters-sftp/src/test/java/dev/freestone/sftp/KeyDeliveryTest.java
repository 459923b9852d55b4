package dev.freestone.sftp;

import dev.freestone.model.campaign.DeliveryTarget;
import dev.freestone.testkit.DeliveryConformance;
import dev.freestone.testkit.DeliveryFixture;
import java.util.Optional;

class KeyDeliveryTest extends DeliveryConformance {
    private static final TestKey KEY = TestKey.ed25519("");
    private static final TestKey ANOTHER = TestKey.ed25519("");

    @Override
    protected DeliveryFixture openFixture() {
        MinaServer server =
                MinaServer.with(TestKey.forServer()).accepting(KEY.publicKey()).start();
        return new MinaFixture(server, with(server, KEY), with(server, ANOTHER));
    }

    private static DeliveryTarget with(MinaServer server, TestKey key) {
        return server.targetWith(Optional.empty(), Optional.of(key.privateKey()), Optional.empty());
    }
}
