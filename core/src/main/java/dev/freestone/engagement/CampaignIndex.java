package dev.freestone.engagement;

import dev.freestone.model.engagement.EngagementStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The live campaigns of a company, found by what a customer must have for them: a search costs what it finds, not how many
 * campaigns there are. A campaign whose targeting needs no tag is looked at for every customer. Immutable and thread-safe. Source:
 * docs/spec/engagement-campaigns.md 4.5, 8.1, 11.
 *
 * <pre>{@code
 * CampaignIndex index = CampaignIndex.of(campaigns);
 * index.matching(document, CampaignIndex.ANY_DIVISION, now);
 * }</pre>
 */
public final class CampaignIndex {
    /** Whatever division a campaign belongs to, or none. */
    public static final Set<String> ANY_DIVISION = Set.of();

    private final List<LiveCampaign> campaigns;
    private final TagBuckets all;
    private final Map<String, TagBuckets> byDivision;

    private CampaignIndex(List<LiveCampaign> campaigns, TagBuckets all, Map<String, TagBuckets> byDivision) {
        this.campaigns = campaigns;
        this.all = all;
        this.byDivision = byDivision;
    }

    /**
     * Puts campaigns in order.
     *
     * @param campaigns any; those that are not live are left out
     * @return the index
     */
    public static CampaignIndex of(Collection<LiveCampaign> campaigns) {
        List<LiveCampaign> live = campaigns.stream()
                .filter(each -> each.campaign().terms().status() == EngagementStatus.LIVE)
                .sorted(Comparator.comparing(
                        (LiveCampaign each) -> each.campaign().id()))
                .toList();
        Map<String, List<LiveCampaign>> divided = new HashMap<>();
        for (LiveCampaign each : live) {
            each.campaign()
                    .terms()
                    .divisionId()
                    .ifPresent(division -> divided.computeIfAbsent(division, none -> new ArrayList<>())
                            .add(each));
        }
        Map<String, TagBuckets> byDivision = new HashMap<>();
        divided.forEach((division, own) -> byDivision.put(division, TagBuckets.of(own)));
        return new CampaignIndex(live, TagBuckets.of(live), byDivision);
    }

    /**
     * The active campaigns whose targeting matches a customer.
     *
     * @param document what is known of the customer
     * @param divisions only campaigns of these; {@link #ANY_DIVISION} for all
     * @param now the instant
     * @return by id
     */
    public List<LiveCampaign> matching(
            Map<String, ? extends @Nullable Object> document, Set<String> divisions, Instant now) {
        if (divisions.isEmpty()) {
            return all.matching(document, now);
        }
        List<LiveCampaign> found = new ArrayList<>();
        for (String division : divisions) {
            TagBuckets own = byDivision.get(division);
            if (own != null) {
                found.addAll(own.matching(document, now));
            }
        }
        found.sort(Comparator.comparing((LiveCampaign each) -> each.campaign().id()));
        return found;
    }

    /**
     * The active campaigns, whoever asks.
     *
     * @param divisions only campaigns of these; {@link #ANY_DIVISION} for all
     * @param now the instant
     * @return by id
     */
    public List<LiveCampaign> active(Set<String> divisions, Instant now) {
        List<LiveCampaign> found = new ArrayList<>();
        for (LiveCampaign each : campaigns) {
            if (each.isActive(now) && isOf(each, divisions)) {
                found.add(each);
            }
        }
        return found;
    }

    /**
     * How many live campaigns there are, those that have not started included.
     *
     * @return at least 0
     */
    public int size() {
        return campaigns.size();
    }

    /**
     * When half of the campaigns have ended, and it is time to leave them out.
     *
     * @return an instant; the latest of all when there is no campaign
     */
    public Instant halfOver() {
        List<Instant> ends = campaigns.stream()
                .map(each -> each.campaign().terms().endsAt())
                .sorted()
                .toList();
        return ends.isEmpty() ? Instant.MAX : ends.get(ends.size() / 2);
    }

    private static boolean isOf(LiveCampaign campaign, Set<String> divisions) {
        return divisions.isEmpty()
                || campaign.campaign()
                        .terms()
                        .divisionId()
                        .map(divisions::contains)
                        .orElse(false);
    }
}
