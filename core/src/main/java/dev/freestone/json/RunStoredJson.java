package dev.freestone.json;

import dev.freestone.campaign.BucketCount;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.MessageCount;
import dev.freestone.campaign.RunControl;
import dev.freestone.campaign.RunDelivery;
import dev.freestone.campaign.RunDeliveryStatus;
import dev.freestone.campaign.RunFailure;
import dev.freestone.campaign.RunFileSet;
import dev.freestone.campaign.RunStart;
import dev.freestone.campaign.RunTotals;
import dev.freestone.campaign.RunWorkerKind;
import dev.freestone.error.ErrorCode;
import dev.freestone.json.text.InstantText;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.campaign.RunTrigger;
import dev.freestone.model.common.CompanyId;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a run: its wire form, and beside it what the wire does not show. Static and thread-safe.
 */
public final class RunStoredJson {
    private RunStoredJson() {}

    /**
     * The members of a run as they are stored.
     *
     * @param run the run
     * @return members in order
     */
    public static Map<String, @Nullable Object> toMap(CampaignRun run) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>(RunJson.toMap(run, Instant.EPOCH));
        map.remove("availableFiles");
        map.put("timestamp", InstantText.of(run.start().timestamp()));
        map.put("external", run.control().external());
        map.put("leaseExpiries", (long) run.control().leaseExpiries());
        map.put("dataExpireAt", run.files().dataExpireAt().map(InstantText::of).orElse(null));
        map.put("logExpiresAt", run.files().logExpiresAt().map(InstantText::of).orElse(null));
        return map;
    }

    /**
     * Reads a stored run.
     *
     * @param stored what {@link #toMap} gave
     * @return the run
     */
    public static CampaignRun fromMap(Map<String, ?> stored) {
        StoredObject in = new StoredObject("run", stored);
        return new CampaignRun(
                RunId.of(in.text("id")),
                CompanyId.of(in.text("companyId")),
                CampaignId.of(in.text("borrowerCampaignId")),
                new RunStart(
                        in.code("trigger", RunTrigger::parse),
                        in.text("occurrenceId"),
                        in.instant("startedAt"),
                        in.instant("timestamp")),
                in.code("status", RunStatus::parse),
                new RunControl(in.truth("paused"), in.truth("cancelRequested"), in.truth("external"), (int)
                        number(stored, "leaseExpiries").orElse(0)),
                new RunFileSet(
                        files(in),
                        in.optionalInstant("dataExpireAt"),
                        in.optionalInstant("logExpiresAt"),
                        deliveries(in)),
                new RunTotals(number(stored, "rowCount"), number(stored, "contactRowCount"), buckets(in), messages(in)),
                in.optionalObject("failure").map(RunStoredJson::failure),
                in.optionalInstant("updatedAt"),
                in.optionalInstant("endedAt"));
    }

    private static Map<RunFileName, RunFileId> files(StoredObject in) {
        Map<RunFileName, RunFileId> files = new EnumMap<>(RunFileName.class);
        for (RunFileName name : RunFileName.values()) {
            in.optionalText(RunJson.attribute(name)).ifPresent(id -> files.put(name, RunFileId.of(id)));
        }
        return files;
    }

    private static List<RunDelivery> deliveries(StoredObject in) {
        return in.objects("deliveries").stream()
                .map(delivery -> new RunDelivery(
                        delivery.text("fileName"),
                        number(delivery.members(), "size").orElseThrow(),
                        delivery.text("sha256"),
                        delivery.code("status", RunDeliveryStatus::parse),
                        delivery.optionalText("verified"),
                        (int) number(delivery.members(), "attempts").orElseThrow(),
                        delivery.optionalCode("errorCode", RunStoredJson::errorCode)))
                .toList();
    }

    private static List<BucketCount> buckets(StoredObject in) {
        return in.objects("buckets").stream()
                .map(bucket -> new BucketCount(
                        bucket.code("worker", RunWorkerKind::parse),
                        bucket.text("bucket"),
                        bucket.text("reasonCode"),
                        bucket.optionalText("ruleId"),
                        number(bucket.members(), "count").orElseThrow()))
                .toList();
    }

    private static List<MessageCount> messages(StoredObject in) {
        return in.objects("messages").stream()
                .map(message -> new MessageCount(
                        message.text("channel"),
                        message.text("outcome"),
                        number(message.members(), "count").orElseThrow()))
                .toList();
    }

    /**
     * The members of a failure.
     *
     * @param failure the failure
     * @return its code and message
     */
    public static Map<String, @Nullable Object> failure(RunFailure failure) {
        return Map.of("code", failure.code().code(), "message", failure.message());
    }

    /**
     * Reads a stored failure.
     *
     * @param stored its members
     * @return the failure
     */
    public static RunFailure failure(Map<String, ?> stored) {
        return failure(new StoredObject("failure", stored));
    }

    private static RunFailure failure(StoredObject in) {
        return new RunFailure(in.code("code", RunStoredJson::errorCode), in.text("message"));
    }

    private static Optional<ErrorCode> errorCode(String code) {
        return Arrays.stream(ErrorCode.values())
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    private static OptionalLong number(Map<String, ?> stored, String name) {
        return stored.get(name) instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
    }
}
