package dev.freestone.engagement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What has become of a campaign. Immutable. Source: docs/spec/engagement-campaigns.md 2.3.
 *
 * @param createdAt when it was made
 * @param launchedAt when it was first live
 * @param pauses when it was paused, the earliest first
 */
public record CampaignLife(Instant createdAt, Optional<Instant> launchedAt, List<Pause> pauses) {
    /**
     * Copies the components.
     *
     * @param createdAt when it was made
     * @param launchedAt when it was first live
     * @param pauses when it was paused, the earliest first
     */
    public CampaignLife {
        pauses = List.copyOf(pauses);
    }
}
