package dev.freestone.json;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.RunDelivery;
import dev.freestone.json.text.InstantText;
import dev.freestone.json.text.JsonText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list that follows the delivered files of a run. Static and thread-safe. Source: docs/spec/outreach-campaigns.md 5.4. */
public final class RunManifestJson {
    private RunManifestJson() {}

    /**
     * Writes the list; the same arguments give the same text.
     *
     * @param run the run
     * @param createdAt when its files were complete
     * @param files the files, in the order of their delivery
     * @return JSON text
     */
    public static String write(CampaignRun run, Instant createdAt, List<RunDelivery> files) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("campaignId", run.borrowerCampaignId().value());
        map.put("runId", run.id().value());
        map.put("occurrenceId", run.start().occurrenceId());
        map.put("createdAt", InstantText.of(createdAt));
        map.put("files", files.stream().map(RunManifestJson::file).toList());
        return JsonText.write(map);
    }

    private static Map<String, @Nullable Object> file(RunDelivery file) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("name", file.fileName());
        map.put("size", file.size());
        map.put("sha256", file.sha256());
        return map;
    }
}
