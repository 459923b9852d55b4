package dev.freestone.engagement;

import dev.freestone.model.engagement.AudienceBucket;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a message: each customer ends in exactly one bucket, and the first that fits is taken. Immutable. Source:
 * docs/spec/engagement-campaigns.md 5.2.
 *
 * @param optInRequired whether the campaign needs an opt-in
 * @param bundle whether the targeting of the campaign matches
 * @param group whether the targeting of the group matches
 */
public record AudienceRule(
        boolean optInRequired,
        Predicate<Map<String, @Nullable Object>> bundle,
        Predicate<Map<String, @Nullable Object>> group) {
    /**
     * A customer, as far as messages ask. Shows nothing of it. Immutable.
     *
     * @param restricted wants no marketing
     * @param optedOut has opted out of the campaign
     * @param optedIn has opted in
     * @param document what targeting asks, such as {@code {"user": {…}}}
     */
    public record Candidate(
            boolean restricted, boolean optedOut, boolean optedIn, Map<String, @Nullable Object> document) {
        @Override
        public String toString() {
            return "Candidate[]";
        }
    }

    /**
     * The bucket of a customer.
     *
     * @param customer the customer
     * @return the only one
     */
    public AudienceBucket bucket(Candidate customer) {
        if (customer.restricted()) {
            return AudienceBucket.RESTRICTED;
        }
        if (customer.optedOut()) {
            return AudienceBucket.OPTED_OUT;
        }
        if (optInRequired && !customer.optedIn()) {
            return AudienceBucket.NOT_OPTED_IN;
        }
        if (!bundle.test(customer.document())) {
            return AudienceBucket.BUNDLE_NO_MATCH;
        }
        return group.test(customer.document()) ? AudienceBucket.INCLUDED : AudienceBucket.GROUP_NO_MATCH;
    }
}
