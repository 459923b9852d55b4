package dev.freestone.engagement;

import java.util.List;

/**
 * One page of the offers that a customer holds. Immutable. Source: docs/spec/engagement-campaigns.md 10.2.
 *
 * @param page from 1 on
 * @param pageSize the greatest number of offers in it
 * @param total how many offers the customer holds
 * @param items the latest first
 * @param points the points of the customer
 */
public record WalletPage(int page, int pageSize, long total, List<WalletItem> items, PointsBalance points) {
    /**
     * Copies the components.
     *
     * @param page from 1 on
     * @param pageSize the greatest number of offers in it
     * @param total how many offers the customer holds
     * @param items the latest first
     * @param points the points of the customer
     */
    public WalletPage {
        items = List.copyOf(items);
    }

    /**
     * How many pages there are.
     *
     * @return at least 1
     */
    public long numberOfPages() {
        return Math.max(1, (total + pageSize - 1) / pageSize);
    }
}
