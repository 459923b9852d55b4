package dev.freestone.engagement;

/**
 * How much is counted at most in a bucket of time, {@code max_event_rate} on the wire. Immutable. Source:
 * docs/spec/engagement-behaviors.md 3.1.
 *
 * @param count the most that is counted in a bucket, from 1 on
 * @param period the length of a bucket in seconds, from 1 on
 */
public record EventRate(long count, long period) {
    /**
     * Checks the components.
     *
     * @param count the most that is counted in a bucket
     * @param period the length of a bucket in seconds
     */
    public EventRate {
        TermChecks.atLeastOne("count", count);
        TermChecks.atLeastOne("period", period);
    }
}
