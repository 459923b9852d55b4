package dev.freestone.engine.engagement;

import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.Tx;
import java.time.Instant;

/** Takes the event {@code campaigns.<id>.loaded} into behaviors. Source: docs/spec/engagement-campaigns.md 9. */
@FunctionalInterface
interface LoadedEvents {
    /** No behavior counts events. */
    LoadedEvents NONE = (tx, loaded) -> {};

    /** A creative of a campaign was seen for the first time in this showing; inside the transaction that keeps it. */
    void raise(Tx tx, Loaded loaded);

    /**
     * What was seen.
     *
     * @param key stands for the customer
     * @param customer who saw it
     * @param campaign the campaign of the creative
     * @param statId the id of the showing, and of the event
     * @param at when
     */
    record Loaded(LaneKey key, PersonId customer, EngagementCampaignId campaign, String statId, Instant at) {}
}
