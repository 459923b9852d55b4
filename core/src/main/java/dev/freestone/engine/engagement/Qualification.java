package dev.freestone.engine.engagement;

import dev.freestone.targeting.Targeting;

/**
 * Whether a campaign is for a customer: its targeting matches now, and marketing to the customer has not ceased. Static and
 * thread-safe. Source: docs/spec/engagement-campaigns.md 5.1.
 */
public final class Qualification {
    private Qualification() {}

    /**
     * Whether a campaign is for a customer.
     *
     * @param bundle the targeting of the campaign
     * @param customer the customer, with the tags and points of this moment
     * @return {@code qualified} on the wire
     */
    public static boolean holds(Targeting bundle, CustomerFacts customer) {
        return !customer.customer().standing().restricted() && bundle.matches(customer.document());
    }
}
