package dev.freestone.contact;

import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.model.contact.Producer;
import java.time.Instant;
import java.util.Optional;

/**
 * One decision of the past, and what other rules say of it. Immutable. Source: docs/spec/contact-policy.md 10.
 *
 * @param number the number of its entry in the journal, at least 1
 * @param at when it was made, on S
 * @param intent the contact
 * @param producer who had planned it
 * @param recorded as it was made
 * @param candidate as the other rules make it; empty when it is not replayable
 * @param result the difference
 */
public record ReplayedDecision(
        long number,
        Instant at,
        IntentId intent,
        Producer producer,
        PolicyDecision recorded,
        Optional<PolicyDecision> candidate,
        ReplayResult result) {
    /**
     * The rule under which it is counted.
     *
     * @return that of the other rules, such as {@code us-federal-reg-f/calls-7-in-7}; where they say nothing the recorded one
     */
    public String ruleId() {
        return candidate.orElse(recorded).ruleId();
    }

    /** A line for people, such as {@code #12 IN-4T2K-9QXD newly_held: core/allow -> us-federal-reg-f/calls-7-in-7}. */
    @Override
    public String toString() {
        return "#" + number + " " + intent + " " + result.code() + ": " + recorded.ruleId()
                + candidate.map(other -> " -> " + other.ruleId()).orElse("");
    }
}
