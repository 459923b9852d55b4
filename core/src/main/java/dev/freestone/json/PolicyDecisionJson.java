package dev.freestone.json;

import dev.freestone.json.text.InstantText;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.PolicyDecision;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wire form of a decision of the contact policy. Static and thread-safe. Source: docs/spec/operations.md 2. */
public final class PolicyDecisionJson {
    private PolicyDecisionJson() {}

    /**
     * The wire form as plain data, to be put into an answer.
     *
     * @param value the decision
     * @return every attribute in order, absent ones as null, marks in the order of their codes
     */
    public static Map<String, @Nullable Object> toMap(PolicyDecision value) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("outcome", value.outcome().code());
        out.put("ruleId", value.ruleId());
        out.put("until", value.until().map(InstantText::of).orElse(null));
        out.put("validUntil", value.validUntil().map(InstantText::of).orElse(null));
        out.put("marks", value.marks().stream().map(EventMark::code).sorted().toList());
        return out;
    }
}
