package dev.freestone.engine.work;

import dev.freestone.spi.WorkQueue.Taken;
import dev.freestone.spi.WorkWanted;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Looks at the work of a partition, or of all: brief work is done here and now, in batches, and lengthy work is handed to the
 * crew, as much as this node can do.
 */
final class WorkSweep implements Supplier<Duration> {
    private final DueWork work;
    private final Crew crew;
    private final WorkWanted wanted;
    private final WorkWanted brief;
    private final WorkWanted lengthy;

    WorkSweep(DueWork work, Crew crew, WorkWanted wanted) {
        this.work = work;
        this.crew = crew;
        this.wanted = wanted;
        this.brief = new WorkWanted(work.kinds().brief(), wanted.partition());
        this.lengthy = new WorkWanted(work.kinds().lengthy(), wanted.partition());
    }

    @Override
    public Duration get() {
        Duration wait = work.nextDueIn(wanted).orElse(Sweeps.IDLE);
        if (wait.compareTo(Duration.ZERO) > 0) {
            return wait;
        }
        List<Taken> now = work.take(brief, DueWork.BATCH);
        work.doAll(now);
        return now.size() + crew.take(lengthy) > 0 ? Duration.ZERO : Sweeps.BUSY;
    }
}
