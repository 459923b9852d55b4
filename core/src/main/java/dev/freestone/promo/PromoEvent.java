package dev.freestone.promo;

import dev.freestone.lifecycle.Coded;

/** What can happen to a promo program. Source: docs/spec/promo-programs.md 5. */
public enum PromoEvent implements Coded {
    /** A program is created as pending. */
    CREATE_PENDING("create_pending", "a program is created as pending"),
    /** A program is created as active, and its loan is active or it is standalone. */
    CREATE_ACTIVE("create_active", "a program is created as active, and its loan is active or it is standalone"),
    /** A program is created as active at the origination of a loan that is not active yet. */
    CREATE_ACTIVE_AT_ORIGINATION(
            "create_active_at_origination",
            "a program is created as active at the origination of a loan that is not active yet"),
    /** A caller activates it. */
    ACTIVATE("activate", "a caller activates it"),
    /** The host reports that its loan is active. */
    LOAN_ACTIVATED("loan_activated", "the host reports that its loan is active"),
    /** The evaluation says exercised. */
    EVALUATED_EXERCISED("evaluated_exercised", "the evaluation says exercised"),
    /** The evaluation says disqualified. */
    EVALUATED_DISQUALIFIED("evaluated_disqualified", "the evaluation says disqualified"),
    /** The evaluation says expired. */
    EVALUATED_EXPIRED("evaluated_expired", "the evaluation says expired"),
    /** A caller cancels it. */
    CANCEL("cancel", "a caller cancels it"),
    /** A caller sets the status of a canceled program to active. */
    REACTIVATE("reactivate", "a caller sets the status of a canceled program to active"),
    /** The recomputation of a canceled program says active or in grace. */
    RECOMPUTED_RUNNING("recomputed_running", "the recomputation of a canceled program says active or in grace"),
    /** The recomputation of a canceled program says exercised. */
    RECOMPUTED_EXERCISED("recomputed_exercised", "the recomputation of a canceled program says exercised"),
    /** A caller applies a correction that says active, in grace or not started. */
    CORRECT_TO_ACTIVE("correct_to_active", "a caller applies a correction that says active, in grace or not started"),
    /** A caller applies a correction that says disqualified or expired. */
    CORRECT_TO_CANCELED("correct_to_canceled", "a caller applies a correction that says disqualified or expired");

    private final String code;
    private final String meaning;

    PromoEvent(String code, String meaning) {
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
