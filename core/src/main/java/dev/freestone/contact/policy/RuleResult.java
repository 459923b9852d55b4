package dev.freestone.contact.policy;

import dev.freestone.model.contact.PolicyDecision.Outcome;

/**
 * What a rule that applies has said. Immutable. Source: docs/spec/contact-policy.md 1.2.
 *
 * @param ruleId {@code pack/rule}
 * @param outcome what it would decide alone
 * @param advice whether it is recorded only and stops nothing
 * @param says what the rule is, in one sentence
 */
public record RuleResult(String ruleId, Outcome outcome, boolean advice, String says) {
    static RuleResult of(LiveRule rule, boolean allows) {
        Outcome stopped = rule.denies() ? Outcome.DENY : Outcome.HOLD;
        return new RuleResult(rule.id(), allows ? Outcome.ALLOW : stopped, !rule.stops(), rule.says());
    }
}
