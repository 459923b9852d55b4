package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.ContactTally;
import dev.freestone.model.contact.DueIntent;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentCount;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentOutcome;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.IntentStatus;
import dev.freestone.model.contact.Lane;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.WaitingQueue;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Stored contact intents and the lanes of people. Called by the engine inside one transaction, on its thread; it decides
 * nothing. <b>Order of locks:</b> intents, then lanes, then guards of debts; of each kind all at once, in their order. A store that keeps
 * the numbers of {@link #tally} beside the intents locks them last, when the transaction ends. <b>Unique</b> are the id,
 * (company, key), and per lane the intent that is claimed or attempted. <b>Errors:</b> {@code storage_…} of
 * docs/spec/errors.md 2. <b>Conformance suite:</b> {@code dev.freestone.testkit.StorageConformance}. Source:
 * docs/spec/contact-ledger.md 13.
 */
public interface ContactStore {
    /**
     * Adds intents whose identity is new, with version 1 and the next place in the order of planning. Waits only for another
     * transaction that is planning one of the same identities, and leaves the transaction usable whatever it finds. Only an
     * id that another identity has is a failure: an id must be too long to be met twice.
     *
     * @param intents 1 to 1,000 intents; their version and place are ignored; one identity may come twice
     * @return one answer for each, in their order
     */
    List<PlanAnswer> plan(List<IntentRow> intents);

    /**
     * Queues with planned intents, by company, producer code, channel and sender.
     *
     * @param after companies after this one only; empty for the beginning
     * @param limit the greatest number
     * @return in that order
     */
    List<WaitingQueue> waiting(Optional<CompanyId> after, int limit);

    /**
     * Planned intents of a queue that are due on S and whose person's lane is free: of each priority the ones due first. Binds
     * nothing.
     *
     * @param queue which
     * @param limit the greatest number of each priority
     * @return of each priority ordered by (dueAt, planSeq)
     */
    List<DueIntent> due(WaitingQueue queue, int limit);

    /**
     * When the next planned intent is due that is not due yet.
     *
     * @return an instant after S; empty when there is none
     */
    Optional<Instant> nextDueAt();

    /**
     * When the ledger must next look at an intent by itself.
     *
     * @return the least {@link IntentStatus#wakeAt()}, past or future; empty when there is none
     */
    Optional<Instant> nextWakeAt();

    /**
     * Locks intents until the end of the transaction; those that another transaction has locked are left out.
     *
     * @param ids 1 to 1,000 intents
     * @return those that were locked, in no order
     */
    List<IntentRow> lockFree(Collection<IntentId> ids);

    /**
     * Locks intents until the end of the transaction, and waits for those that another transaction has locked.
     *
     * @param ids 1 to 1,000 intents
     * @return those that exist, in no order
     */
    List<IntentRow> lock(Collection<IntentId> ids);

    /**
     * Reads intents, locks nothing and waits for nobody.
     *
     * @param ids 1 to 1,000 intents
     * @return those that exist, as they are committed, in no order
     */
    List<IntentRow> look(Collection<IntentId> ids);

    /**
     * Locks intents as {@link #lock} does, for a caller who has read their plans in an earlier transaction and needs what has
     * changed since. A store may spare itself to read the plans again; this one reads all.
     *
     * @param seen 1 to 1,000 intents, each once, as a store gave them; their statuses are ignored
     * @return those that exist, in no order, each with its status of now
     */
    default List<IntentRow> lockSeen(Collection<IntentRow> seen) {
        return lock(seen.stream().map(row -> row.plan().id()).toList());
    }

    /**
     * Locks intents in a state that must be looked at on S, the longest waiting first; those that another transaction has
     * locked are left out.
     *
     * @param state the state
     * @param limit the greatest number
     * @return with {@link IntentStatus#wakeAt()} not after S, in its order
     */
    List<IntentRow> overdue(IntentState state, int limit);

    /**
     * Replaces the status of intents that this transaction has locked.
     *
     * @param rows each with the version that was read; the stored one becomes one more
     * @return one result for each, in their order; CONFLICT for another version or a lane that another intent holds
     */
    List<WriteResult> update(List<IntentRow> rows);

    /**
     * As {@link #update}, and replaces as well the document that planning has fixed: what it held is gone, or is sealed under
     * another key.
     *
     * @param rows each with the version that was read; the stored one becomes one more
     * @return one result for each, in their order; where it is not SAVED, the document stays as it was
     */
    List<WriteResult> erase(List<IntentRow> rows);

    /**
     * Lengthens live leases; an ended one is never revived. The version stays; {@link IntentStatus#wakeAt()} becomes the new
     * end.
     *
     * @param leases the fence of the holder, by intent
     * @param until the new end
     * @return the intents whose lease was lengthened
     */
    Set<IntentId> renew(Map<IntentId, Long> leases, Instant until);

    /**
     * Finds an intent without locking it.
     *
     * @param company the owner; intents of others do not exist
     * @param id the intent
     * @return the intent, or empty
     */
    Optional<IntentRow> find(CompanyId company, IntentId id);

    /**
     * One part of the intents of a company, the last planned first.
     *
     * @param company the owner
     * @param filter which of them
     * @param before intents planned before this place only; {@link Long#MAX_VALUE} for the beginning
     * @param limit the greatest number
     * @return in descending order of {@link IntentRow#planSeq()}
     */
    List<IntentRow> page(CompanyId company, IntentFilter filter, long before, int limit);

    /**
     * How intents stand, without what only their sender needs.
     *
     * @param company the owner; intents of others do not exist
     * @param keys 1 to 1,000 names towards providers
     * @return those that exist
     */
    Map<IdempotencyKey, IntentOutcome> outcomes(CompanyId company, Collection<IdempotencyKey> keys);

    /**
     * How many intents of one occasion there are.
     *
     * @param company the owner
     * @param producer who planned them
     * @param occurrence the occasion
     * @return by channel, state, reason and rule; only numbers above 0
     */
    List<IntentCount> counts(CompanyId company, Producer producer, String occurrence);

    /**
     * How many contacts that were planned in some time are in which state, as this transaction sees them. What it costs depends
     * on the length of the time, not on the number of contacts.
     *
     * @param company the owner; intents of others are not counted
     * @param from quarters of an hour that begin at this instant or later
     * @param until quarters of an hour that begin before this instant, at most 32 days later
     * @return exact numbers, of (quarter, state) in their order; only numbers above 0
     */
    List<ContactTally> tally(CompanyId company, Instant from, Instant until);

    /**
     * How the newest attempts of a sender ended, for its automatic pause.
     *
     * @param sender the sender
     * @param limit the greatest number
     * @return the states of the intents that were attempted last, the newest first
     */
    List<IntentState> recent(SenderId sender, int limit);

    /**
     * Locks lanes until the end of the transaction, and makes those that do not exist.
     *
     * @param keys 1 to 1,000 lanes; a store locks them in their order
     * @return all of them
     */
    Map<LaneKey, Lane> lanes(Collection<LaneKey> keys);

    /**
     * Counts a stop, consent, call or event of people: whoever has claimed an intent of theirs before cannot attempt it.
     *
     * @param keys lanes that this transaction has locked
     */
    void restrict(Collection<LaneKey> keys);

    /**
     * The company that was served last, for the ring of fairness.
     *
     * @return the company, or empty at first
     */
    Optional<CompanyId> lastServed();

    /**
     * Remembers the company that was served last.
     *
     * @param company the company
     */
    void served(CompanyId company);
}
