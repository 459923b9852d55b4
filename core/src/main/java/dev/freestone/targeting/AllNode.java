package dev.freestone.targeting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code $all}: each of its parts holds on the field, not necessarily by the same element. Without parts it never does. */
final class AllNode extends Node {
    private final FieldNode[] parts;
    private final FieldNode shown;

    /** {@code shown} sees the same values and says what types its parts take. */
    AllNode(List<FieldNode> parts, FieldNode shown) {
        this.parts = parts.toArray(FieldNode[]::new);
        this.shown = shown;
    }

    @Override
    boolean matches(@Nullable Object root) {
        for (FieldNode each : parts) {
            if (!each.matches(root)) {
                return false;
            }
        }
        return parts.length > 0;
    }

    @Override
    TargetingExplanation explain(@Nullable Object root) {
        return shown.explainAs(matches(root), root);
    }
}
