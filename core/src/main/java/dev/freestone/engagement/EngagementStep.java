package dev.freestone.engagement;

import dev.freestone.lifecycle.Coded;
import dev.freestone.model.engagement.EngagementStatus;

/** What can happen to an engagement campaign. Source: docs/spec/engagement-campaigns.md 2.3. */
public enum EngagementStep implements Coded {
    /** A caller sets its status to draft, also by creating it so. */
    SET_DRAFT("set_draft", "a caller sets its status to draft, also by creating it so"),
    /** A caller sets its status to inreview, also by creating it so. */
    SET_INREVIEW("set_inreview", "a caller sets its status to inreview, also by creating it so"),
    /** A caller sets its status to live, also by creating it so. */
    SET_LIVE("set_live", "a caller sets its status to live, also by creating it so"),
    /** A caller sets its status to paused, also by creating it so. */
    SET_PAUSED("set_paused", "a caller sets its status to paused, also by creating it so"),
    /** A caller sets its status to completed. */
    SET_COMPLETED("set_completed", "a caller sets its status to completed"),
    /** Its end passes. */
    END("end", "time passes ends_at");

    private final String code;
    private final String meaning;

    EngagementStep(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /**
     * The step to a wanted status.
     *
     * @param status the status that a caller asks for
     * @return the step
     */
    public static EngagementStep of(EngagementStatus status) {
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
