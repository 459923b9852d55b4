package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.model.engagement.UserOfferId;
import java.util.List;
import java.util.Optional;

/**
 * Offers that customers hold, and the answers to operations on them. Called by the engine inside one transaction, on its thread; it
 * decides nothing. <b>Unique</b> are the id, and customer, offer and issue key. <b>Errors:</b> {@code storage_…} of
 * docs/spec/errors.md 2. <b>Conformance suite:</b> {@code dev.freestone.testkit.StorageConformance}. Source:
 * docs/spec/engagement-campaigns.md 10.2.
 */
public interface UserOfferStore {
    /**
     * Adds an offer of a customer with version 1.
     *
     * @param row the offer; its id and version are ignored
     * @return its id, greater than that of any before it; empty when the customer has one of this offer and issue key
     */
    Optional<UserOfferId> insert(UserOfferRow row);

    /**
     * Replaces an offer of a customer.
     *
     * @param row the new state; its version is ignored, the stored one becomes {@code expectedVersion + 1}
     * @param expectedVersion the version that was read
     * @return SAVED, CONFLICT for another version, MISSING for an unknown id
     */
    WriteResult update(UserOfferRow row, long expectedVersion);

    /**
     * Finds an offer of a customer.
     *
     * @param company the owner; those of others do not exist
     * @param id the id
     * @return the offer, or empty
     */
    Optional<UserOfferRow> find(CompanyId company, UserOfferId id);

    /**
     * Finds what an issue has made.
     *
     * @param customer the customer
     * @param offer the offer
     * @param issueKey what caused it
     * @return the offer, or empty
     */
    Optional<UserOfferRow> find(LaneKey customer, OfferId offer, String issueKey);

    /**
     * How many of an offer a customer has acquired, in whatever state they are.
     *
     * @param customer the customer
     * @param offer the offer
     * @return at least 0
     */
    long acquired(LaneKey customer, OfferId offer);

    /**
     * What a customer holds of a campaign.
     *
     * @param customer the customer
     * @param campaigns the campaigns, at most 1,000
     * @return by id
     */
    List<UserOfferRow> ofCampaigns(LaneKey customer, List<EngagementCampaignId> campaigns);

    /**
     * One page of what a customer holds.
     *
     * @param customer the customer
     * @param offset how many are passed over, at least 0
     * @param limit the greatest number, 1 to 100
     * @return the latest first: by id, descending
     */
    List<UserOfferRow> page(LaneKey customer, long offset, int limit);

    /**
     * How many offers a customer holds.
     *
     * @param customer the customer
     * @return at least 0
     */
    long count(LaneKey customer);

    /**
     * The answer that an operation got before.
     *
     * @param offer on what
     * @param requestId of the caller, 1 to 100 characters
     * @return what was answered, or empty
     */
    Optional<Document> answer(UserOfferId offer, String requestId);

    /**
     * Keeps the answer to an operation; the first one to a request stays.
     *
     * @param offer on what
     * @param requestId of the caller, 1 to 100 characters
     * @param answer what is answered
     */
    void answered(UserOfferId offer, String requestId, Document answer);

    /**
     * Removes all that a customer holds. Stock counters stay.
     *
     * @param customer the customer
     */
    void erase(LaneKey customer);
}
