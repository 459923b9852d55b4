package dev.freestone.model.contact;

import java.util.Optional;

/** Why an intent is in its state; a closed list. Source: docs/spec/contact-ledger.md 3.1. */
public enum IntentReason {
    /** Suppressed: the policy denied it. */
    POLICY_DENIED("policy_denied"),
    /** Suppressed: a hold would last longer than it may. */
    HOLD_BEYOND_LIMIT("hold_beyond_limit"),
    /** Suppressed or refused: its time was over. */
    EXPIRED("expired"),
    /** Suppressed: the person was erased. */
    PERSON_ERASED("person_erased"),
    /** Suppressed: the company is closed. */
    COMPANY_CLOSED("company_closed"),
    /** Suppressed: the host stopped it. */
    HOST_STOP("host_stop"),
    /** Suppressed: its template is disabled; notifications only. */
    TEMPLATE_DISABLED("template_disabled"),
    /** Refused by the provider: no such address or number. */
    BAD_DESTINATION("bad_destination"),
    /** Refused by the provider: the person has unsubscribed there. */
    UNSUBSCRIBED("unsubscribed"),
    /** Refused by the provider: it does not carry this content. */
    CONTENT_BLOCKED("content_blocked"),
    /** Refused by the provider: number or mailbox not in service. */
    NOT_IN_SERVICE("not_in_service"),
    /** Refused: there is nowhere to send it. */
    NO_DESTINATION("no_destination"),
    /** Refused: the content could not be made. */
    RENDER_FAILED("render_failed"),
    /** Refused: no attempt is left. */
    RETRIES_EXHAUSTED("retries_exhausted"),
    /** Refused: proven absent, and no attempt is left. */
    NOT_DELIVERED("not_delivered"),
    /** Refused: absent, never proven for good, given up. */
    PRESUMED_NOT_DELIVERED("presumed_not_delivered"),
    /** Refused: attested by an operator. */
    SETTLED_NOT_DELIVERED("settled_not_delivered"),
    /** Canceled: a caller asked. */
    CANCELED_BY_USER("canceled_by_user"),
    /** Canceled: its run was canceled. */
    RUN_CANCELED("run_canceled"),
    /** Canceled: its run failed. */
    RUN_FAILED("run_failed"),
    /** Canceled: its case was deleted. */
    CASE_DELETED("case_deleted"),
    /** Canceled: what it was about is no longer so. */
    CONDITION_NO_LONGER_HOLDS("condition_no_longer_holds"),
    /** Canceled: the change of the promo program was undone. */
    PROMO_UNDONE("promo_undone"),
    /** Canceled: its engagement campaign is not live. */
    CAMPAIGN_NOT_LIVE("campaign_not_live"),
    /** Canceled: the customer was excluded. */
    CUSTOMER_EXCLUDED("customer_excluded"),
    /** Unknown: the call ended without a usable answer. */
    OUTCOME_UNKNOWN("outcome_unknown"),
    /** Unknown: the node was lost after it committed to call. */
    LEASE_EXPIRED_AFTER_ATTEMPT("lease_expired_after_attempt"),
    /** Held: by an operator. */
    OPERATOR("operator");

    private final String code;

    IntentReason(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code policy_denied}
     */
    public String code() {
        return code;
    }

    /**
     * The constant of a code. Case counts.
     *
     * @param code any text
     * @return the constant, or empty when there is none
     */
    public static Optional<IntentReason> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
