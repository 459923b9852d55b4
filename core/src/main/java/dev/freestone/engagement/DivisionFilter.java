package dev.freestone.engagement;

import dev.freestone.error.FreestoneException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Of which divisions campaigns are wanted: the parameter of the V1 list and of the list of all active campaigns. Ignored while
 * multi-org is off. Immutable. Source: docs/spec/engagement-campaigns.md 11.
 *
 * @param divisionIds the divisions; none = campaigns of all divisions, and of none
 */
public record DivisionFilter(Set<String> divisionIds) {
    /** Campaigns of all divisions, and of none. */
    public static final DivisionFilter NONE = new DivisionFilter(Set.of());

    /**
     * Copies the components.
     *
     * @param divisionIds the divisions
     */
    public DivisionFilter {
        divisionIds = Set.copyOf(divisionIds);
    }

    /**
     * Only campaigns of divisions.
     *
     * @param divisionIds the divisions
     * @return the filter
     */
    public static DivisionFilter of(String... divisionIds) {
        return new DivisionFilter(Set.of(divisionIds));
    }

    /**
     * Reads query parameters.
     *
     * @param query values by name: {@code division_ids}, repeated or separated by commas
     * @return the filter
     * @throws FreestoneException {@code argument_error} with every unknown parameter
     */
    public static DivisionFilter parse(Map<String, List<String>> query) {
        return new DivisionFilter(RetrievalParameters.divisionIds(query));
    }
}
