package dev.freestone.engine;

import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.engagement.BehaviorAudits;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.CompletedCustomer;
import dev.freestone.model.engagement.OptedInCustomer;
import java.util.List;
import java.util.Optional;

/**
 * Engagement campaigns of one company: campaigns that customers see, join and complete. Thread-safe. Source:
 * docs/spec/engagement-campaigns.md.
 */
public final class Engagement {
    private final EngineParts parts;
    private final LedgerParts ledger;
    private final Caller caller;
    private final Optional<String> apiKey;

    Engagement(EngineParts parts, LedgerParts ledger, Caller caller) {
        this(parts, ledger, caller, Optional.empty());
    }

    Engagement(EngineParts parts, LedgerParts ledger, Caller caller, Optional<String> apiKey) {
        this.parts = parts;
        this.ledger = ledger;
        this.caller = caller;
        this.apiKey = apiKey;
    }

    /**
     * Whose campaigns these are.
     *
     * @return the company
     */
    public CompanyId company() {
        return caller.company();
    }

    /**
     * Whether campaigns belong to divisions of the company.
     *
     * @return true when the profile of the company names divisions
     * @throws FreestoneException {@code not_found} for a company that the host does not know
     */
    public boolean multiOrg() {
        return Companies.require(parts, caller.company()).engagement().isMultiOrg();
    }

    /**
     * The same campaigns on behalf of somebody, whom the journal names.
     *
     * @param actor who acts
     * @return another facade; this one stays as it is
     */
    public Engagement actingAs(ActorId actor) {
        return new Engagement(parts, ledger, new Caller(caller.company(), actor), apiKey);
    }

    /**
     * All campaigns of the company with what came of them, the newest first.
     *
     * @param after go on after the campaign of this id, digits; empty for the beginning
     * @param limit the greatest number of campaigns, 1 to 1,000
     * @return the campaigns, whatever their status
     * @throws FreestoneException {@code validation} for a bad limit or a campaign that does not exist
     */
    public List<EngagementOverview> overview(Optional<String> after, int limit) {
        return new EngagementOverviews(parts, caller.company()).list(after, limit);
    }

    /**
     * The customers who are opted in to a campaign, told by what stands for them: their ids are not kept.
     *
     * @param campaign an id when it is digits only, otherwise a permalink
     * @param after go on after the customer whom this text stands for; empty for the beginning
     * @param limit the greatest number of customers, 1 to 1,000
     * @return in ascending order of what stands for them
     * @throws FreestoneException {@code validation} for a bad limit or an {@code after} that stands for nobody, {@code not_found}
     *     for a campaign that does not exist
     */
    public List<OptedInCustomer> optedIn(String campaign, Optional<String> after, int limit) {
        return customers().optedIn(campaign, after, limit);
    }

    /**
     * The customers who have completed a behavior at least once, told by what stands for them: their ids are not kept.
     *
     * @param campaign an id when it is digits only, otherwise a permalink
     * @param achievement the id of one of its behaviors, digits
     * @param after go on after the customer whom this text stands for; empty for the beginning
     * @param limit the greatest number of customers, 1 to 1,000
     * @return in ascending order of what stands for them
     * @throws FreestoneException {@code validation} for a bad limit or an {@code after} that stands for nobody, {@code not_found}
     *     for a campaign or behavior that does not exist
     */
    public List<CompletedCustomer> completed(String campaign, String achievement, Optional<String> after, int limit) {
        return customers().completed(campaign, achievement, after, limit);
    }

    private EngagementCustomers customers() {
        return new EngagementCustomers(parts.storage(), caller.company());
    }

    /**
     * Campaigns as customers see them.
     *
     * @return the facade
     */
    public EngagementRetrieval retrieval() {
        return new EngagementRetrieval(parts, ledger, caller, apiKey);
    }

    /**
     * Reports that creatives were seen and followed.
     *
     * @return the facade
     */
    public CreativeTracking tracking() {
        return new CreativeTracking(parts, ledger, caller);
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

    /**
     * Offers that customers hold.
     *
     * @return the facade
     */
    public Wallet wallet() {
        return new Wallet(parts, ledger, caller);
    }

    /**
     * Points of customers.
     *
     * @return the facade
     */
    public Points points() {
        return new Points(parts, ledger, caller);
    }

    /**
     * What customers do, so that behaviors of campaigns can count it.
     *
     * @return the facade
     */
    public Events events() {
        return new Events(parts, ledger, caller);
    }

    /**
     * Compares the progress of customers with their events.
     *
     * @return the facade
     */
    public BehaviorAudit audit() {
        return new BehaviorAudit(new BehaviorAudits(parts, ledger, caller));
    }

    /**
     * Targeting queries, tried on customers.
     *
     * @return the facade
     */
    public CustomerSegments segments() {
        return new CustomerSegments(parts, ledger, caller);
    }
}
