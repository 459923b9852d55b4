package dev.freestone.model.engagement;

import java.util.Optional;

/**
 * The id of an achievement, on the wire also {@code behavior_id}. Given by the storage. Immutable; equal by number. Source:
 * docs/spec/engagement-campaigns.md 1.
 *
 * @param value the number, from 1 on, such as 525
 */
public record AchievementId(long value) implements Comparable<AchievementId> {
    /**
     * Checks the number.
     *
     * @param value the number, from 1 on, such as 525
     */
    public AchievementId {
        WireNumbers.require("AchievementId", value);
    }

    /**
     * An id of this number.
     *
     * @param value from 1 on, such as 525
     * @return the id
     * @throws IllegalArgumentException if it is less than 1
     */
    public static AchievementId of(long value) {
        return new AchievementId(value);
    }

    /**
     * Reads an id.
     *
     * @param text any text
     * @return the id; empty when the text is not the digits of a positive number of 64 bits
     */
    public static Optional<AchievementId> parse(String text) {
        return WireNumbers.parse(text).map(AchievementId::of);
    }

    @Override
    public int compareTo(AchievementId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
