package dev.freestone.engagement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign carries without an effect here. Immutable. Source: docs/spec/engagement-campaigns.md 2.1.
 *
 * @param metadata any JSON object
 * @param totalBudget at least 0
 * @param weight 0 to 1,000
 * @param ssapName at most 255 characters
 */
public record CampaignExtras(
        Map<String, @Nullable Object> metadata, long totalBudget, int weight, Optional<String> ssapName) {
    /**
     * Copies the components.
     *
     * @param metadata any JSON object
     * @param totalBudget at least 0
     * @param weight 0 to 1,000
     * @param ssapName at most 255 characters
     */
    public CampaignExtras {
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }
    /** The weight where nothing is said. */
    public static final int DEFAULT_WEIGHT = 5;

    /** What stands where nothing is said. */
    public static final CampaignExtras NONE = new CampaignExtras(Map.of(), 0, DEFAULT_WEIGHT, Optional.empty());
}
