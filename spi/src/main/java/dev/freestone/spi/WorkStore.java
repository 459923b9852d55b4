package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Writes due work in the transaction of the decision that needs it. One item per kind, company and object.
 * <b>Conformance suite:</b> {@code dev.freestone.testkit.StorageConformance}.
 */
public interface WorkStore {
    /**
     * Adds an item; if it is there already, its due time becomes the earlier of both, and one that is being worked on
     * becomes due again when that work ends.
     *
     * @param item the item
     */
    void put(WorkItem item);

    /**
     * Adds several items as {@link #put(WorkItem)} does.
     *
     * @param items at most 1,000 items, no two of one kind, company and object
     */
    default void put(List<WorkItem> items) {
        items.forEach(this::put);
    }

    /**
     * Removes an item, if it is there.
     *
     * @param kind the kind
     * @param company the owner of the object
     * @param objectId the object
     */
    void remove(String kind, CompanyId company, String objectId);

    /**
     * When an item is due, without taking it; for one in hand, when it was due.
     *
     * @param kind the kind
     * @param company the owner of the object
     * @param objectId the object
     * @return an instant, past or future; empty when there is no such item
     */
    Optional<Instant> dueAt(String kind, CompanyId company, String objectId);
}
