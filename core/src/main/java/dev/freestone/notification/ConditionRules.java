package dev.freestone.notification;

import dev.freestone.cases.CaseField;
import dev.freestone.cases.FieldReading;
import dev.freestone.cases.FieldType;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of conditions: which operators a data type has, which values can be read as it, and which fields the cases of a
 * type have. Static and thread-safe. Source: docs/spec/cases-and-notifications.md 3, 7.
 */
public final class ConditionRules {
    /** The greatest number of conditions of a type. */
    public static final int MAX_CONDITIONS = 20;

    /** The greatest length of the name of a field in code points. */
    public static final int MAX_FIELD_NAME = 100;

    /** The greatest number of values of {@code in} and {@code notIn}. */
    public static final int MAX_VALUES = 100;

    private ConditionRules() {}

    /**
     * What is wrong with conditions. No message shows a value.
     *
     * @param path where they stand, such as {@code onCondition}
     * @param conditions in order
     * @return every violation, at places such as {@code onCondition[3].value} or {@code onCondition[3].value[7]}
     */
    public static List<Violation> violations(String path, List<Condition> conditions) {
        List<Violation> found = new ArrayList<>();
        if (conditions.size() > MAX_CONDITIONS) {
            found.add(Violation.of(
                    path, ViolationCode.OUT_OF_RANGE, "has " + conditions.size() + " conditions, give at most 20"));
        }
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            String place = path + "[" + i + "]";
            fieldName(found, place + ".fieldName", condition.fieldName());
            if (hasOperator(condition.dataType(), condition.operator())) {
                value(found, place + ".value", condition);
            } else {
                found.add(Violation.of(
                        place + ".operator",
                        ViolationCode.CONDITION_OPERATOR,
                        condition.operator().code() + " needs an order, which "
                                + condition.dataType().code()
                                + " has not, take eq, ne, in, notIn, isNull or isNotNull"));
            }
        }
        return List.copyOf(found);
    }

    /**
     * Which conditions do not fit the fields that the cases of a type have.
     *
     * @param conditions in order
     * @param closed the fields of a closed case type; empty = any field
     * @param path where the conditions stand, such as {@code onCondition}
     * @return every violation, {@code condition_unknown_field} or {@code condition_type_mismatch}
     */
    public static List<Violation> fieldViolations(
            List<Condition> conditions, Optional<List<CaseField>> closed, String path) {
        if (closed.isEmpty()) {
            return List.of();
        }
        Map<String, CaseField> fields = new HashMap<>();
        closed.get().forEach(field -> fields.put(field.fieldName(), field));
        List<Violation> found = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            CaseField field = fields.get(condition.fieldName());
            String place = path + "[" + i + "]";
            if (field == null) {
                found.add(Violation.of(
                        place + ".fieldName",
                        ViolationCode.CONDITION_UNKNOWN_FIELD,
                        "not a field of the case type, take one that it lists"));
            } else if (field.dataType() != condition.dataType()) {
                found.add(Violation.of(
                        place + ".dataType",
                        ViolationCode.CONDITION_TYPE_MISMATCH,
                        "the field is of type " + field.dataType().code() + ", give that"));
            } else if (field.dataType() == FieldType.ENUM) {
                listed(found, place + ".value", condition, field);
            }
        }
        return List.copyOf(found);
    }

    private static boolean hasOperator(FieldType type, ConditionOperator operator) {
        return switch (operator) {
            case EQ, NE, IN, NOT_IN, IS_NULL, IS_NOT_NULL -> true;
            case GT, GTE, LT, LTE ->
                switch (type) {
                    case STRING, ENUM, BOOLEAN -> false;
                    case INTEGER, NUMBER, DATE, DATE_TIME -> true;
                };
        };
    }

    private static void fieldName(List<Violation> found, String place, String name) {
        if (name.isEmpty()) {
            found.add(Violation.of(place, ViolationCode.REQUIRED, "is empty, name a field"));
        } else if (name.codePointCount(0, name.length()) > MAX_FIELD_NAME) {
            found.add(Violation.of(place, ViolationCode.TOO_LONG, "give at most 100 characters"));
        }
    }

    private static void value(List<Violation> found, String place, Condition condition) {
        Object value = condition.value();
        switch (condition.operator()) {
            case IS_NULL, IS_NOT_NULL -> {}
            case EQ, NE -> {
                if (value != null) {
                    readable(found, place, condition.dataType(), value);
                }
            }
            case GT, GTE, LT, LTE -> readable(found, place, condition.dataType(), value);
            case IN, NOT_IN -> members(found, place, condition.dataType(), value);
        }
    }

    private static void members(List<Violation> found, String place, FieldType type, @Nullable Object value) {
        if (value == null) {
            found.add(Violation.of(place, ViolationCode.REQUIRED, "is null, give a list of 1 to 100 values"));
        } else if (!(value instanceof List<?> values)) {
            found.add(Violation.of(
                    place, ViolationCode.CONDITION_TYPE_MISMATCH, "is not a list, give a list of 1 to 100 values"));
        } else if (values.isEmpty() || values.size() > MAX_VALUES) {
            found.add(
                    Violation.of(place, ViolationCode.OUT_OF_RANGE, "has " + values.size() + " values, give 1 to 100"));
        } else {
            for (int i = 0; i < values.size(); i++) {
                readable(found, place + "[" + i + "]", type, values.get(i));
            }
        }
    }

    private static void readable(List<Violation> found, String place, FieldType type, @Nullable Object value) {
        if (value == null) {
            found.add(Violation.of(place, ViolationCode.REQUIRED, "is null, give a value of type " + type.code()));
        } else if (FieldReading.read(type, value) == null) {
            found.add(Violation.of(
                    place,
                    ViolationCode.CONDITION_TYPE_MISMATCH,
                    "cannot be read as " + type.code() + ", give " + form(type)));
        }
    }

    private static String form(FieldType type) {
        return switch (type) {
            case STRING, ENUM -> "a text";
            case BOOLEAN -> "true or false";
            case INTEGER -> "a whole number of 64 bits";
            case NUMBER -> "a number without an exponent";
            case DATE -> "a day such as 2025-01-31";
            case DATE_TIME -> "an instant such as 2025-01-31T10:00:00Z";
        };
    }

    private static void listed(List<Violation> found, String place, Condition condition, CaseField field) {
        switch (condition.operator()) {
            case IS_NULL, IS_NOT_NULL -> {}
            case EQ, NE, GT, GTE, LT, LTE -> listed(found, place, condition.value(), field);
            case IN, NOT_IN -> {
                if (condition.value() instanceof List<?> values) {
                    for (int i = 0; i < values.size(); i++) {
                        listed(found, place + "[" + i + "]", values.get(i), field);
                    }
                }
            }
        }
    }

    private static void listed(List<Violation> found, String place, @Nullable Object value, CaseField field) {
        // Null is no value of a list, and what is wrong with it is found without the case type.
        if (value instanceof String text && !field.values().contains(text)) {
            found.add(Violation.of(
                    place,
                    ViolationCode.CONDITION_TYPE_MISMATCH,
                    "not one of the values that the case type lists for the field, take one of them"));
        }
    }
}
