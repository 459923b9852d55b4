package dev.freestone.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which part of a list is wanted. What it holds is judged by the list. Immutable. Source: docs/spec/conventions.md 8,
 * docs/spec/outreach-campaigns.md 2.3.
 */
public final class ListRequest {
    private static final ListRequest FIRST = new ListRequest(Map.of());

    private final Map<String, List<String>> parameters;

    private ListRequest(Map<String, List<String>> parameters) {
        this.parameters = Map.copyOf(parameters);
    }

    /**
     * The first page of 25 items.
     *
     * @return the request
     */
    public static ListRequest first() {
        return FIRST;
    }

    /**
     * Reads query parameters.
     *
     * @param query values by name, as a web server gives them: {@code limit}, {@code startingAfter}, {@code
     *     endingBefore}, {@code sortBy} (repeated or separated by commas), {@code loanTypeId}
     * @return the request
     */
    public static ListRequest parse(Map<String, List<String>> query) {
        return new ListRequest(query);
    }

    /**
     * With another number of items.
     *
     * @param items 1 to 100, default 25
     * @return a changed copy
     */
    public ListRequest limit(int items) {
        return with("limit", Integer.toString(items));
    }

    /**
     * The items that follow an object.
     *
     * @param id any form of id
     * @return a changed copy
     */
    public ListRequest startingAfter(String id) {
        return with("startingAfter", id);
    }

    /**
     * The items nearest before an object, still in list order; wins over {@link #startingAfter}.
     *
     * @param id any form of id
     * @return a changed copy
     */
    public ListRequest endingBefore(String id) {
        return with("endingBefore", id);
    }

    /**
     * In another order.
     *
     * @param keys 1 to 5 of {@code id externalId createdAt updatedAt schedule}, with {@code -} in front for descending
     * @return a changed copy
     */
    public ListRequest sortBy(String... keys) {
        return with("sortBy", String.join(",", keys));
    }

    /**
     * Only what belongs to a product; for lists of notification types and do-not-interact types.
     *
     * @param id the product, as loans name it
     * @return a changed copy
     */
    public ListRequest loanTypeId(String id) {
        return with("loanTypeId", id);
    }

    private ListRequest with(String name, String value) {
        Map<String, List<String>> copy = new LinkedHashMap<>(parameters);
        copy.put(name, List.of(value));
        return new ListRequest(copy);
    }

    Optional<String> single(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /** The sort keys, however they were separated; empty when none was asked for. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (String value : parameters.getOrDefault("sortBy", List.of())) {
            keys.addAll(Arrays.asList(value.split(",", -1)));
        }
        return keys;
    }

    Map<String, List<String>> parameters() {
        return parameters;
    }
}
