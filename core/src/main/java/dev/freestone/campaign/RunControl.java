package dev.freestone.campaign;

/**
 * What steers a run. Immutable. Source: docs/spec/outreach-campaigns.md 1.6, 4.2.
 *
 * @param paused no node works on it
 * @param cancelRequested it ends as soon as a node looks at it
 * @param external the host drives it by updates; the engine never claims it
 * @param leaseExpiries how often a node lost it, 0..10
 */
public record RunControl(boolean paused, boolean cancelRequested, boolean external, int leaseExpiries) {
    /** The beginning of every run. */
    public static final RunControl NEW = new RunControl(false, false, false, 0);

    /**
     * Paused or resumed.
     *
     * @param value the new value
     * @return a changed copy
     */
    public RunControl withPaused(boolean value) {
        return new RunControl(value, cancelRequested, external, leaseExpiries);
    }

    /**
     * Asked to be canceled.
     *
     * @return a changed copy
     */
    public RunControl canceling() {
        return new RunControl(paused, true, external, leaseExpiries);
    }

    /**
     * Driven by the host from now on.
     *
     * @return a changed copy
     */
    public RunControl driven() {
        return new RunControl(paused, cancelRequested, true, leaseExpiries);
    }

    /**
     * Lost by a node once more.
     *
     * @return a changed copy
     */
    public RunControl lost() {
        return new RunControl(paused, cancelRequested, external, leaseExpiries + 1);
    }
}
