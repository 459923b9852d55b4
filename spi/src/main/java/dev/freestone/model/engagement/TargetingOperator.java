package dev.freestone.model.engagement;

import java.util.Optional;

/** An operator of the targeting language. Source: docs/spec/engagement-campaigns.md 4.1. */
public enum TargetingOperator {
    /** All queries hold. */
    AND("$and"),
    /** At least one query holds. */
    OR("$or"),
    /** No query holds. */
    NOR("$nor"),
    /** The conditions do not all hold. */
    NOT("$not"),
    /** One element satisfies everything. */
    ELEM_MATCH("$elemMatch"),
    /** Equal. */
    EQ("$eq"),
    /** Not equal; what is missing differs from any value. */
    NE("$ne"),
    /** Greater. */
    GT("$gt"),
    /** Greater or equal. */
    GTE("$gte"),
    /** Less. */
    LT("$lt"),
    /** Less or equal. */
    LTE("$lte"),
    /** One of a list. */
    IN("$in"),
    /** None of a list. */
    NIN("$nin"),
    /** All of a list. */
    ALL("$all"),
    /** There, or not there. */
    EXISTS("$exists"),
    /** An array of that many elements. */
    SIZE("$size"),
    /** A text in which a pattern is found. */
    REGEX("$regex");

    private final String code;

    TargetingOperator(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code $elemMatch}
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
    public static Optional<TargetingOperator> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
