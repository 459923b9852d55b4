package dev.freestone.targeting;

import dev.freestone.json.text.JsonText;
import dev.freestone.model.engagement.TargetingOperator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a customer matches a targeting or does not: a tree in which every condition was looked at. What joins conditions
 * has children; a condition on a field has what it was compared with, what was seen there and a reason. Of a field that
 * the host flagged personal it holds {@code ***}. Immutable and thread-safe.
 *
 * <p>Source: docs/spec/engagement-campaigns.md 4.6.
 */
public final class TargetingExplanation {
    private final boolean matched;
    private final TargetingOperator operator;
    private final String field;
    private final List<TargetingExplanation> children;
    private final @Nullable Leaf leaf;
    private final @Nullable Seen seen;
    private final @Nullable ExplanationReason reason;

    private TargetingExplanation(
            boolean matched,
            TargetingOperator operator,
            String field,
            List<TargetingExplanation> children,
            @Nullable Leaf leaf,
            @Nullable Seen seen,
            @Nullable ExplanationReason reason) {
        this.matched = matched;
        this.operator = operator;
        this.field = field;
        this.children = children;
        this.leaf = leaf;
        this.seen = seen;
        this.reason = reason;
    }

    /** Of children in a list that nobody changes any more. */
    static TargetingExplanation of(
            boolean matched, TargetingOperator operator, String field, List<TargetingExplanation> children) {
        return new TargetingExplanation(matched, operator, field, children, null, null, null);
    }

    static TargetingExplanation leaf(boolean matched, Leaf leaf, Seen seen, ExplanationReason reason) {
        return new TargetingExplanation(matched, leaf.operator(), leaf.field(), List.of(), leaf, seen, reason);
    }

    /**
     * Whether it holds.
     *
     * @return at the root, what evaluation answers
     */
    public boolean matched() {
        return matched;
    }

    /**
     * The operator; a query of several clauses and a field with several operators are an {@code $and}.
     *
     * @return the operator
     */
    public TargetingOperator operator() {
        return operator;
    }

    /**
     * The field that is looked at.
     *
     * @return the whole name, or empty where queries are joined
     */
    public Optional<String> field() {
        return leaf != null || operator == TargetingOperator.NOT ? Optional.of(field) : Optional.empty();
    }

    /**
     * What is joined or negated.
     *
     * @return in written order, empty for a condition
     */
    public List<TargetingExplanation> children() {
        return children;
    }

    /**
     * Why a condition holds or does not.
     *
     * @return the reason, or empty where conditions are joined or negated
     */
    public Optional<ExplanationReason> reason() {
        return Optional.ofNullable(reason);
    }

    /**
     * What a condition saw: at most 20 values of at most 200 characters, those of an array one by one.
     *
     * @return JSON values, empty where there was none
     */
    public List<@Nullable Object> seen() {
        return seen == null ? List.of() : seen.values();
    }

    /**
     * Whether a condition saw that a value is missing.
     *
     * @return also true beside values, where some elements of an array lack the member
     */
    public boolean missing() {
        return seen != null && seen.missing();
    }

    /**
     * The tree as JSON values in maps and lists.
     *
     * @return the members of the specification, in its order
     */
    public Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("matched", matched);
        json.put("op", operator.code());
        field().ifPresent(name -> json.put("field", name));
        if (leaf == null || seen == null || reason == null) {
            json.put(
                    "children",
                    children.stream().map(TargetingExplanation::asMap).toList());
            return json;
        }
        json.put("operand", leaf.operand());
        if (!leaf.options().isEmpty()) {
            json.put("options", leaf.options());
        }
        if (!seen.onlyMissing()) {
            json.put("seen", seen.values());
        }
        if (seen.missing()) {
            json.put("missing", true);
        }
        json.put("reason", reason.code());
        return json;
    }

    /**
     * The tree as JSON text.
     *
     * @return one object
     */
    public String asJson() {
        return JsonText.write(asMap());
    }

    /** The answer and the operator of the root. */
    @Override
    public String toString() {
        return "TargetingExplanation[" + operator.code() + (matched ? " matched]" : " not matched]");
    }
}
