package dev.freestone.engine.engagement;

import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.Tx;
import java.time.Instant;

/** Takes the event {@code campaigns.<id>.loaded} into behaviors. Source: docs/spec/engagement-campaigns.md 9. */
@FunctionalInterface
interface LoadedEvents {
    /**
     * A creative of a campaign was seen for the first time in this showing; inside the transaction that keeps it, and that has
     * locked the customer.
     */
    void raise(Tx tx, Loaded loaded);

    /**
     * What was seen.
     *
     * @param customer who saw it
     * @param campaign the campaign of the creative
     * @param statId the id of the showing, and of the event
     * @param at when
     */
    record Loaded(Customer customer, EngagementCampaignId campaign, String statId, Instant at) {}
}
