package dev.freestone.engagement;

import dev.freestone.lifecycle.Coded;
import dev.freestone.model.engagement.EngagementStatus;

/** What can happen to the status of a group. Source: docs/spec/engagement-campaigns.md 3.2. */
public enum GroupStep implements Coded {
    /** Its status becomes draft. */
    SET_DRAFT("set_draft", "a caller sets its status to draft, or its campaign goes back to draft"),
    /** Its status becomes inreview. */
    SET_INREVIEW("set_inreview", "a caller sets its status to inreview, or its campaign goes into review"),
    /** Its status becomes live. */
    SET_LIVE("set_live", "a caller sets its status to live, or its campaign is launched"),
    /** Its status becomes paused. */
    SET_PAUSED("set_paused", "a caller sets its status to paused"),
    /** Its status becomes completed. */
    SET_COMPLETED("set_completed", "a caller sets its status to completed");

    private final String code;
    private final String meaning;

    GroupStep(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /**
     * The step to a wanted status.
     *
     * @param status the status that is asked for
     * @return the step
     */
    public static GroupStep of(EngagementStatus status) {
        return switch (status) {
            case DRAFT -> SET_DRAFT;
            case INREVIEW -> SET_INREVIEW;
            case LIVE -> SET_LIVE;
            case PAUSED -> SET_PAUSED;
            case COMPLETED -> SET_COMPLETED;
        };
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
