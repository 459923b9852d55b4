package dev.freestone.engagement;

import dev.freestone.error.ErrorCode;

/** Why a customer cannot opt in, in the order in which it is asked. Source: docs/spec/engagement-campaigns.md 6.1. */
public enum OptInRefusal {
    /** The customer is anonymous. */
    NOT_REGISTERED(ErrorCode.REQUIRES_REGISTERED_USER, "the customer is anonymous, let the customer sign up first"),
    /** The campaign is not live, or over. */
    NOT_LIVE(ErrorCode.NO_ACTIVE_CAMPAIGN_FOUND, "the campaign is not live or has ended"),
    /** Everyone takes part without an opt-in. */
    NOT_REQUIRED(ErrorCode.OPT_IN_ERROR, "the campaign needs no opt-in, everyone it is for takes part"),
    /** The campaign is not for the customer. */
    NOT_QUALIFIED(ErrorCode.USER_INELIGIBLE_FOR_CAMPAIGN, "the campaign is not for this customer"),
    /** Opt-in has not begun. */
    NOT_STARTED(ErrorCode.OPT_IN_NOT_STARTED, "opt-in has not begun, try again when it has"),
    /** Opt-in is over. */
    ENDED(ErrorCode.OPT_IN_ENDED, "opt-in is over"),
    /** Every place is taken. */
    LIMIT_REACHED(ErrorCode.OPT_IN_LIMIT_REACHED, "every place in the campaign is taken");

    private final ErrorCode code;
    private final String message;

    OptInRefusal(ErrorCode code, String message) {
        this.code = code;
        this.message = message;
    }

    /**
     * The code that a caller sees.
     *
     * @return such as {@code opt_in_ended}
     */
    public ErrorCode code() {
        return code;
    }

    /**
     * What failed, for people.
     *
     * @return one phrase in English
     */
    public String message() {
        return message;
    }
}
