package dev.freestone.engagement;

import java.util.Optional;

/** The simple types of a behavior, and those of a goal. Source: docs/spec/engagement-behaviors.md 3.1. */
public enum LeafType {
    /** Events are counted. */
    COUNT("count"),
    /** Distinct keys are collected. */
    UNIQUE("unique");

    private final String code;

    LeafType(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code count}
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
    public static Optional<LeafType> parse(String code) {
        for (LeafType each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
