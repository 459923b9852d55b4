package dev.freestone.sftp;

import dev.freestone.model.campaign.DeliveryTarget;
import dev.freestone.model.common.Secret;
import dev.freestone.testkit.DeliveryConformance;
import dev.freestone.testkit.DeliveryFixture;

class PasswordDeliveryTest extends DeliveryConformance {
    @Override
    protected DeliveryFixture openFixture() {
        MinaServer server = MinaServer.started();
        DeliveryTarget target = server.target();
        return new MinaFixture(
                server,
                target,
                DeliveryTarget.of(target.host(), target.port(), target.username(), Secret.of("opens nothing")));
    }
}
