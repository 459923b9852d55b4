package dev.freestone.contact;

import dev.freestone.lifecycle.Coded;

/** What can happen to a contact intent. Source: docs/spec/contact-ledger.md 3. */
public enum IntentEvent implements Coded {
    /** A producer plans the contact. */
    PLAN("plan", "a producer plans the contact"),
    /** A node claims it and the policy allows it. */
    CLAIM_ALLOW("claim_allow", "a node claims it and the policy allows it"),
    /** A node looks at it and the policy holds it. */
    CLAIM_HOLD("claim_hold", "a node looks at it and the policy holds it"),
    /** A node looks at it and the policy denies it. */
    CLAIM_DENY("claim_deny", "a node looks at it and the policy denies it"),
    /** Rendering or destination fails for good. */
    PREPARE_FAILED("prepare_failed", "rendering or destination fails for good"),
    /** Its node gives it back before an attempt. */
    YIELD("yield", "its node gives it back before an attempt"),
    /** Its node commits that it calls the provider. */
    ATTEMPT("attempt", "its node commits that it calls the provider"),
    /** The lease of its node has ended. */
    LEASE_EXPIRED("lease_expired", "the lease of its node has ended"),
    /** The provider takes responsibility. */
    ACCEPTED("accepted", "the provider takes responsibility"),
    /** The provider refuses for good. */
    REFUSED("refused", "the provider refuses for good"),
    /** The provider, or the way to it, asks for another try. */
    RETRY_LATER("retry_later", "the provider, or the way to it, asks for another try"),
    /** Its node attests that no call was started. */
    NOT_SENT("not_sent", "its node attests that no call was started"),
    /** The call ends without a usable answer. */
    UNKNOWN("unknown", "the call ends without a usable answer"),
    /** The provider, asked later, has it. */
    RECONCILE_DELIVERED("reconcile_delivered", "the provider, asked later, has it"),
    /** The provider, asked later, has refused it. */
    RECONCILE_REJECTED("reconcile_rejected", "the provider, asked later, has refused it"),
    /** The provider, asked later, does not know it. */
    RECONCILE_ABSENT("reconcile_absent", "the provider, asked later, does not know it"),
    /** The provider, asked later, cannot say. */
    STILL_UNKNOWN("still_unknown", "the provider, asked later, cannot say"),
    /** An operator attests that it was delivered. */
    SETTLE_DELIVERED("settle_delivered", "an operator attests that it was delivered"),
    /** An operator attests that it was not delivered. */
    SETTLE_NOT_DELIVERED("settle_not_delivered", "an operator attests that it was not delivered"),
    /** A caller calls it back. */
    CANCEL("cancel", "a caller calls it back"),
    /** An operator holds it. */
    HOLD("hold", "an operator holds it"),
    /** Its hold ends. */
    RELEASE("release", "its hold ends"),
    /** Its hold has lasted as long as it may. */
    HOLD_LIMIT("hold_limit", "its hold has lasted as long as it may"),
    /** Its time is over. */
    EXPIRE("expire", "its time is over"),
    /** An erasure, a stop of the host or the producer ends it. */
    SUPPRESS("suppress", "an erasure, a stop of the host or the producer ends it"),
    /** The provider tells what became of the message. */
    DELIVERY_EVENT("delivery_event", "the provider tells what became of the message");

    private final String code;
    private final String meaning;

    IntentEvent(String code, String meaning) {
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
