package dev.freestone.notification;

import dev.freestone.cases.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * What a field of a case must be for a type to fire. Its text does not show the value. Immutable. Source:
 * docs/spec/cases-and-notifications.md 7.
 *
 * @param fieldName the field, 1 to 100 characters
 * @param operator how it is compared
 * @param value with what: text, a number, true, false, null, or for {@code in} and {@code notIn} a list
 * @param dataType as what both are read
 */
public record Condition(
        String fieldName,
        ConditionOperator operator,
        @Nullable Object value,
        FieldType dataType) {
    @Override
    public String toString() {
        return "Condition[" + fieldName + " " + operator.code() + " " + dataType.code() + "]";
    }
}
