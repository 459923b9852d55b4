package dev.freestone.engine.work;

import dev.freestone.engine.dispatch.DispatchReport;
import dev.freestone.engine.dispatch.Dispatcher;
import dev.freestone.spi.Storage;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WorkScheduler.Sweep;
import dev.freestone.spi.WorkWanted;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** The sweeps of a started node, under names that are the same on all nodes. Source: docs/clustering.md. */
public final class Sweeps {
    /** When nothing is known to become due. */
    static final Duration IDLE = Duration.ofHours(1);

    /** When there is work for others only: they may be done with it soon. */
    static final Duration BUSY = Duration.ofSeconds(1);

    private static final int DISPATCHES = 4;

    private final DueWork work;
    private final Crew crew;
    private final TickMeter meter;
    private final List<Sweep> sweeps = new ArrayList<>();

    /**
     * No sweeps yet.
     *
     * @param work due work
     * @param workers do the lengthy work
     * @param size how much of it at once
     * @param meter measures sweeps
     */
    public Sweeps(DueWork work, Executor workers, int size, TickMeter meter) {
        this.work = work;
        this.meter = meter;
        this.crew = new Crew(work, workers, size);
    }

    /**
     * Adds those over due work.
     *
     * @param shared whether nodes share them, so that there is one for each partition
     */
    public void addWork(boolean shared) {
        WorkWanted all = work.kinds().all();
        for (int part = 0; shared && part < WorkItem.PARTITIONS; part++) {
            add("work-" + part, new WorkSweep(work, crew, all.in(part)));
        }
        if (!shared) {
            add("work", new WorkSweep(work, crew, all));
        }
    }

    /**
     * Adds those over planned contacts.
     *
     * @param shared whether nodes share them, so that there are several
     * @param storage tells S
     * @param dispatcher says when contacts are due
     * @param dispatch carries them out
     */
    public void addDispatch(boolean shared, Storage storage, Dispatcher dispatcher, Supplier<DispatchReport> dispatch) {
        for (int i = 0; i < (shared ? DISPATCHES : 1); i++) {
            add("dispatch-" + i, new DispatchSweep(storage, dispatcher, dispatch));
        }
    }

    /**
     * Adds what is to be done now and then on any node.
     *
     * @param looks each does what is due and answers when it is due again, if that is known
     * @param clock the clock of this node
     */
    public void addKeeping(List<Supplier<Optional<Instant>>> looks, InstantSource clock) {
        add(
                "keeping",
                () -> looks.stream()
                        .flatMap(look -> look.get().stream())
                        .min(Instant::compareTo)
                        .map(next -> Duration.between(clock.instant(), next))
                        .map(wait -> wait.compareTo(BUSY) < 0 ? BUSY : wait)
                        .orElse(IDLE));
    }

    private void add(String name, Supplier<Duration> look) {
        sweeps.add(new MeteredSweep(name, look, meter));
    }

    /**
     * All of them.
     *
     * @return the sweeps
     */
    public List<Sweep> all() {
        return List.copyOf(sweeps);
    }

    /** Takes no more lengthy work; what is in hand goes on to its end. */
    public void close() {
        crew.close();
    }
}
