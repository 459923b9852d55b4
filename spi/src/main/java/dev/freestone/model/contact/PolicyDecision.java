package dev.freestone.model.contact;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What the contact policy says of one contact. Holds no personal data. Immutable. Source: docs/spec/contact-policy.md 1.2.
 *
 * @param outcome allowed, held or denied
 * @param ruleId the rule that decided, {@code pack/rule}, such as {@code core/allow}
 * @param until of a hold: when it ends; empty = never by time alone
 * @param validUntil of an allowance: until when it may be used; empty = for ever
 * @param marks of an allowance: what sets the events of the contact apart once it is made
 */
public record PolicyDecision(
        Outcome outcome, String ruleId, Optional<Instant> until, Optional<Instant> validUntil, Set<EventMark> marks) {
    /**
     * Copies the marks.
     *
     * @param outcome allowed, held or denied
     * @param ruleId the rule that decided, {@code pack/rule}, such as {@code core/allow}
     * @param until of a hold: when it ends; empty = never by time alone
     * @param validUntil of an allowance: until when it may be used; empty = for ever
     * @param marks of an allowance: what sets the events of the contact apart once it is made
     */
    public PolicyDecision {
        marks = Set.copyOf(marks);
    }

    /**
     * The same decision with other marks.
     *
     * @param other what sets the events of the contact apart
     * @return another decision
     */
    public PolicyDecision marked(Set<EventMark> other) {
        return other.isEmpty() && marks.isEmpty()
                ? this
                : new PolicyDecision(outcome, ruleId, until, validUntil, other);
    }

    /** The outcomes. */
    public enum Outcome {
        /** The contact may be made. */
        ALLOW("allow"),
        /** The contact may be made later. */
        HOLD("hold"),
        /** The contact must not be made. */
        DENY("deny");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        /**
         * The stable code.
         *
         * @return such as {@code hold}
         */
        public String code() {
            return code;
        }
    }

    /**
     * Allowed for ever.
     *
     * @param ruleId the rule that decided
     * @return the decision
     */
    public static PolicyDecision allow(String ruleId) {
        return new PolicyDecision(Outcome.ALLOW, ruleId, Optional.empty(), Optional.empty(), Set.of());
    }

    /**
     * Allowed until an instant.
     *
     * @param ruleId the rule that decided
     * @param validUntil not at or after this instant
     * @return the decision
     */
    public static PolicyDecision allowUntil(String ruleId, Instant validUntil) {
        return new PolicyDecision(Outcome.ALLOW, ruleId, Optional.empty(), Optional.of(validUntil), Set.of());
    }

    /**
     * Held.
     *
     * @param ruleId the rule that decided
     * @param until when it ends; empty = never by time alone
     * @return the decision
     */
    public static PolicyDecision hold(String ruleId, Optional<Instant> until) {
        return new PolicyDecision(Outcome.HOLD, ruleId, until, Optional.empty(), Set.of());
    }

    /**
     * Denied.
     *
     * @param ruleId the rule that decided
     * @return the decision
     */
    public static PolicyDecision deny(String ruleId) {
        return new PolicyDecision(Outcome.DENY, ruleId, Optional.empty(), Optional.empty(), Set.of());
    }
}
