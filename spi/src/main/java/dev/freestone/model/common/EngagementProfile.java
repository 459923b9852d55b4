package dev.freestone.model.common;

import java.util.Map;
import java.util.Set;

/**
 * What the engine knows of a company's engagement campaigns. Shows no keys. Immutable. Source:
 * docs/spec/engagement-campaigns.md 1, 4.2, 11.
 *
 * @param apiKeys the keys that name the company in paths of engagement campaigns
 * @param divisions its divisions; none = multi-org is off
 * @param customFields what {@code user.custom.…} holds, by path; none = nothing is declared
 * @param personalFields fields whose values no explanation shows, such as {@code user.zip}
 */
public record EngagementProfile(
        Set<String> apiKeys,
        Set<String> divisions,
        Map<String, CustomFieldType> customFields,
        Set<String> personalFields) {
    /** No keys, no divisions, nothing declared. */
    public static final EngagementProfile NONE = new EngagementProfile(Set.of(), Set.of(), Map.of(), Set.of());

    /**
     * Copies the components.
     *
     * @param apiKeys the keys that name the company in paths of engagement campaigns
     * @param divisions its divisions; none = multi-org is off
     * @param customFields what {@code user.custom.…} holds, by path; none = nothing is declared
     * @param personalFields fields whose values no explanation shows, such as {@code user.zip}
     */
    public EngagementProfile {
        apiKeys = Set.copyOf(apiKeys);
        divisions = Set.copyOf(divisions);
        customFields = Map.copyOf(customFields);
        personalFields = Set.copyOf(personalFields);
    }

    /**
     * Whether campaigns can belong to divisions.
     *
     * @return true with at least one division
     */
    public boolean isMultiOrg() {
        return !divisions.isEmpty();
    }

    @Override
    public String toString() {
        return "EngagementProfile[" + divisions.size() + " divisions, " + customFields.size() + " custom fields]";
    }
}
