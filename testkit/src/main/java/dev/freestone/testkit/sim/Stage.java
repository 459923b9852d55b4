package dev.freestone.testkit.sim;

import dev.freestone.model.common.SenderId;
import java.time.Duration;

/** Puts providers and nodes into a world. */
final class Stage {
    private static final int MOST_SKEW = 600;

    private Stage() {}

    static void set(World world, Desks desks) {
        ProviderEvents events = new ProviderEvents(world, desks);
        for (int i = 0; i < world.setting.senders(); i++) {
            ProviderModel model = ProviderModel.draw(world.setting.kind(), world.random.provider());
            world.providers.add(new SimProvider(
                    world, SenderId.of(i == 0 ? "one" : "two"), world.setting.rough() ? model : model.calm(), events));
        }
        Xoshiro256 random = world.random.clock();
        for (int number = 0; number < world.setting.nodes(); number++) {
            // The first one stays near S, or nobody would do anything.
            boolean near = number == 0 || random.percent(75);
            int skew = near ? random.between(-25_000, 25_000) : random.between(-MOST_SKEW, MOST_SKEW) * 1_000;
            NodeClock clock =
                    new NodeClock(world.time, Duration.ofMillis(skew), number == 0 ? 0 : random.between(-50, 50));
            SimNode node = new SimNode(world, number, clock);
            world.nodes.add(node);
            node.wake(world.now().plus(random.millis(0, 3_000)));
            if (number > 0 && random.percent(15)) {
                Duration jump = random.seconds(-0, MOST_SKEW).negated();
                world.schedule.at(world.now().plus(random.seconds(1, 3_600)), () -> clock.jump(jump));
            }
        }
    }
}
