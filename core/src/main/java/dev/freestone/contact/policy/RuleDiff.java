package dev.freestone.contact.policy;

import dev.freestone.contact.policy.RuleChange.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares single rules, and the heads of packs. Static and pure. Source: docs/spec/contact-policy.md 10. */
final class RuleDiff {
    private RuleDiff() {}

    static RuleChange added(PackRule rule) {
        return new RuleChange(
                rule.id(), Kind.ADDED, binds(rule) ? ChangeEffect.TIGHTER : ChangeEffect.NEUTRAL, List.of());
    }

    static RuleChange removed(PackRule rule) {
        return new RuleChange(
                rule.id(), Kind.REMOVED, binds(rule) ? ChangeEffect.LOOSER : ChangeEffect.NEUTRAL, List.of());
    }

    /** What has changed of a rule; nothing when it says the same. */
    static Optional<RuleChange> changed(PackRule before, PackRule after) {
        List<AttributeChange> changes = new ArrayList<>();
        if (before.kind() == after.kind()) {
            RuleAttributes.of(before.kind())
                    .forEach(attribute -> attribute.change(before, after).ifPresent(changes::add));
        } else {
            changes.add(change("kind", before.kind().code(), after.kind().code(), ChangeEffect.UNCLEAR));
        }
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new RuleChange(before.id(), Kind.CHANGED, effect(before, after, changes), changes));
    }

    /** A rule that only advised was none, and one that only advises is none any more. */
    private static ChangeEffect effect(PackRule before, PackRule after, List<AttributeChange> changes) {
        if (binds(before) && binds(after)) {
            return changes.stream().map(AttributeChange::effect).reduce(ChangeEffect.NEUTRAL, ChangeEffect::and);
        }
        return ChangeEffect.of(!binds(before), !binds(after));
    }

    private static boolean binds(PackRule rule) {
        return rule.force() != RuleForce.ADVICE || !RuleAttributes.stopsByItself(rule.kind());
    }

    static List<AttributeChange> attributes(RulePack before, RulePack after) {
        List<AttributeChange> changes = new ArrayList<>();
        if (!before.title().equals(after.title())) {
            changes.add(change("title", before.title(), after.title(), ChangeEffect.NEUTRAL));
        }
        if (!before.state().equals(after.state())) {
            changes.add(new AttributeChange("jurisdiction.state", before.state(), after.state(), ChangeEffect.UNCLEAR));
        }
        if (!before.city().equals(after.city())) {
            changes.add(new AttributeChange("jurisdiction.city", before.city(), after.city(), ChangeEffect.UNCLEAR));
        }
        if (before.approved() != after.approved()) {
            changes.add(change(
                    "legalReview",
                    PackCodes.code(PackCodes.REVIEWS, before.approved()),
                    PackCodes.code(PackCodes.REVIEWS, after.approved()),
                    ChangeEffect.NEUTRAL));
        }
        return changes;
    }

    private static AttributeChange change(String path, String before, String after, ChangeEffect effect) {
        return new AttributeChange(path, Optional.of(before), Optional.of(after), effect);
    }
}
