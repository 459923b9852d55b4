package dev.freestone.engine.dispatch;

import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.Tx;

/**
 * Takes away what engagement campaigns keep of a person: tags, opt-ins, points, offers with the answers to their operations, what
 * was seen, and events with progress, outcomes and answers. Places and stock stay counted, so that a limit is not exceeded by those
 * who come later. Source: docs/spec/contact-ledger.md 16; docs/spec/engagement-campaigns.md 5.3, 6, 9, 10.2;
 * docs/spec/engagement-behaviors.md 6.
 */
final class EngagementErasure {
    private EngagementErasure() {}

    /** All in one transaction, under the lock of the customer. */
    static LaneKey erase(Tx tx, LaneKey customer) {
        tx.customers().lock(customer);
        tx.userOffers().erase(customer);
        tx.creatives().erase(customer);
        tx.behaviors().erase(customer);
        tx.customers().erase(customer);
        return customer;
    }
}
