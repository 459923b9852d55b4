package dev.freestone.contact;

import dev.freestone.model.contact.PolicyDecision;

/** Compares two decisions about one contact. Pure. Source: docs/spec/contact-policy.md 10. */
public final class ReplayRule {
    private ReplayRule() {}

    /**
     * What became of a decision.
     *
     * @param before as it was made
     * @param after as other rules make it
     * @return never {@link ReplayResult#NOT_REPLAYABLE}; until when an allowance may be used is not compared, since nobody waits
     *     for it
     */
    public static ReplayResult compare(PolicyDecision before, PolicyDecision after) {
        if (before.outcome() != after.outcome()) {
            return switch (after.outcome()) {
                case ALLOW -> ReplayResult.NEWLY_ALLOWED;
                case HOLD -> ReplayResult.NEWLY_HELD;
                case DENY -> ReplayResult.NEWLY_DENIED;
            };
        }
        if (!before.ruleId().equals(after.ruleId())) {
            return ReplayResult.RULE_CHANGED;
        }
        return before.until().equals(after.until()) ? ReplayResult.SAME : ReplayResult.UNTIL_CHANGED;
    }
}
