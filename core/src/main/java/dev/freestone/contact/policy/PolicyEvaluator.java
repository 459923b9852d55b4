package dev.freestone.contact.policy;

import dev.freestone.model.contact.PolicyDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides about contacts. Static, pure, total. Source: docs/spec/contact-policy.md 1.2.
 */
public final class PolicyEvaluator {
    private static final long HORIZON = 45 * ZoneDays.DAY;
    private static final String ALLOW = "core/allow";
    private static final String NONE = "core/none";

    private PolicyEvaluator() {}

    /**
     * Decides as quickly as can be: it ends at the first rule that denies.
     *
     * @param question the contact
     * @param facts what is known
     * @param set the rules
     * @param moment when it is made
     * @return the same outcome, rule and instants as {@link #explain}
     */
    public static PolicyDecision decide(
            ContactQuestion question, PolicyFacts facts, PolicySet set, PolicyMoment moment) {
        Situation situation = Situation.of(question, facts, set, moment);
        LiveRule[] rules = situation.rules;
        List<LiveRule> holding = List.of();
        long until = Situation.NEVER;
        boolean dated = false;
        for (LiveRule rule : rules) {
            if (!rule.stops() || !rule.applies(situation)) {
                continue;
            }
            if (rule.allows(situation)) {
                dated = dated || rule.asksDate();
                until = Math.min(until, rule.closes(situation));
            } else if (rule.denies()) {
                return PolicyDecision.deny(rule.id());
            } else {
                holding = holding.isEmpty() ? new ArrayList<>() : holding;
                holding.add(rule);
            }
        }
        return holding.isEmpty() ? allowed(situation, rules, dated, until) : held(situation, rules, holding);
    }

    /**
     * Decides, and tells what each rule that applies has said.
     *
     * @param question the contact
     * @param facts what is known
     * @param set the rules
     * @param moment when it is made
     * @return the decision with its reasons
     */
    public static PolicyExplanation explain(
            ContactQuestion question, PolicyFacts facts, PolicySet set, PolicyMoment moment) {
        Situation situation = Situation.of(question, facts, set, moment);
        LiveRule[] rules = situation.rules;
        List<RuleResult> results = new ArrayList<>();
        List<LiveRule> holding = new ArrayList<>();
        Optional<LiveRule> denying = Optional.empty();
        long until = Situation.NEVER;
        boolean dated = false;
        for (LiveRule rule : rules) {
            if (!rule.applies(situation)) {
                continue;
            }
            boolean allows = rule.allows(situation);
            results.add(RuleResult.of(rule, allows));
            if (!rule.stops()) {
                continue;
            }
            if (allows) {
                dated = dated || rule.asksDate();
                until = Math.min(until, rule.closes(situation));
            } else if (!rule.denies()) {
                holding.add(rule);
            } else if (denying.isEmpty()) {
                denying = Optional.of(rule);
            }
        }
        PolicyDecision decision;
        if (denying.isPresent()) {
            decision = PolicyDecision.deny(denying.get().id());
        } else {
            decision = holding.isEmpty() ? allowed(situation, rules, dated, until) : held(situation, rules, holding);
        }
        return PolicyExplanation.of(situation, decision, results);
    }

    private static PolicyDecision allowed(Situation situation, LiveRule[] rules, boolean dated, long closes) {
        String rule = situation.set.profile().isNone() ? NONE : ALLOW;
        if (situation.hours != situation.at) {
            // Handed over for later: it is not used again.
            return PolicyDecision.allow(rule).marked(situation.marks());
        }
        long until = Math.min(closes, situation.nextFact());
        if (dated) {
            until = Math.min(until, situation.nextMidnight());
        }
        for (LiveRule each : rules) {
            until = each.comes(situation, until);
        }
        PolicyDecision decision = until == Situation.NEVER
                ? PolicyDecision.allow(rule)
                : PolicyDecision.allowUntil(rule, ZoneDays.instant(until));
        return decision.marked(situation.marks());
    }

    private static PolicyDecision held(Situation situation, LiveRule[] rules, List<LiveRule> holding) {
        LiveRule deciding = holding.get(0);
        long latest = Long.MIN_VALUE;
        for (LiveRule rule : holding) {
            long passes = rule.passes(situation);
            if (passes > latest) {
                latest = passes;
                deciding = rule;
            }
        }
        Optional<Long> until = latest == Situation.NEVER ? Optional.empty() : firstAllowed(situation, rules, latest);
        return PolicyDecision.hold(deciding.id(), until.map(ZoneDays::instant));
    }

    /** The first instant, not before one that is known to be too early, at which all rules let the contact pass. */
    private static Optional<Long> firstAllowed(Situation situation, LiveRule[] rules, long earliest) {
        long last = situation.at + HORIZON;
        long next = earliest;
        while (next <= last) {
            Situation then = situation.later(next);
            long latest = next;
            for (LiveRule rule : rules) {
                if (rule.stops() && rule.applies(then) && !rule.allows(then)) {
                    latest = Math.max(latest, rule.passes(then));
                }
            }
            if (latest == next) {
                return Optional.of(next);
            }
            next = latest;
        }
        return Optional.empty();
    }
}
