package dev.freestone.model.campaign;

import dev.freestone.model.common.PublicIds;

/**
 * The public id of an outreach campaign. Immutable; equal by text.
 *
 * @param value the text, such as {@code CG-4T2K-9QXD}
 */
public record CampaignId(String value) {
    /**
     * Checks and copies the components.
     *
     * @param value the text, such as {@code CG-4T2K-9QXD}
     */
    public CampaignId {
        PublicIds.require("CampaignId", value);
    }

    /**
     * An id of this text.
     *
     * @param value such as {@code CG-4T2K-9QXD}
     * @return the id
     * @throws IllegalArgumentException if the text has not the form of such an id
     */
    public static CampaignId of(String value) {
        return new CampaignId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
