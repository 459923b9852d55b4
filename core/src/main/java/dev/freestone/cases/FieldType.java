package dev.freestone.cases;

import java.util.Optional;

/** What a field of a case holds. Source: docs/spec/cases-and-notifications.md 7. */
public enum FieldType {
    /** Text, compared exactly. */
    STRING("string"),
    /** Text out of a list. */
    ENUM("enum"),
    /** True or false, also as text. */
    BOOLEAN("boolean"),
    /** A whole number of 64 bits, also as text. */
    INTEGER("integer"),
    /** A decimal number, also as text. */
    NUMBER("number"),
    /** A day, such as {@code 2025-01-31}. */
    DATE("date"),
    /** An instant with an offset, such as {@code 2025-01-31T10:00:00Z}. */
    DATE_TIME("dateTime");

    private final String code;

    FieldType(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code dateTime}
     */
    public String code() {
        return code;
    }

    /**
     * The constant of a wire text. Case counts.
     *
     * @param code any text
     * @return the constant, or empty when there is none
     */
    public static Optional<FieldType> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
