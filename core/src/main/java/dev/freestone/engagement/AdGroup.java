package dev.freestone.engagement;

import dev.freestone.model.engagement.AdGroupId;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.LineItemId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom a message is for: it only narrows the campaign. Immutable. Source: docs/spec/engagement-campaigns.md 3.1.
 *
 * @param id its id
 * @param lineItem what holds it
 * @param name 1 to 255 characters
 * @param targeting a targeting query; empty = everyone
 * @param weight 0 to 1,000; the heavier is shown first
 * @param status only units of a live group are shown or delivered
 */
public record AdGroup(
        AdGroupId id,
        LineItemId lineItem,
        String name,
        Map<String, @Nullable Object> targeting,
        int weight,
        EngagementStatus status) {
    /**
     * Copies the components.
     *
     * @param id its id
     * @param lineItem what holds it
     * @param name 1 to 255 characters
     * @param targeting a targeting query; empty = everyone
     * @param weight 0 to 1,000; the heavier is shown first
     * @param status only units of a live group are shown or delivered
     */
    public AdGroup {
        targeting = Collections.unmodifiableMap(new LinkedHashMap<>(targeting));
    }

    /**
     * The same with another status.
     *
     * @param other the status
     * @return the group
     */
    public AdGroup withStatus(EngagementStatus other) {
        return new AdGroup(id, lineItem, name, targeting, weight, other);
    }
}
