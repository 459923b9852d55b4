package dev.freestone.engagement;

import dev.freestone.error.FreestoneException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which campaigns of a customer are wanted, and how much of each: the parameters of the V2 list, of which V2 one takes sections,
 * filters and creatives. Immutable. Source: docs/spec/engagement-campaigns.md 8.4, 8.5.
 *
 * <pre>{@code
 * CampaignQuery.eligible().sections(CampaignSection.PROGRESS).creatives(CreativeKind.TILE).page(2, 50);
 * }</pre>
 *
 * @param sections what is wanted beyond the campaign itself; default none
 * @param filter which campaigns; default those that the customer is eligible for
 * @param creatives which kinds of creatives are wanted; default none
 * @param divisionIds only campaigns of these divisions; default none = all. Ignored while multi-org is off
 * @param page which page, from 1 on; default 1
 * @param pageSize campaigns of a page, 1 to 100; default 20
 */
public record CampaignQuery(
        Set<CampaignSection> sections,
        CampaignFilter filter,
        Set<CreativeKind> creatives,
        Set<String> divisionIds,
        int page,
        int pageSize) {
    /** Campaigns of a page where nothing is said. */
    public static final int DEFAULT_PAGE_SIZE = 20;

    /** The greatest number of campaigns of a page. */
    public static final int MAX_PAGE_SIZE = 100;

    private static final CampaignQuery ELIGIBLE =
            new CampaignQuery(Set.of(), CampaignFilter.ELIGIBLE, Set.of(), Set.of(), 1, DEFAULT_PAGE_SIZE);

    /**
     * Checks and copies the components.
     *
     * @param sections what is wanted beyond the campaign itself
     * @param filter which campaigns
     * @param creatives which kinds of creatives are wanted
     * @param divisionIds only campaigns of these divisions
     * @param page which page
     * @param pageSize campaigns of a page
     * @throws FreestoneException {@code argument_error} for a page or a page size out of its range
     */
    public CampaignQuery {
        RetrievalParameters.requirePage(page, pageSize);
        sections = Set.copyOf(sections);
        creatives = Set.copyOf(creatives);
        divisionIds = Set.copyOf(divisionIds);
    }

    /**
     * The first 20 campaigns that the customer is eligible for.
     *
     * @return the query
     */
    public static CampaignQuery eligible() {
        return ELIGIBLE;
    }

    /**
     * Reads the parameters of the V2 list.
     *
     * @param query values by name, as a web server gives them: {@code sections[]}, {@code filters[]}, {@code creatives[]}, {@code
     *     division_ids} (repeated or separated by commas, blanks are ignored), {@code page}, {@code page_size}
     * @return the query
     * @throws FreestoneException {@code argument_error} with every unknown parameter and value
     */
    public static CampaignQuery ofList(Map<String, List<String>> query) {
        return RetrievalParameters.ofList(query);
    }

    /**
     * Reads the parameters of V2 one.
     *
     * @param query values by name: {@code sections[]}, {@code filters[]}, {@code creatives[]}
     * @return the query
     * @throws FreestoneException {@code argument_error} with every unknown parameter and value
     */
    public static CampaignQuery ofOne(Map<String, List<String>> query) {
        return RetrievalParameters.ofOne(query);
    }

    /**
     * With sections.
     *
     * @param values what is wanted beyond the campaign itself
     * @return a changed copy
     */
    public CampaignQuery sections(CampaignSection... values) {
        return new CampaignQuery(Set.of(values), filter, creatives, divisionIds, page, pageSize);
    }

    /**
     * With another filter.
     *
     * @param value which campaigns
     * @return a changed copy
     */
    public CampaignQuery filter(CampaignFilter value) {
        return new CampaignQuery(sections, value, creatives, divisionIds, page, pageSize);
    }

    /**
     * With creatives.
     *
     * @param values which kinds are wanted
     * @return a changed copy
     */
    public CampaignQuery creatives(CreativeKind... values) {
        return new CampaignQuery(sections, filter, Set.of(values), divisionIds, page, pageSize);
    }

    /**
     * Only campaigns of divisions.
     *
     * @param values the divisions; none = all
     * @return a changed copy
     */
    public CampaignQuery divisionIds(Set<String> values) {
        return new CampaignQuery(sections, filter, creatives, values, page, pageSize);
    }

    /**
     * Another page.
     *
     * @param number from 1 on
     * @param size 1 to 100
     * @return a changed copy
     * @throws FreestoneException {@code argument_error} when one is out of its range
     */
    public CampaignQuery page(int number, int size) {
        return new CampaignQuery(sections, filter, creatives, divisionIds, number, size);
    }
}
