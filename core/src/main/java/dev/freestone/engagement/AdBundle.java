package dev.freestone.engagement;

import dev.freestone.model.engagement.AdBundleId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom a campaign is for. Immutable. Source: docs/spec/engagement-campaigns.md 3.1, 5.1.
 *
 * @param id its id
 * @param targeting a targeting query; empty = everyone
 * @param qualifyTag the tag that {@code qualify} adds
 * @param disqualifyTag the tag that {@code disqualify} adds
 */
public record AdBundle(
        AdBundleId id,
        Map<String, @Nullable Object> targeting,
        Optional<String> qualifyTag,
        Optional<String> disqualifyTag) {
    /**
     * Copies the components.
     *
     * @param id its id
     * @param targeting a targeting query; empty = everyone
     * @param qualifyTag the tag that {@code qualify} adds
     * @param disqualifyTag the tag that {@code disqualify} adds
     */
    public AdBundle {
        targeting = Collections.unmodifiableMap(new LinkedHashMap<>(targeting));
    }
}
