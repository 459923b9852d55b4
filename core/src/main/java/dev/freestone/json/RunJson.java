package dev.freestone.json;

import dev.freestone.campaign.BucketCount;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.CellText;
import dev.freestone.campaign.MessageCount;
import dev.freestone.campaign.RunDelivery;
import dev.freestone.error.ErrorCode;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.campaign.RunFileName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The wire form of a run: the object alone, without an envelope. Static and thread-safe. Source: docs/spec/outreach-campaigns.md 1.6. */
public final class RunJson {
    /** The attribute of each file. */
    private static final Map<RunFileName, String> FILE_ATTRIBUTES = Map.of(
            RunFileName.QUERY_RESULTS, "queryResultsFileId",
            RunFileName.CAMPAIGN_INPUT, "campaignInputFileId",
            RunFileName.CONTACTS, "contactsOutputFileId",
            RunFileName.LOG, "logFileId");

    private RunJson() {}

    /**
     * The attribute that holds the id of a file.
     *
     * @param name the file
     * @return such as {@code queryResultsFileId}
     */
    public static String attribute(RunFileName name) {
        return String.valueOf(FILE_ATTRIBUTES.get(name));
    }

    /**
     * Writes a run.
     *
     * @param run the run
     * @param now the instant of asking; expired files are not available
     * @return JSON text
     */
    public static String write(CampaignRun run, Instant now) {
        return JsonText.write(toMap(run, now));
    }

    /**
     * The members of a run.
     *
     * @param run the run
     * @param now the instant of asking
     * @return every attribute in its order, nulls included
     */
    public static Map<String, @Nullable Object> toMap(CampaignRun run, Instant now) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("id", run.id().value());
        map.put("companyId", run.companyId().value());
        map.put("borrowerCampaignId", run.borrowerCampaignId().value());
        map.put("status", run.status().code());
        map.put("trigger", run.start().trigger().code());
        map.put("occurrenceId", run.start().occurrenceId());
        map.put(
                "availableFiles",
                run.availableFiles(now).stream().map(RunFileName::code).toList());
        for (RunFileName name : RunFileName.values()) {
            map.put(attribute(name), run.files().id(name).map(id -> id.value()).orElse(null));
        }
        map.put("createdAt", instant(Optional.of(run.start().startedAt())));
        map.put("updatedAt", instant(run.updatedAt()));
        map.put("startedAt", instant(Optional.of(run.start().startedAt())));
        map.put("endedAt", instant(run.endedAt()));
        map.put("paused", run.control().paused());
        map.put("cancelRequested", run.control().cancelRequested());
        counts(map, run);
        map.put(
                "deliveries",
                run.files().deliveries().stream().map(RunJson::delivery).toList());
        map.put("failure", failure(run));
        return map;
    }

    private static void counts(Map<String, @Nullable Object> map, CampaignRun run) {
        map.put("rowCount", number(run.totals().rowCount()));
        map.put("contactRowCount", number(run.totals().contactRowCount()));
        map.put("exportedCount", run.totals().exportedCount());
        map.put("sentCount", run.totals().sentCount());
        map.put("blockedCount", run.totals().blockedCount());
        map.put("errorCount", run.totals().errorCount());
        List<Object> buckets = new ArrayList<>();
        run.totals().buckets().forEach(bucket -> buckets.add(bucket(bucket)));
        map.put("buckets", buckets);
        List<Object> messages = new ArrayList<>();
        run.totals().messages().forEach(message -> messages.add(message(message)));
        map.put("messages", messages);
    }

    /** The members of a bucket, to which more can be added. */
    static Map<String, @Nullable Object> bucket(BucketCount bucket) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("worker", bucket.worker().code());
        map.put("bucket", bucket.bucket());
        map.put("reasonCode", bucket.reasonCode());
        map.put("ruleId", bucket.ruleId().orElse(null));
        map.put("count", bucket.count());
        return map;
    }

    private static Map<String, @Nullable Object> message(MessageCount message) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("channel", message.channel());
        map.put("outcome", message.outcome());
        map.put("count", message.count());
        return map;
    }

    private static Map<String, @Nullable Object> delivery(RunDelivery delivery) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("fileName", delivery.fileName());
        map.put("size", delivery.size());
        map.put("sha256", delivery.sha256());
        map.put("verified", delivery.verified().orElse(null));
        map.put("status", delivery.status().code());
        map.put("attempts", (long) delivery.attempts());
        map.put("errorCode", delivery.errorCode().map(ErrorCode::code).orElse(null));
        return map;
    }

    private static @Nullable Object failure(CampaignRun run) {
        if (run.failure().isEmpty()) {
            return null;
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("code", run.failure().get().code().code());
        map.put("message", run.failure().get().message());
        return map;
    }

    private static @Nullable Object instant(Optional<Instant> instant) {
        return instant.map(CellText::of).orElse(null);
    }

    private static @Nullable Object number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
