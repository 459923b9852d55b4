package dev.freestone.engine.policy;

import dev.freestone.contact.policy.AttributeChange;
import dev.freestone.contact.policy.ChangeEffect;
import dev.freestone.contact.policy.DisabledRule;
import dev.freestone.contact.policy.PolicySet;
import dev.freestone.contact.policy.RuleChange;
import dev.freestone.contact.policy.RulePack;
import dev.freestone.contact.policy.RulePackDiff;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the set of rules that was adopted before and the one that is adopted now, for the journal. Static.
 * Source: docs/spec/contact-policy.md 10.
 */
final class SetChanges {
    static final String PROFILE = "profile";
    static final String PACKS = "packs";
    static final String DISABLED = "disabled";

    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String EFFECT = "effect";

    private SetChanges() {}

    /**
     * Compares two sets.
     *
     * @param before what the journal tells of the earlier one
     * @param after the later one
     * @param published the content of a pack by its name and version; empty = nobody knows it any more
     * @return what differs; what does not is left out
     */
    static Map<String, Object> between(
            Map<String, ?> before, PolicySet after, Function<String, Optional<RulePack>> published) {
        Map<String, Object> diff = new TreeMap<>();
        String profile = String.valueOf(before.get(PROFILE));
        if (!profile.equals(after.profile().name())) {
            diff.put("profileBefore", profile);
        }
        List<String> off = after.disabled().stream().map(DisabledRule::ruleId).toList();
        putMissing(diff, "disabledAdded", off, texts(before.get(DISABLED)));
        putMissing(diff, "disabledRemoved", texts(before.get(DISABLED)), off);
        packs(diff, texts(before.get(PACKS)), after, published);
        return diff;
    }

    private static void packs(
            Map<String, Object> diff,
            List<String> before,
            PolicySet after,
            Function<String, Optional<RulePack>> published) {
        Map<String, String> gone = new HashMap<>();
        before.forEach(pack -> gone.put(name(pack), pack));
        List<String> added = new ArrayList<>();
        List<Object> changed = new ArrayList<>();
        for (RulePack pack : after.packs()) {
            String old = gone.remove(pack.name());
            if (old == null) {
                added.add(pack.nameAndVersion());
            } else if (!old.equals(pack.nameAndVersion())) {
                changed.add(published
                        .apply(old)
                        .map(known -> told(RulePackDiff.between(known, pack), pack.name()))
                        .orElseGet(() -> Map.of(
                                BEFORE, old, AFTER, pack.nameAndVersion(), EFFECT, ChangeEffect.UNCLEAR.code())));
            }
        }
        putMissing(diff, "packsAdded", added, List.of());
        putMissing(diff, "packsRemoved", List.copyOf(gone.values()), List.of());
        if (!changed.isEmpty()) {
            diff.put("packsChanged", changed);
        }
    }

    private static Map<String, Object> told(RulePackDiff diff, String pack) {
        Map<String, Object> told = new TreeMap<>();
        told.put(BEFORE, diff.before());
        told.put(AFTER, diff.after());
        told.put(EFFECT, diff.effect().code());
        if (!diff.attributes().isEmpty()) {
            told.put("attributes", attributes(diff.attributes()));
        }
        told.put("rules", diff.rules().stream().map(rule -> told(rule, pack)).toList());
        return told;
    }

    private static Map<String, Object> told(RuleChange rule, String pack) {
        Map<String, Object> told = new TreeMap<>();
        told.put("rule", pack + "/" + rule.ruleId());
        told.put("change", rule.kind().code());
        told.put(EFFECT, rule.effect().code());
        if (!rule.attributes().isEmpty()) {
            told.put("attributes", attributes(rule.attributes()));
        }
        return told;
    }

    private static List<Map<String, Object>> attributes(List<AttributeChange> changes) {
        return changes.stream().map(SetChanges::told).toList();
    }

    private static Map<String, Object> told(AttributeChange change) {
        Map<String, Object> told = new TreeMap<>();
        told.put("path", change.path());
        change.before().ifPresent(value -> told.put(BEFORE, value));
        change.after().ifPresent(value -> told.put(AFTER, value));
        told.put(EFFECT, change.effect().code());
        return told;
    }

    private static void putMissing(Map<String, Object> diff, String name, List<String> all, List<String> known) {
        List<String> missing =
                all.stream().filter(each -> !known.contains(each)).sorted().toList();
        if (!missing.isEmpty()) {
            diff.put(name, missing);
        }
    }

    /** The name of a pack that is told with its version. */
    private static String name(String pack) {
        int blank = pack.indexOf(' ');
        return blank < 0 ? pack : pack.substring(0, blank);
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
    }
}
