package dev.freestone.engine.runs;

import dev.freestone.model.campaign.RunId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runs in the hands of this engine, so that a cancel reaches them at once and leases are renewed. Thread-safe. */
public final class HeldRuns {
    private static final Logger LOG = LoggerFactory.getLogger(HeldRuns.class);

    private final Map<RunId, HeldRun> held = new ConcurrentHashMap<>();

    void add(HeldRun run) {
        held.put(run.id(), run);
    }

    void remove(HeldRun run) {
        held.remove(run.id(), run);
    }

    /** Interrupts the work on a run, if this engine works on it. */
    void cancel(RunId id) {
        HeldRun run = held.get(id);
        if (run != null) {
            run.cancel();
        }
    }

    /** Renews every lease and hears of cancels of other nodes. */
    public void heartbeat() {
        for (HeldRun run : List.copyOf(held.values())) {
            try {
                run.heartbeat();
            } catch (RunStop fenced) {
                run.cancel();
            } catch (StorageTrouble later) {
                LOG.warn("the lease of run {} was not renewed, the next heartbeat tries again", run.id());
            }
        }
    }
}
