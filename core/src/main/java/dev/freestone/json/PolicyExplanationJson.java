package dev.freestone.json;

import dev.freestone.contact.policy.DisabledRule;
import dev.freestone.contact.policy.PolicyExplanation;
import dev.freestone.contact.policy.RuleResult;
import dev.freestone.contact.policy.ZoneSignal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wire form of a decision with its reasons. Static and thread-safe. Source: docs/spec/operations.md 2. */
public final class PolicyExplanationJson {
    private PolicyExplanationJson() {}

    /**
     * The wire form as plain data, to be put into an answer.
     *
     * @param value the explanation
     * @return every attribute in order
     */
    public static Map<String, @Nullable Object> toMap(PolicyExplanation value) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("decision", PolicyDecisionJson.toMap(value.decision()));
        out.put("sentence", value.sentence());
        out.put(
                "results",
                value.results().stream().map(PolicyExplanationJson::result).toList());
        out.put("zones", value.zones().stream().map(PolicyExplanationJson::zone).toList());
        out.put("statesWithoutPack", value.statesWithoutPack());
        out.put("packs", value.packs());
        out.put(
                "disabled",
                value.disabled().stream().map(PolicyExplanationJson::disabled).toList());
        out.put("areaCodes", value.areaCodes());
        out.put("set", value.set());
        return out;
    }

    private static Map<String, Object> result(RuleResult value) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("ruleId", value.ruleId());
        out.put("outcome", value.outcome().code());
        out.put("advice", value.advice());
        out.put("says", value.says());
        return out;
    }

    private static Map<String, Object> zone(ZoneSignal value) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("kind", value.kind().code());
        out.put("zone", value.zone().getId());
        return out;
    }

    private static Map<String, Object> disabled(DisabledRule value) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("ruleId", value.ruleId());
        out.put("reason", value.reason());
        return out;
    }
}
