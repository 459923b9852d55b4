package dev.freestone.engagement;

import java.util.Optional;

/** The types of behaviors. Source: docs/spec/engagement-behaviors.md 3.1. */
public enum AchievementType {
    /** Events are counted. */
    COUNT("count"),
    /** Distinct keys are collected. */
    UNIQUE("unique"),
    /** Several things are to be done. */
    COMPOSITE("composite");

    private final String code;

    AchievementType(String code) {
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
    public static Optional<AchievementType> parse(String code) {
        for (AchievementType each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * The type of a behavior that asks for one thing.
     *
     * @param leaf the simple type
     * @return the type of the same name
     */
    public static AchievementType of(LeafType leaf) {
        return switch (leaf) {
            case COUNT -> COUNT;
            case UNIQUE -> UNIQUE;
        };
    }
}
