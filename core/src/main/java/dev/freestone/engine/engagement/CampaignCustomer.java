package dev.freestone.engine.engagement;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.OptInHistory;
import dev.freestone.engagement.OptInQuestion;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.CapacityKey;
import dev.freestone.model.engagement.CapacityKind;
import dev.freestone.model.engagement.Customer;
import dev.freestone.spi.StandingRow;
import dev.freestone.spi.Tx;
import dev.freestone.targeting.Targeting;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * One customer and one campaign, at one instant of S. Of one transaction. Source: docs/spec/engagement-campaigns.md 5.1, 6.
 *
 * @param tx the transaction
 * @param campaign the campaign
 * @param bundle its targeting
 * @param customer the customer
 * @param key stands for the customer
 * @param now S
 */
record CampaignCustomer(
        Tx tx, EngagementCampaign campaign, Targeting bundle, Customer customer, LaneKey key, Instant now) {
    boolean isQualified() {
        return Qualification.holds(bundle, CustomerFacts.read(tx, customer, key, now));
    }

    OptInHistory history() {
        StandingRow stored = tx.customers()
                .standings(key.company(), campaign.id(), Set.of(key.person()))
                .get(key.person());
        return stored == null ? OptInHistory.NONE : new OptInHistory(stored.history());
    }

    void save(OptInHistory history) {
        tx.customers().saveStanding(key, new StandingRow(campaign.id(), history.intervals()));
    }

    OptInQuestion question(boolean qualified, OptInHistory history) {
        return new OptInQuestion(campaign.terms(), customer.standing().registered(), qualified, history, now);
    }

    SlotRequest place() {
        return place(SlotRequest.DEFAULT_TTL);
    }

    SlotRequest place(Duration ttl) {
        return new SlotRequest(
                new CapacityKey(
                        key.company(), CapacityKind.OPT_IN, campaign.id().value()),
                key.person().value(),
                campaign.terms().optIn().limit(),
                ttl);
    }
}
