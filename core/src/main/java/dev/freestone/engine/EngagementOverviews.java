package dev.freestone.engine;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engine.engagement.EngagementRows;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.CapacityKey;
import dev.freestone.model.engagement.CapacityKind;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.CapacityCount;
import dev.freestone.spi.EngagementCampaignRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The engagement campaigns of a company with what came of them, the newest first. Thread-safe. */
final class EngagementOverviews {
    private static final int BATCH = 1_000;

    private final EngineParts parts;
    private final CompanyId company;

    EngagementOverviews(EngineParts parts, CompanyId company) {
        this.parts = parts;
        this.company = company;
    }

    List<EngagementOverview> list(Optional<String> after, int limit) {
        History.check(0, limit);
        return parts.storage().read(tx -> {
            Instant now = tx.now();
            List<EngagementCampaign> campaigns =
                    tx.engagementCampaigns().newest(company, after.map(id -> place(tx, id)), limit).stream()
                            .map(row -> EngagementRows.campaign(row).at(now))
                            .toList();
            Map<CapacityKey, CapacityCount> places = campaigns.isEmpty()
                    ? Map.of()
                    : tx.capacities()
                            .counts(campaigns.stream().map(this::places).toList());
            Map<AchievementId, Integer> completed = completed(tx, campaigns);
            return campaigns.stream()
                    .map(campaign -> new EngagementOverview(
                            campaign,
                            places.getOrDefault(places(campaign), CapacityCount.NONE)
                                    .committed(),
                            campaign.parts().achievements().stream()
                                    .map(each ->
                                            EngagementOverview.Completed.of(each, completed.getOrDefault(each.id(), 0)))
                                    .toList()))
                    .toList();
        });
    }

    private CapacityKey places(EngagementCampaign campaign) {
        return new CapacityKey(company, CapacityKind.OPT_IN, campaign.id().value());
    }

    private Map<AchievementId, Integer> completed(Tx tx, List<EngagementCampaign> campaigns) {
        List<AchievementId> ids = campaigns.stream()
                .flatMap(campaign -> campaign.parts().achievements().stream())
                .map(Achievement::id)
                .toList();
        Map<AchievementId, Integer> counts = new HashMap<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<AchievementId> part = ids.subList(from, Math.min(ids.size(), from + BATCH));
            counts.putAll(tx.behaviors().completed(company, part, EngagementOverview.COUNTED + 1));
        }
        return counts;
    }

    private EngagementCampaignId place(Tx tx, String campaign) {
        return EngagementCampaignId.parse(campaign)
                .flatMap(id -> tx.engagementCampaigns().find(company, id))
                .map(EngagementCampaignRow::id)
                .orElseThrow(() -> FreestoneException.validation(List.of(CursorList.unknownCursor("after"))));
    }
}
