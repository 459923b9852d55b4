package dev.freestone.targeting;

/** What the values of a field are. Source: docs/spec/engagement-campaigns.md 4.2. */
public enum FieldType {
    /** A text. */
    STRING("string"),
    /** Texts in an array. */
    STRINGS("strings"),
    /** A number. */
    NUMBER("number"),
    /** True or false. */
    BOOLEAN("boolean"),
    /** A moment; a text it is compared with is an ISO date-time with offset, or a date, meaning its first second in UTC. */
    INSTANT("instant"),
    /** A day; a text it is compared with is {@code yyyy-MM-dd}. */
    DATE("date"),
    /** Any JSON: nothing is known of it. */
    ANY("any");

    private final String code;

    FieldType(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code instant}
     */
    public String code() {
        return code;
    }

    /** Whether a value of this type is never an array. */
    boolean single() {
        return this != STRINGS && this != ANY;
    }

    /** Whether a field of this type has, as a value or as an element, what has the other type. */
    boolean has(ValueType other) {
        return switch (this) {
            case STRING -> other == ValueType.STRING;
            case STRINGS -> other == ValueType.STRING || other == ValueType.ARRAY;
            case NUMBER -> other == ValueType.NUMBER;
            case BOOLEAN -> other == ValueType.BOOLEAN;
            case INSTANT -> other == ValueType.INSTANT;
            case DATE -> other == ValueType.DATE;
            case ANY -> true;
        };
    }
}
