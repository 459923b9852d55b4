package dev.freestone.contact.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What differs between two packs, as between two versions of one: which rules are new, gone or say something else, and whether
 * that forbids more or allows more. It helps counsel to read a new version; it does not replace reading it. The order of the
 * rules is not compared: it never changes whether a contact is allowed.
 *
 * <pre>{@code
 * RulePackDiff diff = RulePackDiff.between(published, candidate);
 * diff.rules().forEach(rule -> System.out.println(rule.ruleId() + " " + rule.effect().code()));
 * }</pre>
 *
 * Immutable and thread-safe. Source: docs/spec/contact-policy.md 10.
 *
 * @param before name and version of the first pack, such as {@code us-fl 2026.01.1}
 * @param after name and version of the second
 * @param attributes of the packs themselves: {@code title}, {@code jurisdiction.state}, {@code jurisdiction.city}, {@code
 *     legalReview}
 * @param rules what differs, in the order of the second pack, then those that are gone in the order of the first
 */
public record RulePackDiff(String before, String after, List<AttributeChange> attributes, List<RuleChange> rules) {
    /**
     * Copies the lists.
     *
     * @param before name and version of the first pack, such as {@code us-fl 2026.01.1}
     * @param after name and version of the second
     * @param attributes of the packs themselves: {@code title}, {@code jurisdiction.state}, {@code jurisdiction.city}, {@code
     *     legalReview}
     * @param rules what differs, in the order of the second pack, then those that are gone in the order of the first
     */
    public RulePackDiff {
        attributes = List.copyOf(attributes);
        rules = List.copyOf(rules);
    }

    /**
     * Compares two packs. Static, pure, total.
     *
     * @param before the first
     * @param after the second
     * @return without rules and attributes when both say the same
     */
    public static RulePackDiff between(RulePack before, RulePack after) {
        Map<String, PackRule> gone = new LinkedHashMap<>();
        before.rules().forEach(rule -> gone.put(rule.id(), rule));
        List<RuleChange> changes = new ArrayList<>();
        for (PackRule rule : after.rules()) {
            Optional.ofNullable(gone.remove(rule.id()))
                    .map(old -> RuleDiff.changed(old, rule))
                    .orElseGet(() -> Optional.of(RuleDiff.added(rule)))
                    .ifPresent(changes::add);
        }
        gone.values().forEach(rule -> changes.add(RuleDiff.removed(rule)));
        return new RulePackDiff(
                before.nameAndVersion(), after.nameAndVersion(), RuleDiff.attributes(before, after), changes);
    }

    /**
     * What all of it means together.
     *
     * @return {@code UNCLEAR} also when some changes are tighter and others looser
     */
    public ChangeEffect effect() {
        ChangeEffect effect = ChangeEffect.NEUTRAL;
        for (AttributeChange each : attributes) {
            effect = effect.and(each.effect());
        }
        for (RuleChange each : rules) {
            effect = effect.and(each.effect());
        }
        return effect;
    }
}
