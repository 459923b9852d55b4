package dev.freestone.engine.promo;

import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.promo.PromoSweepMode;
import dev.freestone.spi.PromoSweepRow;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A sweep that a host steps itself, part after part. Used by one thread. */
public final class HostSweep {
    private final Deque<SweepRun> left = new ArrayDeque<>();

    /** Parts that others had in hand, or that were paused, when they were last asked for. */
    private final List<SweepRun> waiting = new ArrayList<>();

    /**
     * Begins or goes on with a sweep.
     *
     * @param parts the engine
     * @param ledger the contacts
     * @param caller for whom and by whom
     * @param asOf its day
     * @param mode which programs it visits
     */
    public HostSweep(EngineParts parts, LedgerParts ledger, Caller caller, LocalDate asOf, PromoSweepMode mode) {
        PromoSweeper sweeper = new PromoSweeper(parts, ledger, caller);
        sweeper.begin(asOf, mode);
        for (PromoSweepRow row : sweeper.rows(asOf)) {
            if (!row.finished()) {
                left.add(new SweepRun(
                        sweeper,
                        parts.promos().heartbeats(),
                        asOf,
                        row.partition(),
                        new SweepProgress(parts, ledger, caller.company(), asOf)));
            }
        }
    }

    /**
     * Does one page. Parts that cannot be had now are asked for again by the step after the one that found no other.
     *
     * @return whether there is another one that nobody else does
     */
    public boolean step() {
        while (!left.isEmpty()) {
            SweepRun run = left.getFirst();
            SweepRun.Stepped stepped = run.step();
            if (stepped.more()) {
                return true;
            }
            left.removeFirst();
            if (stepped.lookAgain().isPresent()) {
                waiting.add(run);
            } else if (!left.isEmpty()) {
                return true;
            }
        }
        left.addAll(waiting);
        waiting.clear();
        return false;
    }

    /** Gives back what is in hand. */
    public void close() {
        left.forEach(SweepRun::close);
        left.clear();
        waiting.clear();
    }
}
