package dev.freestone.contact.policy;

import dev.freestone.model.contact.PolicyDecision;
import java.util.ArrayList;
import java.util.List;

/**
 * A decision with its reasons. Holds no personal data. Immutable. Source: docs/spec/contact-policy.md 1.2, 10.
 *
 * @param decision the decision; its {@code until} is the forecast of a hold
 * @param results what each rule that applies has said, in the order of evaluation
 * @param zones where the person may be, and by what that is known
 * @param statesWithoutPack states of the person for which no pack is shipped: federal and core rules only
 * @param packs names and versions of the packs
 * @param disabled shipped rules that the host has switched off
 * @param areaCodes the version of the table of area codes
 * @param set the id of the set of rules
 */
public record PolicyExplanation(
        PolicyDecision decision,
        List<RuleResult> results,
        List<ZoneSignal> zones,
        List<String> statesWithoutPack,
        List<String> packs,
        List<DisabledRule> disabled,
        String areaCodes,
        String set) {
    static PolicyExplanation of(Situation situation, PolicyDecision decision, List<RuleResult> results) {
        List<String> without = List.of();
        for (String state : situation.place.states()) {
            if (!situation.set.hasPackOf(state)) {
                without = without.isEmpty() ? new ArrayList<>() : without;
                without.add(state);
            }
        }
        return new PolicyExplanation(
                decision,
                results,
                situation.place.signals,
                without,
                situation.set.packVersions(),
                situation.set.disabled(),
                situation.set.areaCodes().version(),
                situation.set.id());
    }

    /**
     * The same reasons with another decision, where no rule was asked.
     *
     * @param other the decision
     * @return another explanation
     */
    public PolicyExplanation deciding(PolicyDecision other) {
        return new PolicyExplanation(other, List.of(), zones, statesWithoutPack, packs, disabled, areaCodes, set);
    }

    /**
     * The decision as a sentence for a reader.
     *
     * @return such as {@code Held until 2026-03-04T13:00:00Z by us-federal-reg-f/calls-7-in-7: At most 7 contacts are made in
     *     7 days.}
     */
    public String sentence() {
        String because = results.stream()
                .filter(result -> result.ruleId().equals(decision.ruleId()))
                .map(result -> ": " + result.says())
                .findFirst()
                .orElse(".");
        return switch (decision.outcome()) {
            case ALLOW ->
                "Allowed"
                        + decision.validUntil().map(until -> " until " + until).orElse("") + ".";
            case HOLD ->
                "Held " + decision.until().map(until -> "until " + until).orElse("with no end in sight") + " by "
                        + decision.ruleId() + because;
            case DENY -> "Denied by " + decision.ruleId() + because;
        };
    }
}
