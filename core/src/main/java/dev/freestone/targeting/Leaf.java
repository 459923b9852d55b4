package dev.freestone.targeting;

import dev.freestone.model.engagement.TargetingOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a condition on a field is shown.
 *
 * @param operator the operator
 * @param field the field
 * @param operand the operand as JSON
 * @param options of a pattern, else empty
 * @param personal whether what is seen there is hidden
 */
record Leaf(
        TargetingOperator operator, String field, @Nullable Object operand, String options, boolean personal) {}
