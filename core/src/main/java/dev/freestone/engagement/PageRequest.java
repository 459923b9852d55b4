package dev.freestone.engagement;

import dev.freestone.error.FreestoneException;
import java.util.List;
import java.util.Map;

/**
 * Which page of what a customer holds is wanted. Immutable. Source: docs/spec/conventions.md 8.
 *
 * @param page which page, from 1 on; default 1
 * @param pageSize items of a page, 1 to 100; default 20
 */
public record PageRequest(int page, int pageSize) {
    /**
     * Checks the components.
     *
     * @param page which page
     * @param pageSize items of a page
     * @throws FreestoneException {@code argument_error} for a page or a page size out of its range
     */
    public PageRequest {
        RetrievalParameters.requirePage(page, pageSize);
    }

    /**
     * Reads query parameters.
     *
     * @param query values by name: {@code page}, {@code page_size}
     * @return the page
     * @throws FreestoneException {@code argument_error} with every unknown parameter and value
     */
    public static PageRequest parse(Map<String, List<String>> query) {
        return RetrievalParameters.page(query);
    }

    /**
     * How many items are on the pages before.
     *
     * @return 0 for the first page
     */
    public long offset() {
        return (page - 1L) * pageSize;
    }
}
