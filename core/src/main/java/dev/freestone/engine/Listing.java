package dev.freestone.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list. Immutable. Source: docs/spec/conventions.md 8.
 *
 * @param <T> what is listed
 * @param total all matching objects, whatever the page
 * @param nextUrl path and query of the next page, exactly when an item follows the last of this one
 * @param previousUrl path and query of the page before, exactly when an item precedes the first of this one
 * @param data the items of this page, in list order
 */
public record Listing<T>(long total, Optional<String> nextUrl, Optional<String> previousUrl, List<T> data) {
    /**
     * Checks and copies the components.
     *
     * @param total all matching objects, whatever the page
     * @param nextUrl path and query of the next page, exactly when an item follows the last of this one
     * @param previousUrl path and query of the page before, exactly when an item precedes the first of this one
     * @param data the items of this page, in list order
     */
    public Listing {
        data = List.copyOf(data);
    }

    /**
     * The number of items of this page.
     *
     * @return 0 to 100
     */
    public int count() {
        return data.size();
    }

    <R> Listing<R> map(Function<T, R> form) {
        return new Listing<>(
                total, nextUrl, previousUrl, data.stream().map(form).toList());
    }
}
