package dev.freestone.engine;

import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.promo.HostSweep;
import dev.freestone.engine.promo.PromoSweeper;
import dev.freestone.promo.PromoSweepMode;
import dev.freestone.promo.PromoSweepReport;
import dev.freestone.spi.PromoSweepFailure;
import java.time.LocalDate;
import java.util.List;

/**
 * A sweep over the active promo programs of a company as of one day, stepped by the host. What was stored is never lost: a
 * process that dies goes on after its last page, and nodes that sweep the same day share its parts. The engine's own daily
 * sweep is the same. Its steps are used by one thread; the rest is thread-safe. Source: docs/spec/promo-programs.md 12.
 */
public final class PromoSweep implements AutoCloseable {
    private final LocalDate asOf;
    private final PromoSweeper sweeper;
    private final HostSweep steps;

    PromoSweep(EngineParts parts, LedgerParts ledger, Caller caller, LocalDate asOf, PromoSweepMode mode) {
        this.asOf = asOf;
        this.sweeper = new PromoSweeper(parts, ledger, caller);
        this.steps = new HostSweep(parts, ledger, caller, asOf, mode);
    }

    /**
     * Does one page of programs, 1,000 by default, in one transaction.
     *
     * @return whether there is another page that no other node has in hand
     * @throws dev.freestone.error.FreestoneException {@code facts_unavailable} when three pages in a row found no loans; the
     *     sweep stays where it is
     */
    public boolean step() {
        return steps.step();
    }

    /**
     * Does all pages that no other node has in hand.
     *
     * @return how far the sweep is
     */
    public PromoSweepReport run() {
        boolean more = step();
        while (more) {
            more = step();
        }
        return report();
    }

    /**
     * How far the sweep is, on all nodes together.
     *
     * @return the report
     */
    public PromoSweepReport report() {
        return sweeper.report(asOf).orElseThrow();
    }

    /**
     * Programs that could not be judged. Each was tried twice, and is tried again by the next sweep.
     *
     * @param after go on after this storage number; 0 for the beginning
     * @param limit 1 to 1,000
     * @return by storage number
     * @throws dev.freestone.error.FreestoneException {@code validation} for a number out of range
     */
    public List<PromoSweepFailure> failures(long after, int limit) {
        History.check(after, limit);
        return sweeper.failures(asOf, after, limit);
    }

    /** Lets the sweep wait, on all nodes, after the pages in hand. */
    public void pause() {
        sweeper.control(asOf, true, false);
    }

    /** Lets it go on. */
    public void resume() {
        sweeper.control(asOf, false, false);
    }

    /** Gives it up, on all nodes, after the pages in hand; what was done stays. */
    public void cancel() {
        sweeper.control(asOf, false, true);
    }

    /** Gives back the part in hand, so that other nodes need not wait for the end of its lease. */
    @Override
    public void close() {
        steps.close();
    }
}
