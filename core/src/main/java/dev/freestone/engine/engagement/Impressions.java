package dev.freestone.engine.engagement;

import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.TileAction;
import dev.freestone.engagement.TileLook;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.CreativeSignal;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.spi.CreativeCounts;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.Optional;

/** What customers do with the creatives that they were shown. Thread-safe. Source: docs/spec/engagement-campaigns.md 9. */
public final class Impressions {
    private final EngineParts parts;
    private final CompanyId company;
    private final LedgerParts ledger;
    private final StatIds statIds;
    private final LoadedEvents loaded;

    /**
     * Reports for a company.
     *
     * @param parts the engine
     * @param ledger makes what stands for customers
     * @param caller for whom and by whom
     */
    public Impressions(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.parts = parts;
        this.company = caller.company();
        this.ledger = ledger;
        this.statIds = new StatIds(ledger.hashes(), company);
        this.loaded = new EventRaising(EventTools.of(parts, ledger, caller));
    }

    /**
     * Takes a report, and counts it when it is the first of its kind for this showing.
     *
     * @param ref the customer
     * @param creative the creative
     * @param signal what happened
     * @param statId the id of the showing
     * @return where a click on it goes
     */
    public Optional<String> report(CustomerRef ref, AdUnitId creative, CreativeSignal signal, String statId) {
        Customer customer = CustomerLookup.require(parts, company, ref);
        LaneKey key = CustomerFacts.key(ledger.hashes(), company, customer);
        return Commit.repeatable(parts.storage(), tx -> {
            if (signal == CreativeSignal.SEEN) {
                // It may be an event of the customer.
                CustomerLookup.lock(tx, key);
            } else {
                CustomerLookup.requireKept(tx, key);
            }
            EngagementCampaign campaign = campaign(tx, creative);
            if (!statIds.isOf(customer.id(), creative, statId)) {
                throw unknown();
            }
            Instant now = tx.now();
            if (now.isBefore(campaign.terms().reportingEnd())
                    && tx.creatives().record(key, creative, signal, statId, now)
                    && signal == CreativeSignal.SEEN) {
                loaded.raise(tx, new LoadedEvents.Loaded(customer, campaign.id(), statId, now));
            }
            return target(campaign, creative);
        });
    }

    /**
     * What a creative has come to.
     *
     * @param creative the creative
     * @return how often it was shown, seen and followed
     */
    public CreativeCounts counts(AdUnitId creative) {
        return parts.storage().read(tx -> {
            campaign(tx, creative);
            return tx.creatives().counts(company, creative);
        });
    }

    private EngagementCampaign campaign(Tx tx, AdUnitId creative) {
        return tx.engagementCampaigns()
                .campaignOf(company, EngagementKind.AD_UNIT, creative.value())
                .flatMap(id -> tx.engagementCampaigns().find(company, id))
                .map(EngagementRows::campaign)
                .orElseThrow(Impressions::unknown);
    }

    private static Optional<String> target(EngagementCampaign campaign, AdUnitId creative) {
        return campaign.parts().units().stream()
                .filter(unit -> unit.id().equals(creative))
                .findFirst()
                .flatMap(AdUnit::tile)
                .flatMap(TileLook::action)
                .flatMap(TileAction::url);
    }

    private static FreestoneException unknown() {
        return FreestoneException.of(
                ErrorCode.NOT_FOUND,
                "this creative was not shown to the customer in this showing, report what an answer named");
    }
}
