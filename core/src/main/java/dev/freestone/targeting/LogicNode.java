package dev.freestone.targeting;

import dev.freestone.model.engagement.TargetingOperator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nodes joined: all, at least one, or none of them hold. */
final class LogicNode extends Node {
    private final TargetingOperator operator;
    private final Node[] nodes;
    /** What one node must answer to settle the whole. */
    private final boolean settling;
    /** What the whole then is. */
    private final boolean settled;

    private LogicNode(TargetingOperator operator, List<Node> nodes, boolean settling, boolean settled) {
        this.operator = operator;
        this.nodes = nodes.toArray(Node[]::new);
        this.settling = settling;
        this.settled = settled;
    }

    static LogicNode all(List<Node> nodes) {
        return new LogicNode(TargetingOperator.AND, nodes, false, false);
    }

    static LogicNode any(List<Node> nodes) {
        return new LogicNode(TargetingOperator.OR, nodes, true, true);
    }

    static LogicNode none(List<Node> nodes) {
        return new LogicNode(TargetingOperator.NOR, nodes, true, false);
    }

    @Override
    boolean matches(@Nullable Object root) {
        for (Node each : nodes) {
            if (each.matches(root) == settling) {
                return settled;
            }
        }
        return !settled;
    }

    @Override
    TargetingExplanation explain(@Nullable Object root) {
        boolean matched = !settled;
        List<TargetingExplanation> children = new ArrayList<>(nodes.length);
        for (Node each : nodes) {
            TargetingExplanation child = each.explain(root);
            children.add(child);
            if (child.matched() == settling) {
                matched = settled;
            }
        }
        return TargetingExplanation.of(matched, operator, "", Collections.unmodifiableList(children));
    }
}
