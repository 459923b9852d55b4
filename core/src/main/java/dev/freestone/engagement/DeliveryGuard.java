package dev.freestone.engagement;

import dev.freestone.lifecycle.Coded;

/** The named conditions of the begin of a delivery. Each knows why a delivery is skipped without it. Source: docs/spec/engagement-campaigns.md 5.2. */
public enum DeliveryGuard implements Coded {
    /** No later delivery of the message is due, and this one is in time, or its day is still today. */
    IN_TIME(
            "in_time",
            "no later delivery of the message is due, and this one is in time, or its day is still today",
            SkipReason.MISSED),
    /** At the instant and now the campaign is live and inside its window, and now the group is live. */
    LIVE(
            "live",
            "at the instant and now the campaign is live and inside its window, and now the group is live",
            SkipReason.NOT_LIVE),
    /** The delivery of the message before it is not building. */
    PREDECESSOR_BUILT("predecessor_built", "the delivery of the message before it is not building", SkipReason.OVERLAP);

    private final String code;
    private final String meaning;
    private final SkipReason reason;

    DeliveryGuard(String code, String meaning, SkipReason reason) {
        this.code = code;
        this.meaning = meaning;
        this.reason = reason;
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
     * Why a delivery is skipped for which this does not hold.
     *
     * @return such as {@code overlap} when the delivery before it is building
     */
    public SkipReason reason() {
        return reason;
    }
}
