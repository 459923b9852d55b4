package dev.freestone.campaign;

import dev.freestone.error.ErrorCode;
import dev.freestone.lifecycle.Coded;

/**
 * The named conditions of the run life cycle. Each knows the code that a caller sees when only it is missing. Source:
 * docs/spec/outreach-campaigns.md 4.1, 4.2.
 */
public enum RunGuard implements Coded {
    /** The campaign can run. */
    RUNNABLE(
            "runnable",
            "the campaign has a worker, an input, a key and the senders it needs",
            ErrorCode.CAMPAIGN_NOT_RUNNABLE),
    /** No other run of the campaign is live. */
    NO_LIVE_RUN("no_live_run", "no run of the campaign is initializing or processing", ErrorCode.RUN_IN_PROGRESS),
    /** The day's occurrence was not there yet. */
    OCCURRENCE_INSERTED(
            "occurrence_inserted", "the occurrence of the day was inserted just now", ErrorCode.ILLEGAL_TRANSITION),
    /** L of 4.2. */
    LEASE_HELD("lease_held", "the engine holds a valid lease and its fence", ErrorCode.ILLEGAL_TRANSITION),
    /** Nothing of the run is outstanding. */
    WORK_SETTLED(
            "work_settled",
            "no intent planned, held, claimed or attempted; buckets sum; log published; every delivery delivered",
            ErrorCode.ILLEGAL_TRANSITION),
    /** N of 4.2. */
    NOT_HELD("not_held", "the run is external, or initializing without a live lease", ErrorCode.RUN_LEASED),
    /** A caller drives the run. */
    EXTERNAL("external", "the run is external", ErrorCode.RUN_LEASED),
    /** A node may take the run. */
    CLAIMABLE(
            "claimable",
            "not external, not paused, and unclaimed or its lease expired up to 9 times",
            ErrorCode.ILLEGAL_TRANSITION),
    /** The engine has lost the run too often. */
    LEASE_EXPIRED_TENTH_TIME(
            "lease_expired_tenth_time",
            "not external, and its lease expired the 10th time",
            ErrorCode.ILLEGAL_TRANSITION);

    private final String code;
    private final String meaning;
    private final ErrorCode refusal;

    RunGuard(String code, String meaning, ErrorCode refusal) {
        this.code = code;
        this.meaning = meaning;
        this.refusal = refusal;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /**
     * The code that tells of this guard's failure.
     *
     * @return such as {@code run_leased} for a PUT on a run that the engine holds
     */
    public ErrorCode refusal() {
        return refusal;
    }
}
