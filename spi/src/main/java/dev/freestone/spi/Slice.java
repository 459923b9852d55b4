package dev.freestone.spi;

import java.util.List;
import java.util.Optional;

/**
 * Which part of an ordered list is wanted. Immutable.
 *
 * @param <R> the kind of row
 * @param order the keys, the last of them {@code id}, so that no two rows are equal
 * @param cursor the row next to which the part lies; its place counts even if it is deleted
 * @param side after or before the cursor; without a cursor the start or the end of the list
 * @param limit the greatest number of rows, at least 1
 */
public record Slice<R>(List<SortKey> order, Optional<R> cursor, Side side, int limit) {
    /** On which side of the cursor a part lies. */
    public enum Side {
        /** The rows that follow it. */
        AFTER,
        /** The rows nearest before it, still in list order. */
        BEFORE
    }

    /** Newest first: {@code createdAt} descending, then {@code id} descending. */
    public static final List<SortKey> NEWEST_FIRST =
            List.of(new SortKey(SortField.CREATED_AT, true), new SortKey(SortField.ID, true));

    /**
     * Checks and copies the components.
     *
     * @param order the keys, the last of them {@code id}, so that no two rows are equal
     * @param cursor the row next to which the part lies; its place counts even if it is deleted
     * @param side after or before the cursor; without a cursor the start or the end of the list
     * @param limit the greatest number of rows, at least 1
     */
    public Slice {
        order = List.copyOf(order);
        if (order.isEmpty() || limit < 1) {
            throw new IllegalArgumentException("Slice: needs at least one key and a limit of at least 1");
        }
    }
}
