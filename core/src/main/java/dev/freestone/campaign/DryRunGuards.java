package dev.freestone.campaign;

/**
 * When a dry run says stop. Immutable and thread-safe: {@code DryRunGuards.DEFAULT.movingAtMost(10)}. Source:
 * docs/spec/outreach-campaigns.md 4.8.
 *
 * @param maxMovePercent by how many percent of the last run the rows, and those reached by a worker, may differ, such as 20;
 *     at least 0
 * @param maxReappearing how many people who were stopped in the last run may be reached now, such as 0; at least 0
 * @param comparison whether it stops when the difference to the last run is not available
 */
public record DryRunGuards(int maxMovePercent, long maxReappearing, boolean comparison) {
    /** 20 percent, nobody who was stopped, and no go without a comparison. */
    public static final DryRunGuards DEFAULT = new DryRunGuards(20, 0, true);

    /**
     * Checks the components.
     *
     * @param maxMovePercent by how many percent of the last run the rows, and those reached by a worker, may differ, such as 20;
     *     at least 0
     * @param maxReappearing how many people who were stopped in the last run may be reached now, such as 0; at least 0
     * @param comparison whether it stops when the difference to the last run is not available
     */
    public DryRunGuards {
        if (maxMovePercent < 0) {
            throw new IllegalArgumentException("maxMovePercent: " + maxMovePercent + " is negative, give 0 or more");
        }
        if (maxReappearing < 0) {
            throw new IllegalArgumentException("maxReappearing: " + maxReappearing + " is negative, give 0 or more");
        }
    }

    /**
     * With another limit for the size.
     *
     * @param percent of the last run, such as 10; at least 0
     * @return a changed copy
     */
    public DryRunGuards movingAtMost(int percent) {
        return new DryRunGuards(percent, maxReappearing, comparison);
    }

    /**
     * With people who were stopped and may be reached now, for instance because consents were renewed.
     *
     * @param people how many, at least 0
     * @return a changed copy
     */
    public DryRunGuards reappearingAtMost(long people) {
        return new DryRunGuards(maxMovePercent, people, comparison);
    }

    /**
     * Goes on without a comparison, as the first run of a campaign must.
     *
     * @return a changed copy
     */
    public DryRunGuards withoutComparison() {
        return new DryRunGuards(maxMovePercent, maxReappearing, false);
    }
}
