package dev.freestone.engine;

import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;

/**
 * Engagement campaigns of one company: campaigns that customers see, join and complete. Thread-safe. Source:
 * docs/spec/engagement-campaigns.md.
 */
public final class Engagement {
    private final EngineParts parts;
    private final LedgerParts ledger;
    private final Caller caller;

    Engagement(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.parts = parts;
        this.ledger = ledger;
        this.caller = caller;
    }

    /**
     * Deliveries of scheduled messages.
     *
     * @return the facade
     */
    public EngagementDeliveries deliveries() {
        return new EngagementDeliveries(parts, caller);
    }

    /**
     * Who takes part in campaigns.
     *
     * @return the facade
     */
    public OptIns optIns() {
        return new OptIns(parts, ledger, caller);
    }

    /**
     * Tags of customers.
     *
     * @return the facade
     */
    public CustomerTags tags() {
        return new CustomerTags(parts, ledger, caller);
    }

    /**
     * Makes, changes, reads and deletes campaigns and all that belongs to them.
     *
     * @return the facade
     */
    public EngagementCampaigns campaigns() {
        return new EngagementCampaigns(parts, caller);
    }
}
