package dev.freestone.engagement;

import java.util.List;

/**
 * One page of the campaigns of a customer, the answer of the V2 list. Immutable. Source: docs/spec/engagement-campaigns.md 8.4.
 *
 * @param page which page, from 1 on
 * @param pageSize how many campaigns a page has
 * @param numberOfPages at least 1
 * @param campaigns by id
 */
public record CampaignPage(int page, int pageSize, long numberOfPages, List<CustomerCampaign> campaigns) {
    /**
     * Copies the components.
     *
     * @param page which page, from 1 on
     * @param pageSize how many campaigns a page has
     * @param numberOfPages at least 1
     * @param campaigns by id
     */
    public CampaignPage {
        campaigns = List.copyOf(campaigns);
    }

    /**
     * How many pages there are.
     *
     * @param items how many items, at least 0
     * @param pageSize items of a page, at least 1
     * @return at least 1
     */
    public static long pages(long items, int pageSize) {
        return Math.max(1, (items + pageSize - 1) / pageSize);
    }
}
