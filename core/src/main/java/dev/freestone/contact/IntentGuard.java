package dev.freestone.contact;

import dev.freestone.lifecycle.Coded;

/** The named conditions of the life cycle of a contact intent. Source: docs/spec/contact-ledger.md 3. */
public enum IntentGuard implements Coded {
    /** The company is open and the person not erased. */
    OPEN("open", "the company is open and the person not erased"),
    /** The company is closed or the person erased. */
    CLOSED("closed", "the company is closed or the person erased"),
    /** Due, not expired, the person's lane free, scope and sender not stopped, every slot reserved. */
    CLAIMABLE(
            "claimable", "due, not expired, the person's lane free, scope and sender not stopped, every slot reserved"),
    /** The hold is open or ends by the hold limit. */
    HOLD_WITHIN_LIMIT("hold_within_limit", "the hold is open or ends by the hold limit"),
    /** The hold ends after the hold limit. */
    HOLD_BEYOND_LIMIT("hold_beyond_limit", "the hold ends after the hold limit"),
    /** The fence is that of its node. */
    FENCE_MATCHES("fence_matches", "the fence is that of its node"),
    /** Lease and decision valid, scope not stopped, not expired, no restriction since, rate tokens taken. */
    ATTEMPTABLE(
            "attemptable",
            "lease and decision valid, scope not stopped, not expired, no restriction since, rate tokens taken"),
    /** S has reached the end of the lease. */
    LEASE_ENDED("lease_ended", "S has reached the end of the lease"),
    /** The attempt is the last one. */
    SAME_ATTEMPT("same_attempt", "the attempt is the last one"),
    /** The provider says that the person was reached. */
    REACHED("reached", "the provider says that the person was reached"),
    /** The provider says that the person was not reached. */
    NOT_REACHED("not_reached", "the provider says that the person was not reached"),
    /** Attempts are left and the next is due before it expires. */
    RETRY_LEFT("retry_left", "attempts are left and the next is due before it expires"),
    /** No attempt is left, or the next would be due after it expires. */
    RETRIES_OVER("retries_over", "no attempt is left, or the next would be due after it expires"),
    /** Somebody has called it back. */
    CANCEL_REQUESTED("cancel_requested", "somebody has called it back"),
    /** Nobody has called it back. */
    NOT_CALLED_BACK("not_called_back", "nobody has called it back"),
    /** No earlier call can still reach the provider. */
    ABSENCE_FINAL("absence_final", "no earlier call can still reach the provider"),
    /** Absence is not final, 24 h after the deadline of the attempt. */
    ABSENCE_GIVEN_UP("absence_given_up", "absence is not final, 24 h after the deadline of the attempt"),
    /** Absence is not final yet. */
    ABSENCE_OPEN("absence_open", "absence is not final yet"),
    /** An operator and a note are given. */
    NOTED("noted", "an operator and a note are given"),
    /** Released by an operator, or the end of the hold, a change of the person or an hour has come. */
    HOLD_OVER(
            "hold_over", "released by an operator, or the end of the hold, a change of the person or an hour has come"),
    /** S has reached the hold limit. */
    HOLD_LIMIT_REACHED("hold_limit_reached", "S has reached the hold limit"),
    /** S has reached the end of its time. */
    EXPIRED("expired", "S has reached the end of its time"),
    /** The event proves delivery. */
    PROVEN("proven", "the event proves delivery"),
    /** The event proves nothing new. */
    NOT_PROVEN("not_proven", "the event proves nothing new");

    private final String code;
    private final String meaning;

    IntentGuard(String code, String meaning) {
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
