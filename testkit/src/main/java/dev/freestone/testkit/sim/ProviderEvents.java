package dev.freestone.testkit.sim;

import dev.freestone.model.common.ActorId;
import dev.freestone.model.contact.DeliveryStatus;
import dev.freestone.model.contact.IdempotencyKey;

/** What providers tell about what they delivered: twice, too late, in any order. Used by one thread. */
final class ProviderEvents {
    private final World world;
    private final Desks desks;

    ProviderEvents(World world, Desks desks) {
        this.world = world;
        this.desks = desks;
    }

    void taken(SimProvider provider, IdempotencyKey key) {
        Xoshiro256 random = world.random.provider();
        int events = random.percent(70) ? 0 : random.between(1, 3);
        for (int i = 0; i < events; i++) {
            DeliveryStatus status =
                    random.one(DeliveryStatus.DELIVERED, DeliveryStatus.READ, DeliveryStatus.COMPLAINED);
            world.schedule.at(world.now().plus(random.seconds(1, 3_600)), () -> tell(provider, key, status));
        }
    }

    private void tell(SimProvider provider, IdempotencyKey key, DeliveryStatus status) {
        world.oracle.intent(key).ifPresent(seen -> {
            world.line(provider.id.value(), "tells " + status.code() + " of " + key);
            desks.with("event", seen.row.plan().company(), ActorId.HOST, desk -> desk.providerEvent(key, status));
        });
    }
}
