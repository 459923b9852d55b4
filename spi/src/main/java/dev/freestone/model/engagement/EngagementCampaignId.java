package dev.freestone.model.engagement;

import java.util.Optional;

/**
 * The id of an engagement campaign. Given by the storage. Immutable; equal by number. Source:
 * docs/spec/engagement-campaigns.md 1.
 *
 * @param value the number, from 1 on, such as 721
 */
public record EngagementCampaignId(long value) implements Comparable<EngagementCampaignId> {
    /**
     * Checks the number.
     *
     * @param value the number, from 1 on, such as 721
     */
    public EngagementCampaignId {
        WireNumbers.require("EngagementCampaignId", value);
    }

    /**
     * An id of this number.
     *
     * @param value from 1 on, such as 721
     * @return the id
     * @throws IllegalArgumentException if it is less than 1
     */
    public static EngagementCampaignId of(long value) {
        return new EngagementCampaignId(value);
    }

    /**
     * Reads an id.
     *
     * @param text any text
     * @return the id; empty when the text is not the digits of a positive number of 64 bits
     */
    public static Optional<EngagementCampaignId> parse(String text) {
        return WireNumbers.parse(text).map(EngagementCampaignId::of);
    }

    @Override
    public int compareTo(EngagementCampaignId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
