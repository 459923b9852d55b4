package dev.freestone.engine.engagement;

/** What is done with an offer that a customer holds, with what the journal calls it. Codes are stored. */
enum UserOfferChange {
    LOCK("lock", "locked"),
    UNLOCK("unlock", "unlocked"),
    REDEEM("redeem", "redeemed"),
    REINSTATE("reinstate", "reinstated");

    private final String code;
    private final String event;

    UserOfferChange(String code, String event) {
        this.code = code;
        this.event = event;
    }

    String code() {
        return code;
    }

    String event() {
        return event;
    }
}
