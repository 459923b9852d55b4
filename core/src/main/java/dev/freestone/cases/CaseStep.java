package dev.freestone.cases;

import dev.freestone.lifecycle.Coded;
import dev.freestone.model.cases.CaseStatus;

/** What can be asked of a case. Source: docs/spec/cases-and-notifications.md 2. */
public enum CaseStep implements Coded {
    /** A caller sets its status to initiated, also by creating it so. */
    SET_INITIATED("set_initiated", "a caller sets its status to initiated, also by creating it so"),
    /** A caller sets its status to processing, also by creating it so. */
    SET_PROCESSING("set_processing", "a caller sets its status to processing, also by creating it so"),
    /** A caller sets its status to completed. */
    SET_COMPLETED("set_completed", "a caller sets its status to completed, perhaps with an outcome"),
    /** A caller sets its status to canceled. */
    SET_CANCELED("set_canceled", "a caller sets its status to canceled"),
    /** A caller sets its status to reopened. */
    SET_REOPENED("set_reopened", "a caller sets its status to reopened"),
    /** A caller gives an outcome and changes nothing else. */
    SET_OUTCOME("set_outcome", "a caller gives another outcome and changes nothing else"),
    /** A caller changes something else, and not the status. */
    EDIT("edit", "a caller changes anything else, and not the status"),
    /** A caller deletes it. */
    DELETE("delete", "a caller deletes it");

    private final String code;
    private final String meaning;

    CaseStep(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /**
     * The step to a wanted status.
     *
     * @param status the status that a caller asks for
     * @return the step
     */
    public static CaseStep of(CaseStatus status) {
        return switch (status) {
            case INITIATED -> SET_INITIATED;
            case PROCESSING -> SET_PROCESSING;
            case COMPLETED -> SET_COMPLETED;
            case CANCELED -> SET_CANCELED;
            case REOPENED -> SET_REOPENED;
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
