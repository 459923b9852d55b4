package dev.freestone.engine.promo;

import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.promo.PromoSweepMode;
import dev.freestone.spi.PromoSweepRow;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;

/** A sweep that a host steps itself, part after part. Used by one thread. */
public final class HostSweep {
    private final Deque<SweepRun> left = new ArrayDeque<>();

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
                        sweeper, asOf, row.partition(), new SweepProgress(parts, ledger, caller.company(), asOf)));
            }
        }
    }

    /**
     * Does one page.
     *
     * @return whether there is another one that nobody else does
     */
    public boolean step() {
        while (!left.isEmpty()) {
            SweepRun.Stepped stepped = left.getFirst().step();
            if (stepped.more()) {
                return true;
            }
            left.removeFirst();
            if (stepped.lookAgain().isEmpty()) {
                return !left.isEmpty();
            }
        }
        return false;
    }

    /** Gives back what is in hand. */
    public void close() {
        left.forEach(SweepRun::close);
        left.clear();
    }
}
