package dev.freestone.engagement;

import dev.freestone.lifecycle.Coded;

/**
 * Conditions on which offers are issued to customers and used. Source:
 * docs/spec/engagement-campaigns.md 10.2.
 */
public enum UserOfferGuard implements Coded {
    /** The campaign has been live. */
    LAUNCHED("launched", "the campaign has been live", "not_launched"),
    /** The campaign is live and inside its window. */
    ACTIVE("active", "the campaign is live and inside its window", "not_active"),
    /** The deal is sold in the reward store. */
    REWARD_STORE("reward_store", "the deal is sold in the reward store", "not_sold"),
    /** It would not be expired at once. */
    USABLE("usable", "it would not be expired at once", "expired"),
    /** The customer has acquired fewer of it than the deal allows. */
    RECURRENCE("recurrence", "the customer has acquired fewer of it than the deal allows", "max_recurrence"),
    /** The customer has the points that it costs. */
    POINTS("points", "the customer has the points that it costs", "insufficient_points"),
    /** One is left of all that can be issued. */
    STOCK("stock", "one is left of all that can be issued", "total_available"),
    /** One is left of those that can be bought. */
    QUANTITY("quantity", "one is left of those that can be bought", "quantity"),
    /** It has not expired. */
    UNEXPIRED("unexpired", "it has not expired", "expired"),
    /** It can be redeemed already. */
    STARTED("started", "the redemption window of the deal has begun", "not_started"),
    /** Its restrictions hold. */
    RESTRICTIONS("restrictions", "the host says that its restrictions hold", "restrictions"),
    /** Whoever locked it asks. */
    SAME_LOCK("same_lock", "the token of its lock is given", "locked"),
    /** The lock has ended. */
    LOCK_OVER("lock_over", "now has reached the end of the lock", "locked"),
    /** It was issued before it was locked. */
    WAS_ISSUED("was_issued", "it was issued before it was locked", "locked"),
    /** It was reinstated before it was locked. */
    WAS_REINSTATED("was_reinstated", "it was reinstated before it was locked", "locked"),
    /** It has expired. */
    OVER("over", "now has reached its expiry", "not_expired");

    private final String code;
    private final String meaning;
    private final String problem;

    UserOfferGuard(String code, String meaning, String problem) {
        this.code = code;
        this.meaning = meaning;
        this.problem = problem;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /**
     * What is told when it does not hold.
     *
     * @return a code, such as {@code max_recurrence}
     */
    public String problem() {
        return problem;
    }
}
