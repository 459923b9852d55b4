package dev.freestone.testkit.sim;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import java.time.Duration;

/** What goes wrong before and after the effect of each port call of one actor. Used by one thread. */
final class PortFaults {
    private static final int SURE = 10_000;
    private static final Duration BEAT = Duration.ofSeconds(20);
    private static final int[] FREEZES = {3, 8, 40, 70, 300, 1_500, 7_200};

    private final World world;
    private final String who;
    private final Runnable heartbeat;
    private final boolean mortal;
    private int weight = 1;
    private boolean dead;

    /**
     * Faults of one actor.
     *
     * @param world where it acts
     * @param who its name
     * @param heartbeat what its other threads do while a port is slow
     * @param mortal whether it may be killed and may freeze
     */
    PortFaults(World world, String who, Runnable heartbeat, boolean mortal) {
        this.world = world;
        this.who = who;
        this.heartbeat = heartbeat;
        this.mortal = mortal;
    }

    boolean isDead() {
        return dead;
    }

    void die() {
        dead = true;
        world.line(who, "dies");
    }

    /** How much likelier than elsewhere something goes wrong now. */
    void weigh(int times) {
        weight = times;
    }

    void before(String port) {
        live();
        if (!strikes()) {
            return;
        }
        int kind = kind(port);
        if (kind < 30 && mortal) {
            kill(port, "before");
        }
        if (kind < 50) {
            throw fail(port, ErrorCode.STORAGE_FAILED, "fails");
        }
        if (kind < 65) {
            throw fail(port, ErrorCode.STORAGE_IN_DOUBT, "loses the request");
        }
        slow(port, "before");
    }

    void after(String port) {
        live();
        if (!strikes()) {
            return;
        }
        int kind = kind(port);
        if (kind < 30 && mortal) {
            kill(port, "after");
        }
        if (kind < 60) {
            throw fail(port, ErrorCode.STORAGE_IN_DOUBT, "loses the answer");
        }
        slow(port, "after");
    }

    /** Inside a transaction, after all of it: everything must be undone. */
    void inside(String port) {
        if (strikes() && world.random.faults().percent(20)) {
            throw fail(port, ErrorCode.STORAGE_FAILED, "is rolled back");
        }
    }

    /** Between two steps. */
    void between() {
        if (mortal && strikes()) {
            int kind = world.random.faults().below(100);
            if (kind < 25) {
                kill("step", "between");
            }
            if (kind < 35) {
                world.line("storage", "is out");
                world.outage(world.random.faults().seconds(1, 600));
            }
            if (kind >= 35) {
                freeze("step");
            }
        }
    }

    private void live() {
        if (dead) {
            throw new NodeKilled();
        }
        if (world.isOut()) {
            throw FreestoneException.of(ErrorCode.STORAGE_UNREACHABLE, "the storage is out");
        }
    }

    private boolean strikes() {
        return world.isFaulty()
                && world.random.faults().below(SURE) < world.setting.faultRate() * weight
                && world.strikes();
    }

    /** In a duel the nodes rather freeze in their calls than fail. */
    private int kind(String port) {
        boolean duel = world.setting.kind() == Setting.Kind.DUEL && port.equals("send");
        return world.random.faults().below(100) + (duel ? 45 : 0);
    }

    private void kill(String port, String moment) {
        world.line(who, "is killed " + moment + " " + port);
        die();
        throw new NodeKilled();
    }

    private FreestoneException fail(String port, ErrorCode code, String what) {
        world.line(who, port + " " + what);
        return FreestoneException.of(code, port + " " + what);
    }

    private void slow(String port, String moment) {
        boolean duel = world.setting.kind() == Setting.Kind.DUEL;
        if (mortal && world.random.faults().percent(duel ? 90 : 60)) {
            freeze(port + " " + moment);
            return;
        }
        Duration length = world.random.faults().seconds(1, world.random.faults().percent(20) ? 7_200 : 90);
        world.line(who, port + " " + moment + " is slow " + length.toMillis());
        Duration left = length;
        while (left.compareTo(BEAT) > 0) {
            world.schedule.run(world.now().plus(BEAT));
            left = left.minus(BEAT);
            heartbeat.run();
        }
        world.schedule.run(world.now().plus(left));
    }

    /** The process stands still; the others go on. */
    private void freeze(String where) {
        boolean duel = world.setting.kind() == Setting.Kind.DUEL
                && world.random.faults().percent(70);
        int most = FREEZES[world.random.faults().below(FREEZES.length)];
        // In a duel as long as it takes another node to get hold of the same contact.
        Duration length = duel
                ? world.random.faults().seconds(95, 170)
                : world.random.faults().seconds(1, most);
        world.line(who, "freezes in " + where + " " + length.toMillis());
        world.schedule.run(world.now().plus(length));
        world.line(who, "thaws in " + where);
    }
}
