package dev.freestone.model.contact;

import dev.freestone.model.common.NodeId;
import java.time.Instant;
import java.util.Optional;

/**
 * How often an intent was attempted, and the last time. Immutable. Source: docs/spec/contact-ledger.md 2.2.
 *
 * @param number grows with each attempt and never falls, at first 0
 * @param counted how many of them count against the maximum
 * @param last the last attempt
 */
public record AttemptMark(int number, int counted, Optional<Last> last) {
    /** Never attempted. */
    public static final AttemptMark NONE = new AttemptMark(0, 0, Optional.empty());

    /**
     * One attempt. Immutable.
     *
     * @param id new for each attempt, 1 to 100 characters
     * @param at when it was committed, on S
     * @param deadline when its call has ended at the latest
     * @param firstAt when the first attempt of the intent was committed
     * @param node the node that made it
     * @param incarnation which life of that node
     */
    public record Last(String id, Instant at, Instant deadline, Instant firstAt, NodeId node, long incarnation) {}
}
