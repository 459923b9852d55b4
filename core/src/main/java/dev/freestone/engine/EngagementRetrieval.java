package dev.freestone.engine;

import dev.freestone.engagement.CampaignFeed;
import dev.freestone.engagement.CampaignPage;
import dev.freestone.engagement.CampaignQuery;
import dev.freestone.engagement.CampaignStanding;
import dev.freestone.engagement.CustomerCampaign;
import dev.freestone.engagement.DivisionFilter;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.ShownCampaign;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.engagement.Retrieval;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.engagement.CustomerRef;
import java.util.List;
import java.util.Optional;

/**
 * Campaigns of one company, asked for by customers and about them. {@code dev.freestone.json.RetrievalAnswers} writes the answers as JSON.
 * Units that an answer shows are counted as presented. Campaigns are named by their id or, when it is not digits only, by their permalink.
 * Thread-safe. Source: docs/spec/engagement-campaigns.md 8.
 *
 * <pre>{@code
 * CampaignFeed feed = freestone.engagement(apiKey).retrieval().feed(CustomerRef.user("CU-17"));
 * }</pre>
 */
public final class EngagementRetrieval {
    private final Retrieval retrieval;

    EngagementRetrieval(EngineParts parts, LedgerParts ledger, Caller caller, Optional<String> apiKey) {
        this.retrieval = new Retrieval(parts, ledger, caller.company(), apiKey);
    }

    /**
     * What a customer is shown, the V1 list: active campaigns that the customer is eligible for, an item for each visible unit.
     *
     * @param customer the customer
     * @return tiles and pages; none is no error
     * @throws FreestoneException {@code user_not_found}, {@code invalid_auth_token}, {@code directory_unavailable}
     */
    public CampaignFeed feed(CustomerRef customer) {
        return feed(customer, DivisionFilter.NONE);
    }

    /**
     * What a customer is shown of divisions.
     *
     * @param customer the customer
     * @param filter of which divisions; ignored while multi-org is off
     * @return tiles and pages
     * @throws FreestoneException as the other {@code feed}
     */
    public CampaignFeed feed(CustomerRef customer, DivisionFilter filter) {
        return retrieval.feed(customer, filter);
    }

    /**
     * How a customer stands in a campaign that is or was live, also after its end.
     *
     * @param customer the customer
     * @param campaign an id or a permalink
     * @return the standing
     * @throws FreestoneException {@code user_not_found}, {@code invalid_auth_token}, {@code directory_unavailable}; {@code no_campaign_found}
     *     also for a draft
     */
    public CampaignStanding progress(CustomerRef customer, String campaign) {
        return retrieval.progress(customer, campaign);
    }

    /**
     * One page of the active campaigns as a customer sees them, the V2 list.
     *
     * @param customer the customer
     * @param query which, and how much of each
     * @return the page
     * @throws FreestoneException {@code user_not_found}, {@code invalid_auth_token}, {@code directory_unavailable}
     */
    public CampaignPage list(CustomerRef customer, CampaignQuery query) {
        return retrieval.list(customer, query);
    }

    /**
     * One active campaign as a customer sees it, V2 one.
     *
     * @param customer the customer
     * @param campaign an id or a permalink
     * @param query how much of it, and whether it may be one that is not for the customer; pages and divisions have no effect
     * @return the campaign
     * @throws FreestoneException {@code user_not_found}, {@code invalid_auth_token}, {@code directory_unavailable}, {@code not_found}; {@code
     *     not_available} when it is not active or the filter leaves it out
     */
    public CustomerCampaign one(CustomerRef customer, String campaign, CampaignQuery query) {
        return retrieval.one(customer, campaign, query);
    }

    /**
     * All active campaigns.
     *
     * @param filter of which divisions; ignored while multi-org is off
     * @return by id
     */
    public List<EngagementCampaign> active(DivisionFilter filter) {
        return retrieval.active(filter);
    }

    /**
     * What anybody may know of a campaign that is live, also before its start, paused or completed.
     *
     * @param campaign an id or a permalink
     * @return the campaign
     * @throws FreestoneException {@code no_active_campaign_found}
     */
    public ShownCampaign info(String campaign) {
        return retrieval.info(campaign);
    }
}
