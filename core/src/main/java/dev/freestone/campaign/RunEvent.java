package dev.freestone.campaign;

import dev.freestone.lifecycle.Coded;

/** What can happen to a campaign run. Source: docs/spec/outreach-campaigns.md 4.2. */
public enum RunEvent implements Coded {
    /** A caller starts the campaign. */
    START_MANUAL("start_manual", "a caller starts the campaign"),
    /** The schedule fires. */
    SLOT_FIRES("slot_fires", "a slot of the schedule fires"),
    /** The query result is complete and hashed. */
    INPUT_FROZEN("input_frozen", "the input is complete, closed and hashed"),
    /** The query or its result cannot be used. */
    INPUT_FAULT("input_fault", "the query failed or its result cannot be used"),
    /** Export, messages and delivery are done. */
    WORK_FINISHED("work_finished", "export, messages and delivery are done"),
    /** A whole worker or the delivery failed. */
    WORK_FAULT("work_fault", "a whole worker or the delivery failed"),
    /** The requested cancel is carried out. */
    CANCEL("cancel", "a requested cancel is carried out"),
    /** PUT with status {@code processing}. */
    PUT_PROCESSING("put_processing", "PUT sets the status to processing"),
    /** PUT with file ids. */
    PUT_FILES("put_files", "PUT sets file ids"),
    /** PUT with status {@code failed}. */
    PUT_FAILED("put_failed", "PUT sets the status to failed"),
    /** PUT with status {@code success}. */
    PUT_SUCCESS("put_success", "PUT sets the status to success"),
    /** The run stops taking up work. */
    PAUSE("pause", "a caller pauses the run"),
    /** The run takes up work again. */
    RESUME("resume", "a caller resumes the run"),
    /** A node takes the lease. */
    CLAIM("claim", "a node claims the run"),
    /** The engine gives the run up. */
    ABANDON("abandon", "the engine gives the run up"),
    /** PUT that changes nothing. */
    PUT_SAME("put_same", "PUT repeats the current values");

    private final String code;
    private final String meaning;

    RunEvent(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
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
