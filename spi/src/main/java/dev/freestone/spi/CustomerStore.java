package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.OptedInCustomer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept of customers: tags, opt-ins and points. Called by the engine inside one transaction, on its thread; it decides
 * nothing. <b>Call order:</b> {@link #lock} the customer before a write; two customers never wait for each other. <b>Order of
 * locks:</b> a customer, then a capacity. <b>Errors:</b> {@code storage_…} of docs/spec/errors.md 2. <b>Conformance suite:</b>
 * {@code dev.freestone.testkit.StorageConformance}. Source: docs/spec/engagement-campaigns.md 5.3, 6.1, 10.2.
 */
public interface CustomerStore {
    /**
     * Locks a customer until the end of the transaction, also one of whom nothing is kept.
     *
     * @param customer the customer
     */
    void lock(LaneKey customer);

    /**
     * The stored tags of a customer, ended ones included.
     *
     * @param customer the customer
     * @return in no order
     */
    List<TagRow> tags(LaneKey customer);

    /**
     * The stored tags of several customers, ended ones included.
     *
     * @param company the owner
     * @param people the customers, at most 1,000
     * @return by customer; those without tags are absent
     */
    Map<KeyedHash, List<TagRow>> tags(CompanyId company, Collection<KeyedHash> people);

    /**
     * Adds or replaces tags of a customer whom this transaction has locked.
     *
     * @param customer the customer
     * @param tags of distinct names
     */
    void saveTags(LaneKey customer, Collection<TagRow> tags);

    /**
     * Removes tags of a customer whom this transaction has locked.
     *
     * @param customer the customer
     * @param names of the tags; unknown ones count as removed
     */
    void removeTags(LaneKey customer, Collection<String> names);

    /**
     * What is kept of a customer in campaigns.
     *
     * @param customer the customer
     * @return in no order; campaigns in which the customer never opted in or out are absent
     */
    List<StandingRow> standings(LaneKey customer);

    /**
     * What is kept of several customers in one campaign.
     *
     * @param company the owner
     * @param campaign the campaign
     * @param people the customers, at most 1,000
     * @return by customer; those who never opted in or out are absent
     */
    Map<KeyedHash, StandingRow> standings(
            CompanyId company, EngagementCampaignId campaign, Collection<KeyedHash> people);

    /**
     * The customers who are opted in to a campaign, read in the order of an index.
     *
     * @param company the owner
     * @param campaign the campaign
     * @param after the last customer of the part before; empty for the first
     * @param limit the greatest number, 1 to 1,000
     * @return in ascending order of their hash
     */
    List<OptedInCustomer> optedIn(
            CompanyId company, EngagementCampaignId campaign, Optional<KeyedHash> after, int limit);

    /**
     * Adds or replaces what is kept of a customer, whom this transaction has locked, in a campaign.
     *
     * @param customer the customer
     * @param standing the new state
     */
    void saveStanding(LaneKey customer, StandingRow standing);

    /**
     * The points of a customer.
     *
     * @param customer the customer
     * @return none when nothing is kept
     */
    PointsRow points(LaneKey customer);

    /**
     * The points of several customers.
     *
     * @param company the owner
     * @param people the customers, at most 1,000
     * @return by customer; those without points are absent
     */
    Map<KeyedHash, PointsRow> points(CompanyId company, Collection<KeyedHash> people);

    /**
     * Adds an entry to the points of a customer whom this transaction has locked, and keeps the new sums.
     *
     * @param customer the customer
     * @param entry the entry
     * @param after the sums after it
     * @return CONFLICT when the customer has an entry of this key; then nothing is written
     */
    WriteResult addPoints(LaneKey customer, PointsEntry entry, PointsRow after);

    /**
     * The entry of a key.
     *
     * @param customer the customer
     * @param key the cause
     * @return the entry, or empty
     */
    Optional<PointsEntry> pointsEntry(LaneKey customer, String key);

    /**
     * The latest changes of the points of a customer.
     *
     * @param customer the customer
     * @param offset how many are passed over, at least 0
     * @param limit the greatest number, 1 to 100
     * @return the latest first
     */
    List<PointsEntry> pointsHistory(LaneKey customer, long offset, int limit);

    /**
     * Removes all that is kept of a customer.
     *
     * @param customer the customer
     */
    void erase(LaneKey customer);
}
