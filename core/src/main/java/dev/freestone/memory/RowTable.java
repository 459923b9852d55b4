package dev.freestone.memory;

import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.Slice;
import dev.freestone.spi.WriteResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one kind with their indexes: id, storage number, unique values, and a list per {@code G} in default
 * order, so that a page costs its own length. Guarded by the storage's lock.
 */
final class RowTable<G, R> {
    private record Stored<R>(long number, R row) {}

    /** An external id in use; unique among rows of one table that are not deleted. */
    record ExternalKey(CompanyId company, String externalId) {}

    private final RowShape<G, R> shape;
    private final Map<String, Stored<R>> byId = new HashMap<>();
    private final Map<Long, String> byNumber = new HashMap<>();
    private final Map<Object, String> byUnique = new HashMap<>();
    private final Map<G, NavigableSet<R>> lists = new HashMap<>();
    private long lastNumber;

    RowTable(RowShape<G, R> shape) {
        this.shape = shape;
    }

    WriteResult insert(R row, UndoLog undo) {
        if (byId.containsKey(shape.id(row)) || hasTakenValue(row)) {
            return WriteResult.CONFLICT;
        }
        lastNumber++;
        change(null, new Stored<>(lastNumber, shape.withVersion(row, 1)), undo);
        return WriteResult.SAVED;
    }

    WriteResult update(R row, long expectedVersion, UndoLog undo) {
        Stored<R> stored = byId.get(shape.id(row));
        if (stored == null || !company(stored.row()).equals(company(row))) {
            return WriteResult.MISSING;
        }
        if (shape.version(stored.row()) != expectedVersion || hasTakenValue(row)) {
            return WriteResult.CONFLICT;
        }
        overwrite(shape.withVersion(row, expectedVersion + 1), undo);
        return WriteResult.SAVED;
    }

    /** Replaces a stored row as it is, its version included. */
    void overwrite(R row, UndoLog undo) {
        Stored<R> stored = byId.get(shape.id(row));
        if (stored == null) {
            throw new IllegalArgumentException(shape.id(row) + " is not stored");
        }
        change(stored, new Stored<>(stored.number(), row), undo);
    }

    /** The storage number of a stored row. */
    long number(String id) {
        Stored<R> stored = byId.get(id);
        if (stored == null) {
            throw new IllegalArgumentException(id + " is not stored");
        }
        return stored.number();
    }

    Optional<R> get(String id) {
        return Optional.ofNullable(byId.get(id)).map(Stored::row);
    }

    Optional<R> find(CompanyId company, AnyId id) {
        Optional<R> row = switch (id.form()) {
            case PUBLIC -> get(id.text());
            case EXTERNAL -> holder(new ExternalKey(company, id.text()));
            case NUMBER ->
                Optional.ofNullable(byNumber.get(Long.parseLong(id.text()))).flatMap(this::get);
        };
        return row.filter(found -> company(found).equals(company));
    }

    /** The rows of those public ids that exist, each once. */
    List<R> find(CompanyId company, Stream<String> ids) {
        return ids.distinct()
                .flatMap(id -> get(id).stream())
                .filter(row -> company(row).equals(company))
                .toList();
    }

    /** The row that has a unique value. */
    Optional<R> holder(Object unique) {
        return Optional.ofNullable(byUnique.get(unique)).flatMap(this::get);
    }

    List<R> page(G list, Slice<R> slice) {
        return page(list(list), slice);
    }

    /** One part of a list of which not all rows count; costs the whole list. */
    List<R> page(G list, Predicate<R> counts, Slice<R> slice) {
        NavigableSet<R> rows = new TreeSet<>(RowOrder.of(Slice.NEWEST_FIRST, shape));
        list(list).stream().filter(counts).forEach(rows::add);
        return page(rows, slice);
    }

    private List<R> page(NavigableSet<R> all, Slice<R> slice) {
        NavigableSet<R> rows = all;
        if (!slice.order().equals(Slice.NEWEST_FIRST)) {
            NavigableSet<R> sorted = new TreeSet<>(RowOrder.of(slice.order(), shape));
            sorted.addAll(all);
            rows = sorted;
        }
        return part(rows, slice);
    }

    Collection<R> all(G list) {
        return list(list);
    }

    List<R> all() {
        return byId.values().stream().map(Stored::row).toList();
    }

    /** Rows that are not deleted, of all lists, with an id after the given one. */
    List<R> live(Optional<String> after, int limit) {
        return all().stream()
                .filter(row -> shape.columns(row).deletedAt().isEmpty())
                .filter(row -> after.isEmpty() || shape.id(row).compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(shape::id))
                .limit(limit)
                .toList();
    }

    /** Rows of all lists that count, the newest first, after the given one; costs the whole table. */
    List<R> newest(Predicate<R> counts, Optional<R> after, int limit) {
        Comparator<R> order = RowOrder.of(Slice.NEWEST_FIRST, shape);
        return all().stream()
                .filter(counts)
                .filter(row -> after.isEmpty() || order.compare(row, after.get()) > 0)
                .sorted(order)
                .limit(limit)
                .toList();
    }

    private NavigableSet<R> list(G list) {
        NavigableSet<R> rows = lists.get(list);
        return rows == null ? Collections.emptyNavigableSet() : rows;
    }

    private static <R> List<R> part(NavigableSet<R> rows, Slice<R> slice) {
        boolean after = slice.side() == Slice.Side.AFTER;
        NavigableSet<R> side = rows;
        if (slice.cursor().isPresent()) {
            R cursor = slice.cursor().get();
            side = after ? rows.tailSet(cursor, false) : rows.headSet(cursor, false);
        }
        List<R> part = new ArrayList<>();
        Iterator<R> nearest = after ? side.iterator() : side.descendingIterator();
        while (part.size() < slice.limit() && nearest.hasNext()) {
            part.add(nearest.next());
        }
        if (!after) {
            Collections.reverse(part);
        }
        return List.copyOf(part);
    }

    private boolean hasTakenValue(R row) {
        for (Object unique : shape.uniques(row)) {
            String holder = byUnique.get(unique);
            if (holder != null && !holder.equals(shape.id(row))) {
                return true;
            }
        }
        return false;
    }

    private CompanyId company(R row) {
        return shape.columns(row).company();
    }

    private void change(@Nullable Stored<R> before, @Nullable Stored<R> after, UndoLog undo) {
        swap(before, after);
        undo.add(() -> swap(after, before));
    }

    private void swap(@Nullable Stored<R> out, @Nullable Stored<R> in) {
        if (out != null) {
            remove(out);
        }
        if (in != null) {
            add(in);
        }
    }

    private void add(Stored<R> stored) {
        R row = stored.row();
        byId.put(shape.id(row), stored);
        byNumber.put(stored.number(), shape.id(row));
        shape.uniques(row).forEach(unique -> byUnique.put(unique, shape.id(row)));
        if (shape.columns(row).deletedAt().isEmpty()) {
            lists.computeIfAbsent(shape.list(row), key -> new TreeSet<>(RowOrder.of(Slice.NEWEST_FIRST, shape)))
                    .add(row);
        }
    }

    private void remove(Stored<R> stored) {
        R row = stored.row();
        byId.remove(shape.id(row));
        byNumber.remove(stored.number());
        shape.uniques(row).forEach(byUnique::remove);
        NavigableSet<R> rows = lists.get(shape.list(row));
        if (rows != null) {
            rows.remove(row);
        }
    }
}
