package dev.freestone.spi;

import dev.freestone.model.common.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hands out due work, at least once, to one node at a time. An item that was taken stays hidden until it is ended or its lease
 * is over; a node lengthens the leases of what it works on, and what a dead one had in hand is handed to another. Called by the
 * engine from any thread, concurrently; each call is one transaction. Once-only effects come from lease and fence of the
 * object itself, never from this queue: a node that was frozen longer than its lease may still believe that it has an item,
 * and what it then ends is not in its hand any more and stays as it is.
 *
 * <p><b>Bounded:</b> a node never has more in hand than it took, and takes no more than it can work on. <b>Priority:</b> kinds
 * are handed out in the order in which they are asked for, each the earliest due first. <b>Cancel:</b> {@link WorkStore#remove}
 * takes an item away, also out of a hand, which learns it by {@link #renew}. <b>Time:</b> due is compared with the storage's
 * clock S. <b>Errors:</b> {@code storage_…} of docs/spec/errors.md 2. <b>Conformance suite:</b> {@code
 * dev.freestone.testkit.WorkQueueConformance}. Source: docs/spec/conventions.md 11.
 */
public interface WorkQueue {
    /**
     * Work in hand.
     *
     * @param item what to look at
     * @param ticket names this hand-out
     */
    record Taken(WorkItem item, long ticket) {}

    /**
     * Work that a node has looked at.
     *
     * @param taken the item
     * @param again when to look again; empty = it is done
     */
    record Ended(Taken taken, Optional<Instant> again) {
        /**
         * Work that is done.
         *
         * @param taken the item
         * @return its end
         */
        public static Ended done(Taken taken) {
            return new Ended(taken, Optional.empty());
        }

        /**
         * Work that wants another look.
         *
         * @param taken the item
         * @param dueAt when
         * @return its end
         */
        public static Ended again(Taken taken, Instant dueAt) {
            return new Ended(taken, Optional.of(dueAt));
        }
    }

    /**
     * Takes due items.
     *
     * @param node who takes them
     * @param wanted kinds and partition
     * @param limit the greatest number, 1 to 500
     * @param lease how long they stay hidden unless they are renewed, such as 60 s
     * @return the items, none of which another caller gets while it is in hand
     */
    List<Taken> take(NodeId node, WorkWanted wanted, int limit, Duration lease);

    /**
     * Lengthens the leases of items in hand.
     *
     * @param taken the items
     * @param lease how long from now
     * @return those still in hand; of the others the work is in vain
     */
    Set<Taken> renew(Collection<Taken> taken, Duration lease);

    /**
     * Ends the work on items in hand. What is done is removed, unless it was put again meanwhile; then it is due at that time.
     * What is to be looked at again is due at the stated time, or earlier if it was put for earlier meanwhile. Does nothing to
     * what is no longer in hand.
     *
     * @param ended at most 500, no item twice
     */
    void end(List<Ended> ended);

    /**
     * When work is due.
     *
     * @param at an instant, past or future
     * @param in how long until then on S, zero or less when it is due
     */
    record NextDue(Instant at, Duration in) {}

    /**
     * When the next item that is not in hand is due. One cheap query, which idle nodes ask again and again.
     *
     * @param wanted kinds and partition
     * @return its due time; empty when there is none
     */
    Optional<NextDue> nextDue(WorkWanted wanted);

    /**
     * Due work that is in nobody's hands, of one kind.
     *
     * @param kind the kind, such as {@code outreach.run}
     * @param due how many items, at least 1
     * @param age how long the oldest of them has been due on S
     */
    record Backlog(String kind, long due, Duration age) {}

    /**
     * How much is due and waits for a node, of all kinds. It counts all that is due, so the engine asks about every 15 s, and
     * only where metrics are wanted.
     *
     * @return one for each kind that waits, in no order
     */
    List<Backlog> backlog();
}
