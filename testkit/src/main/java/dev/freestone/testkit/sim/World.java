package dev.freestone.testkit.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What all parts of one run share. Used by one thread. */
final class World {
    private static final Duration MIXED = Duration.ofHours(1);

    final long seed;
    final Setting setting;
    final Streams random;
    final SimTime time = new SimTime();
    final Schedule schedule;
    final Trace trace;
    final Oracle oracle;
    final List<SimProvider> providers = new ArrayList<>();
    final List<SimNode> nodes = new ArrayList<>();
    final LedgerUnderTest ledger;
    final Whereabouts places;
    private final Kept kept;
    private int faults;
    private int items;
    private boolean faulty;
    private Instant calmSince = Instant.MAX;
    private Instant outageEnds = Instant.MIN;

    World(long seed, Setting setting, Streams random, DispatchEngineFactory factory, Watch watch) {
        this.seed = seed;
        this.setting = setting;
        this.random = random;
        this.kept = watch.kept();
        this.faulty = setting.rough();
        this.schedule = new Schedule(time, random.schedule(), watch.until());
        this.trace = new Trace(watch.traced());
        this.oracle = new Oracle(this, watch.only());
        this.places = Whereabouts.draw(setting, random.places());
        this.ledger = factory.open(time, new LedgerSetup(setting.claimBatch(), setting.cap(), places.hours()));
    }

    Instant now() {
        return time.instant();
    }

    boolean isFaulty() {
        return faulty;
    }

    /** The next fault, which may be left out. */
    boolean strikes() {
        faults++;
        return kept.strikes(faults - 1);
    }

    /** The next item of the workload, which may be left out. */
    void item(Instant at, Runnable work) {
        items++;
        if (kept.comes(items - 1)) {
            schedule.at(at, work);
        }
    }

    /** How many faults there were so far. */
    int faults() {
        return faults;
    }

    /** How many items there were so far. */
    int items() {
        return items;
    }

    void calm() {
        faulty = false;
        calmSince = now();
        outageEnds = Instant.MIN;
    }

    boolean isLongCalm() {
        return now().isAfter(calmSince) && Duration.between(calmSince, now()).compareTo(MIXED) > 0;
    }

    void outage(Duration length) {
        outageEnds = now().plus(length);
    }

    boolean isOut() {
        return now().isBefore(outageEnds);
    }

    void line(String who, String what) {
        trace.line(now(), who, what);
    }

    /** Something has changed: those that sleep look again. */
    void nudge() {
        nodes.forEach(SimNode::nudge);
    }
}
