package dev.freestone.spi;

import dev.freestone.model.common.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Hands out due work, at least once. An item that was taken stays hidden until it is done, given back, or its lease of
 * 60 s on S has ended. Called by the engine from any thread, concurrently; each call is one transaction. Once-only
 * effects come from lease and fence of the object itself, never from this queue. <b>Errors:</b> {@code storage_…} of
 * docs/spec/errors.md 2. <b>Conformance suite:</b> {@code dev.freestone.testkit.WorkQueueConformance}.
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
     * Takes due items, the earliest due first.
     *
     * @param node who takes them
     * @param limit the greatest number, at least 1
     * @return the items, none of which another caller gets while it is in hand
     */
    List<Taken> take(NodeId node, int limit);

    /**
     * Lengthens the lease of an item in hand to 60 s from now.
     *
     * @param taken the item
     * @return false when it is no longer in hand
     */
    boolean renew(Taken taken);

    /**
     * Removes an item in hand, unless it was put again meanwhile; then it is due at that time. Does nothing when it is
     * no longer in hand.
     *
     * @param taken the item
     */
    void done(Taken taken);

    /**
     * Gives an item back, to be looked at again. Does nothing when it is no longer in hand.
     *
     * @param taken the item
     * @param dueAt when
     */
    void again(Taken taken, Instant dueAt);

    /**
     * When the next item that is not in hand is due.
     *
     * @return an instant, past or future; empty when there is none
     */
    Optional<Instant> nextDueAt();

    /**
     * Due work that is in nobody's hands, of one kind.
     *
     * @param kind the kind, such as {@code outreach.run}
     * @param due how many items, at least 1
     * @param age how long the oldest of them has been due on S
     */
    record Backlog(String kind, long due, Duration age) {}

    /**
     * How much is due and waits for a node. It counts all that is due, so the engine asks about every 15 s, and only where
     * metrics are wanted.
     *
     * @return one for each kind that waits, in no order
     */
    List<Backlog> backlog();
}
