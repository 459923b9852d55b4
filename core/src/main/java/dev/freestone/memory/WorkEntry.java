package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkItem;
import java.time.Instant;
import java.util.Optional;

/**
 * A work item as it is kept. Immutable.
 *
 * @param arrival orders items that are due at the same instant
 * @param hand who has taken it
 * @param putAgain the earliest due time that was put while it was in hand
 */
record WorkEntry(Key key, Instant dueAt, long arrival, Optional<Hand> hand, Optional<Instant> putAgain) {
    record Key(String kind, CompanyId company, String objectId) {
        static Key of(WorkItem item) {
            return new Key(item.kind(), item.company(), item.objectId());
        }
    }

    record Hand(NodeId node, long ticket, Instant until) {}

    WorkItem item() {
        return new WorkItem(key.kind(), key.company(), key.objectId(), dueAt);
    }

    boolean isInHand(long ticket) {
        return hand.isPresent() && hand.get().ticket() == ticket;
    }

    WorkEntry takenBy(Hand taker) {
        return new WorkEntry(key, dueAt, arrival, Optional.of(taker), putAgain);
    }

    /** Nobody has it any more, but its work was not done: a put that came meanwhile still counts afterwards. */
    WorkEntry dropped() {
        return new WorkEntry(key, dueAt, arrival, Optional.empty(), putAgain);
    }

    WorkEntry dueFrom(Instant instant) {
        return new WorkEntry(key, instant, arrival, Optional.empty(), Optional.empty());
    }

    WorkEntry put(Instant due) {
        return hand.isEmpty()
                ? new WorkEntry(key, earlier(dueAt, due), arrival, hand, putAgain)
                : new WorkEntry(key, dueAt, arrival, hand, Optional.of(earlierOfPut(due)));
    }

    Instant earlierOfPut(Instant due) {
        return putAgain.map(put -> earlier(put, due)).orElse(due);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
