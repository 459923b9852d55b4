package dev.freestone.targeting;

import dev.freestone.model.engagement.TargetingOperator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The opposite of the conditions on a field. */
final class NotNode extends Node {
    private final String field;
    private final Node node;

    NotNode(String field, Node node) {
        this.field = field;
        this.node = node;
    }

    @Override
    boolean matches(@Nullable Object root) {
        return !node.matches(root);
    }

    @Override
    TargetingExplanation explain(@Nullable Object root) {
        TargetingExplanation child = node.explain(root);
        return TargetingExplanation.of(!child.matched(), TargetingOperator.NOT, field, List.of(child));
    }
}
