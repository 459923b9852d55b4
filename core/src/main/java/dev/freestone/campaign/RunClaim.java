package dev.freestone.campaign;

import dev.freestone.lifecycle.Row;
import dev.freestone.model.campaign.RunStatus;
import java.util.Optional;

/**
 * Whether a node may take a run. Pure. Source: docs/spec/outreach-campaigns.md 4.2 T7, T13, T14.
 */
public enum RunClaim {
    /** Nothing to do: ended, driven by the host, or paused. */
    NOTHING,
    /** Another node holds it. */
    BUSY,
    /** The node takes it and goes on. */
    TAKE,
    /** The node takes it after another one lost it. */
    TAKE_OVER,
    /** The node takes it to end it: it was lost for the tenth time. */
    ABANDON;

    /** How often a run may be lost before it is given up. */
    public static final int MAX_EXPIRIES = 10;

    /**
     * Decides.
     *
     * @param run the run
     * @param owned whether a node took the lease and has not given it back
     * @param live whether that lease has not ended
     * @return what a node does
     */
    public static RunClaim of(CampaignRun run, boolean owned, boolean live) {
        RunControl control = run.control();
        if (!run.isLive() || control.external()) {
            return NOTHING;
        }
        if (owned && live) {
            return BUSY;
        }
        int expiries = control.leaseExpiries() + (owned ? 1 : 0);
        if (expiries >= MAX_EXPIRIES && allowed(run, RunEvent.ABANDON, RunGuard.LEASE_EXPIRED_TENTH_TIME)) {
            return ABANDON;
        }
        if (control.paused() && !control.cancelRequested()) {
            return NOTHING;
        }
        if (!allowed(run, RunEvent.CLAIM, RunGuard.CLAIMABLE)) {
            return NOTHING;
        }
        return owned ? TAKE_OVER : TAKE;
    }

    /**
     * What becomes true when a node takes the run.
     *
     * @param run the run
     * @return the fact; empty where the run is not taken, or only to be ended
     */
    public Optional<RunFact> fact(CampaignRun run) {
        return switch (this) {
            case TAKE, TAKE_OVER ->
                row(run, RunEvent.CLAIM, RunGuard.CLAIMABLE).map(row -> RunFact.done(run.status(), row));
            case NOTHING, BUSY, ABANDON -> Optional.empty();
        };
    }

    private static boolean allowed(CampaignRun run, RunEvent event, RunGuard holds) {
        return row(run, event, holds).isPresent();
    }

    private static Optional<Row<RunStatus, RunEvent, RunGuard>> row(CampaignRun run, RunEvent event, RunGuard holds) {
        return RunLifeCycle.next(Optional.of(run.status()), event, guard -> guard == holds);
    }
}
