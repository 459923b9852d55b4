package dev.freestone.model.campaign;

import dev.freestone.model.common.CompanyId;
import java.util.Comparator;

/**
 * A campaign among those of all companies. Ordered as campaigns are locked. Immutable.
 *
 * @param company the owner
 * @param campaign such as {@code CG-4T2K-9QXD}
 */
public record CampaignKey(CompanyId company, CampaignId campaign) implements Comparable<CampaignKey> {
    private static final Comparator<CampaignKey> ORDER = Comparator.comparing(
                    (CampaignKey key) -> key.campaign().value())
            .thenComparing(key -> key.company().value());

    @Override
    public int compareTo(CampaignKey other) {
        return ORDER.compare(this, other);
    }
}
