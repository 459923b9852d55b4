package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.CompletedCustomer;
import dev.freestone.model.engagement.EngagementCampaignId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Events of customers, their progress in behaviors, and what came of it. Called by the engine inside one transaction, on its
 * thread; it decides nothing. <b>Call order:</b> {@link CustomerStore#lock} the customer before a write; two customers never wait
 * for each other. <b>Unique</b> are customer and arrival number, customer and key of an event, customer and behavior, and
 * customer, behavior, goal, ordinal and index of an outcome; a taken one leaves the transaction usable. <b>Errors:</b> {@code
 * storage_…} of docs/spec/errors.md 2. <b>Conformance suite:</b> {@code dev.freestone.testkit.StorageConformance}. Source:
 * docs/spec/engagement-behaviors.md 2.2, 6.
 */
public interface BehaviorStore {
    /**
     * The greatest arrival number that was ever given to an event of a customer, forgotten ones included.
     *
     * @param customer the customer
     * @return 0 before the first event
     */
    long lastSeq(LaneKey customer);

    /**
     * Adds events of a customer whom this transaction has locked.
     *
     * @param customer the customer
     * @param rows in ascending order of their arrival numbers, all greater than {@link #lastSeq}
     * @return CONFLICT when an arrival number or a key is taken; then nothing is written
     */
    WriteResult addEvents(LaneKey customer, List<EventRow> rows);

    /**
     * Replaces what became of an event of a customer whom this transaction has locked: disposition, campaigns, and until when it is
     * kept. Nothing else of it changes.
     *
     * @param customer the customer
     * @param row the event
     * @return SAVED, or MISSING for an unknown arrival number
     */
    WriteResult updateEvent(LaneKey customer, EventRow row);

    /**
     * Events of a customer, by arrival.
     *
     * @param customer the customer
     * @param after the arrival number after which they begin, 0 for all
     * @param limit the greatest number, 1 to 1,000
     * @return in ascending order of arrival
     */
    List<EventRow> events(LaneKey customer, long after, int limit);

    /**
     * The events of a customer that have one of several keys.
     *
     * @param customer the customer
     * @param keys 64 hexadecimal digits each, at most 1,000
     * @return by key; unknown keys are absent
     */
    Map<String, EventRow> eventsOf(LaneKey customer, Collection<String> keys);

    /**
     * The events of a customer that a campaign admitted.
     *
     * @param customer the customer
     * @param campaign the campaign
     * @param from the first date
     * @return in ascending order of date, then arrival
     */
    List<EventRow> admitted(LaneKey customer, EngagementCampaignId campaign, Instant from);

    /**
     * The events of a customer that were accepted and not evaluated yet.
     *
     * @param customer the customer
     * @param limit the greatest number, 1 to 1,000
     * @return in ascending order of arrival
     */
    List<EventRow> accepted(LaneKey customer, int limit);

    /**
     * Customers who have events that were accepted and not evaluated yet.
     *
     * @param company the owner
     * @param after the last customer of the part before; empty for the first
     * @param limit the greatest number, 1 to 1,000
     * @return in ascending order of their hash, each once
     */
    List<LaneKey> waiting(CompanyId company, Optional<LaneKey> after, int limit);

    /**
     * The progress of a customer in campaigns.
     *
     * @param customer the customer
     * @param campaigns at most 1,000
     * @return in no order; behaviors in which the customer has none are absent
     */
    List<BehaviorRow> behaviors(LaneKey customer, Collection<EngagementCampaignId> campaigns);

    /**
     * Adds or replaces progress of a customer whom this transaction has locked.
     *
     * @param customer the customer
     * @param rows one for each behavior; each version is the stored one plus 1, or 1 for a new one
     * @return CONFLICT when another version is stored; then nothing is written
     */
    WriteResult saveBehaviors(LaneKey customer, List<BehaviorRow> rows);

    /**
     * Whether any customer has progress in a behavior.
     *
     * @param company the owner
     * @param behavior the behavior
     * @return false before the first event that it looked at
     */
    boolean isUsed(CompanyId company, AchievementId behavior);

    /**
     * How many customers have completed behaviors at least once, counted by an index.
     *
     * @param company the owner
     * @param behaviors the behaviors, at most 1,000
     * @param most how far each of them is counted, 1 to 10,000
     * @return by behavior, 1 to {@code most}; those that nobody has completed are absent
     */
    Map<AchievementId, Integer> completed(CompanyId company, Collection<AchievementId> behaviors, int most);

    /**
     * The customers who have completed a behavior at least once, read in the order of an index.
     *
     * @param company the owner
     * @param behavior the behavior
     * @param after the last customer of the part before; empty for the first
     * @param limit the greatest number, 1 to 1,000
     * @return in ascending order of their hash
     */
    List<CompletedCustomer> completedBy(
            CompanyId company, AchievementId behavior, Optional<KeyedHash> after, int limit);

    /**
     * The outcomes of a customer in a campaign.
     *
     * @param customer the customer
     * @param campaign the campaign
     * @return in ascending order of behavior, goal, ordinal and index
     */
    List<OutcomeRow> outcomes(LaneKey customer, EngagementCampaignId campaign);

    /**
     * Which completions of a behavior, or of one of its goals, have outcomes.
     *
     * @param customer the customer
     * @param campaign the campaign
     * @param behavior the behavior
     * @param goal the place of the goal in the definition; -1 = the behavior itself
     * @param from the first ordinal that is asked for
     * @return the ordinals, each once
     */
    Set<Long> emitted(LaneKey customer, EngagementCampaignId campaign, AchievementId behavior, int goal, long from);

    /**
     * Adds outcomes of a customer whom this transaction has locked.
     *
     * @param customer the customer
     * @param rows the outcomes
     * @return CONFLICT when one of them is there already; then nothing is written
     */
    WriteResult addOutcomes(LaneKey customer, List<OutcomeRow> rows);

    /**
     * What a request was answered.
     *
     * @param customer the customer
     * @param request the arrival number of its first instance
     * @return the answer, or empty
     */
    Optional<EventAnswerRow> answer(LaneKey customer, long request);

    /**
     * Keeps an answer of a customer whom this transaction has locked.
     *
     * @param customer the customer
     * @param row the answer, of a request that has none
     */
    void addAnswer(LaneKey customer, EventAnswerRow row);

    /**
     * Customers who ever had an event and were not erased: whoever has progress, outcomes or answers is among them.
     *
     * @param company the owner
     * @param after the last customer of the part before; empty for the first
     * @param limit the greatest number, 1 to 1,000
     * @return in ascending order of their hash, each once
     */
    List<LaneKey> customers(CompanyId company, Optional<LaneKey> after, int limit);

    /**
     * The progress of a customer in all behaviors.
     *
     * @param customer the customer
     * @param after the last behavior of the part before; empty for the first
     * @param limit the greatest number, 1 to 1,000
     * @return in ascending order of behavior
     */
    List<BehaviorRow> behaviors(LaneKey customer, Optional<AchievementId> after, int limit);

    /**
     * The outcomes of a customer in all campaigns.
     *
     * @param customer the customer
     * @param after the last outcome of the part before; empty for the first
     * @param limit the greatest number, 1 to 1,000
     * @return in ascending order of campaign, behavior, goal, ordinal and index
     */
    List<OutcomeRow> outcomes(LaneKey customer, Optional<OutcomeRow> after, int limit);

    /**
     * What the requests of a customer were answered.
     *
     * @param customer the customer
     * @param after the request after which they begin, 0 for all
     * @param limit the greatest number, 1 to 1,000
     * @return in ascending order of request
     */
    List<EventAnswerRow> answers(LaneKey customer, long after, int limit);

    /**
     * Replaces the documents of events, outcomes and answers of a customer whom this transaction has locked, and nothing else of
     * them: they say the same, sealed under another key. What is not there any more is left out.
     *
     * @param customer the customer
     * @param events by their arrival numbers
     * @param outcomes by campaign, behavior, goal, ordinal and index
     * @param answers by their requests
     */
    void rewrite(LaneKey customer, List<EventRow> events, List<OutcomeRow> outcomes, List<EventAnswerRow> answers);

    /**
     * Customers who have events that may be forgotten.
     *
     * @param company the owner
     * @param now events that are kept until then or an earlier instant are meant
     * @param limit the greatest number of customers, 1 to 1,000
     * @return each once, in no order
     */
    List<LaneKey> expiring(CompanyId company, Instant now, int limit);

    /**
     * The events of a customer that may be forgotten.
     *
     * @param customer the customer
     * @param now events that are kept until then or an earlier instant are meant
     * @param limit the greatest number, 1 to 1,000
     * @return in ascending order of arrival
     */
    List<EventRow> expired(LaneKey customer, Instant now, int limit);

    /**
     * Forgets events of a customer whom this transaction has locked. Their arrival numbers are not given again.
     *
     * @param customer the customer
     * @param seqs arrival numbers, at most 1,000; unknown ones count as forgotten
     */
    void forgetEvents(LaneKey customer, Collection<Long> seqs);

    /**
     * Forgets answers.
     *
     * @param company the owner
     * @param now those that are kept until then or an earlier instant are meant
     * @param limit the greatest number, 1 to 1,000
     * @return whether there may be more
     */
    boolean forgetAnswers(CompanyId company, Instant now, int limit);

    /**
     * Takes an external id for a behavior. One that it had before is free then.
     *
     * @param company the owner
     * @param externalId a GUID in small letters
     * @param behavior the behavior
     * @return CONFLICT when another behavior has it; then nothing is written
     */
    WriteResult claimExternalId(CompanyId company, String externalId, AchievementId behavior);

    /**
     * Gives the external id of a behavior back.
     *
     * @param company the owner
     * @param behavior the behavior
     */
    void releaseExternalId(CompanyId company, AchievementId behavior);

    /**
     * Removes all that is kept of a customer.
     *
     * @param customer the customer
     */
    void erase(LaneKey customer);
}
