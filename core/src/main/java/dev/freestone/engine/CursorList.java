package dev.freestone.engine;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.AnyId;
import dev.freestone.spi.Slice;
import dev.freestone.spi.SortKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cursor lists over a store. Static and thread-safe. Source: docs/spec/conventions.md 8. */
final class CursorList {
    private static final int DEFAULT_LIMIT = 25;
    private static final int MAX_LIMIT = 100;

    private CursorList() {}

    /** What a list is read from. */
    interface Rows<R> {
        Optional<R> find(AnyId id);

        List<R> page(Slice<R> slice);

        long count();

        String id(R row);
    }

    static <R> Listing<R> page(ListRequest request, String path, boolean sortable, Rows<R> rows) {
        List<Violation> violations = new ArrayList<>(ListParameters.unknown(request, sortable));
        int limit = limit(request, violations);
        List<SortKey> order = sortable ? ListOrder.of(request.keys(), violations) : Slice.NEWEST_FIRST;
        boolean before = request.single("endingBefore").isPresent();
        String parameter = before ? "endingBefore" : "startingAfter";
        Optional<R> cursor = request.single(parameter).flatMap(id -> cursor(parameter, id, rows, violations));
        if (!violations.isEmpty()) {
            throw FreestoneException.validation(violations);
        }
        Part<R> part = before ? before(rows, order, cursor, limit) : after(rows, order, cursor, limit);
        List<R> found = part.rows();
        Optional<String> next = part.followed()
                ? Optional.of(url(path, request, "startingAfter", rows.id(found.get(found.size() - 1))))
                : Optional.empty();
        Optional<String> previous = part.preceded()
                ? Optional.of(url(path, request, "endingBefore", rows.id(found.get(0))))
                : Optional.empty();
        boolean whole = cursor.isEmpty() && !part.followed();
        return new Listing<>(whole ? found.size() : rows.count(), next, previous, found);
    }

    /** Rows in list order, and whether others precede and follow them. */
    private record Part<R>(List<R> rows, boolean preceded, boolean followed) {}

    /** One row more than wanted is read, which tells whether any follows. */
    private static <R> Part<R> after(Rows<R> rows, List<SortKey> order, Optional<R> cursor, int limit) {
        List<R> found = rows.page(new Slice<>(order, cursor, Slice.Side.AFTER, limit + 1));
        List<R> wanted = found.subList(0, Math.min(limit, found.size()));
        // Without a cursor it is the beginning; and a cursor may be deleted, so that it precedes nothing itself.
        boolean preceded =
                cursor.isPresent() && !wanted.isEmpty() && exists(rows, order, wanted.get(0), Slice.Side.BEFORE);
        return new Part<>(wanted, preceded, found.size() > limit);
    }

    private static <R> Part<R> before(Rows<R> rows, List<SortKey> order, Optional<R> cursor, int limit) {
        List<R> found = rows.page(new Slice<>(order, cursor, Slice.Side.BEFORE, limit + 1));
        List<R> wanted = found.subList(Math.max(0, found.size() - limit), found.size());
        boolean followed = !wanted.isEmpty() && exists(rows, order, wanted.get(wanted.size() - 1), Slice.Side.AFTER);
        return new Part<>(wanted, found.size() > limit, followed);
    }

    private static <R> boolean exists(Rows<R> rows, List<SortKey> order, R cursor, Slice.Side side) {
        return !rows.page(new Slice<>(order, Optional.of(cursor), side, 1)).isEmpty();
    }

    static int limit(ListRequest request, List<Violation> violations) {
        Optional<String> text = request.single("limit");
        if (text.isEmpty()) {
            return DEFAULT_LIMIT;
        }
        boolean digits = text.get().length() <= 9
                && !text.get().isEmpty()
                && text.get().chars().allMatch(c -> c >= '0' && c <= '9');
        int limit = digits ? Integer.parseInt(text.get()) : 0;
        if (limit < 1 || limit > MAX_LIMIT) {
            violations.add(Violation.of(
                    "limit", ViolationCode.OUT_OF_RANGE, "not an integer from 1 to " + MAX_LIMIT + ", give one"));
            return DEFAULT_LIMIT;
        }
        return limit;
    }

    private static <R> Optional<R> cursor(String parameter, String id, Rows<R> rows, List<Violation> violations) {
        Optional<AnyId> any = AnyId.parse(id);
        if (any.isEmpty()) {
            violations.add(AnyIds.malformed(parameter));
            return Optional.empty();
        }
        Optional<R> row = rows.find(any.get());
        if (row.isEmpty()) {
            violations.add(unknownCursor(parameter));
        }
        return row;
    }

    static Violation unknownCursor(String parameter) {
        return Violation.of(
                parameter, ViolationCode.UNKNOWN_CURSOR, "names nothing in this list, give the id of an item of it");
    }

    private static String url(String path, ListRequest request, String cursor, String id) {
        StringBuilder url = new StringBuilder(path).append('?');
        if (!request.keys().isEmpty()) {
            url.append("sortBy=")
                    .append(encoded(String.join(",", request.keys())))
                    .append('&');
        }
        request.single("limit")
                .ifPresent(limit -> url.append("limit=").append(encoded(limit)).append('&'));
        return url.append(cursor).append('=').append(encoded(id)).toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
