package dev.freestone.json;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignOverview;
import dev.freestone.json.text.InstantText;
import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.ExternalId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wire form of a campaign as operators look at it. Static and thread-safe. Source: docs/spec/operations.md 2. */
public final class CampaignOverviewJson {
    private CampaignOverviewJson() {}

    /**
     * The wire form as plain data, to be put into an answer.
     *
     * @param value the campaign with what it did last and will do next
     * @param now the instant of asking; expired files of runs are not available
     * @return every attribute in order, absent ones as null
     */
    public static Map<String, @Nullable Object> toMap(CampaignOverview value, Instant now) {
        Campaign campaign = value.campaign();
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", campaign.id().value());
        out.put(
                "externalId",
                campaign.header().externalId().map(ExternalId::value).orElse(null));
        out.put("schedule", campaign.schedule().orElse(null));
        out.put("scheduleInWords", value.scheduleInWords().orElse(null));
        out.put("zone", value.zone().getId());
        out.put("schedulePaused", value.schedulePaused());
        out.put("nextRuns", value.nextRuns().stream().map(ScheduleJson::toMap).toList());
        out.put(
                "lastRuns",
                value.lastRuns().stream().map(run -> RunJson.toMap(run, now)).toList());
        out.put(
                "contactExporterId",
                campaign.contactExporterId().map(ContactExporterId::value).orElse(null));
        out.put("bulkSenderId", campaign.bulkSenderId().map(BulkSenderId::value).orElse(null));
        out.put("metaData", campaign.header().metaData().orElse(null));
        out.put("createdAt", InstantText.of(campaign.header().createdAt()));
        return out;
    }
}
