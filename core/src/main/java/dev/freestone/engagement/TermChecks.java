package dev.freestone.engagement;

import java.util.OptionalLong;

/** Refuses terms that the fold could not go by. What is told to callers is checked long before. */
final class TermChecks {
    private TermChecks() {}

    static void atLeastOne(String field, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(field + ": " + value + " is less than 1");
        }
    }

    static void atLeastOne(String field, OptionalLong value) {
        value.ifPresent(number -> atLeastOne(field, number));
    }
}
