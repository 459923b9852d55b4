package dev.freestone.engagement;

import dev.freestone.lifecycle.Coded;

/** What can happen to an offer that a customer holds. Source: docs/spec/engagement-campaigns.md 10.2. */
public enum UserOfferEvent implements Coded {
    /** An outcome or the host gives it to the customer. */
    ISSUE("issue", "an outcome or the host gives it to the customer"),
    /** The customer buys it with points. */
    PURCHASE("purchase", "the customer buys it with points"),
    /** Somebody is about to redeem it. */
    LOCK("lock", "somebody is about to redeem it"),
    /** Nobody is about to redeem it any more. */
    UNLOCK("unlock", "nobody is about to redeem it any more"),
    /** Time passes the end of the lock. */
    LAPSE("lapse", "time passes the end of the lock"),
    /** It is used. */
    REDEEM("redeem", "it is used"),
    /** Its use is taken back. */
    REINSTATE("reinstate", "its use is taken back"),
    /** Time passes its expiry. */
    EXPIRE("expire", "time passes its expiry");

    private final String code;
    private final String meaning;

    UserOfferEvent(String code, String meaning) {
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
