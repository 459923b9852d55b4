package dev.freestone.engine.runs;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.json.BulkSenderJson;
import dev.freestone.json.CampaignJson;
import dev.freestone.json.ContactExporterJson;
import dev.freestone.json.RunStoredJson;
import dev.freestone.json.SecretSeal;
import dev.freestone.json.text.InstantText;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import dev.freestone.spi.RunRow;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs as stored rows. The copies that a run keeps hold no secrets, so nothing in its document is sealed. */
final class RunDocuments {
    private static final String CAMPAIGN = "campaign";
    private static final String SENDER = "bulkSender";
    private static final String EXPORTER = "contactExporter";

    private RunDocuments() {}

    static RunRow first(RunRecord record) {
        return row(record, Lease.NONE, 1);
    }

    static RunRow write(RunRecord record, RunRow before) {
        return row(record, before.lease(), before.version());
    }

    private static RunRow row(RunRecord record, Lease lease, long version) {
        CampaignRun run = record.run();
        Map<String, @Nullable Object> map = RunStoredJson.toMap(run);
        map.put(CAMPAIGN, CampaignJson.toStoredMap(record.snapshot().campaign(), SecretSeal.plain()));
        map.put(
                EXPORTER,
                record.snapshot().exporter().map(ContactExporterJson::toMap).orElse(null));
        map.put(SENDER, record.snapshot().sender().map(BulkSenderJson::toMap).orElse(null));
        map.put("internals", internals(record.internals()));
        return new RunRow(
                run.id(),
                run.companyId(),
                run.borrowerCampaignId(),
                run.start().occurrenceId(),
                run.status(),
                run.start().startedAt(),
                run.start().timestamp(),
                lease,
                version,
                Document.of(JsonText.write(map)));
    }

    static RunRecord read(RunRow row) {
        Map<String, @Nullable Object> map = JsonText.parseObject(row.document().json());
        RunSnapshot snapshot = new RunSnapshot(
                CampaignJson.fromStoredMap(object(map, CAMPAIGN).orElseThrow(), SecretSeal.plain()),
                object(map, EXPORTER).map(ContactExporterJson::fromMap),
                object(map, SENDER).map(BulkSenderJson::fromMap));
        return new RunRecord(
                RunStoredJson.fromMap(map),
                snapshot,
                internals(object(map, "internals").orElseThrow()));
    }

    /** Only what callers see, without the copies that the run keeps for its work. */
    static CampaignRun run(RunRow row) {
        return RunStoredJson.fromMap(JsonText.parseObject(row.document().json()));
    }

    private static Map<String, @Nullable Object> internals(RunInternals internals) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        Map<String, String> reserved = new LinkedHashMap<>();
        Map<String, String> hashes = new LinkedHashMap<>();
        for (RunFileName name : RunFileName.values()) {
            RunFileId id = internals.reserved().get(name);
            if (id != null) {
                reserved.put(name.code(), id.value());
            }
            String hash = internals.sha256().get(name);
            if (hash != null) {
                hashes.put(name.code(), hash);
            }
        }
        map.put("reserved", reserved);
        map.put("rowLines", internals.rowLines().value());
        map.put("override", internals.override().map(RunFileId::value).orElse(null));
        map.put("sha256", hashes);
        map.put("queryDigest", internals.queryDigest().orElse(null));
        map.put("frozenAt", internals.frozenAt().map(InstantText::of).orElse(null));
        map.put("exportedAt", internals.exportedAt().map(InstantText::of).orElse(null));
        map.put("plannedAt", internals.plannedAt().map(InstantText::of).orElse(null));
        map.put("stoppedAt", internals.stoppedAt().map(InstantText::of).orElse(null));
        map.put("loggedAt", internals.times().loggedAt().map(InstantText::of).orElse(null));
        map.put("deliverAt", internals.times().deliverAt().map(InstantText::of).orElse(null));
        map.put("failure", internals.failure().map(RunStoredJson::failure).orElse(null));
        return map;
    }

    private static RunInternals internals(Map<String, ?> map) {
        Map<RunFileName, RunFileId> reserved = new EnumMap<>(RunFileName.class);
        Map<RunFileName, String> hashes = new EnumMap<>(RunFileName.class);
        object(map, "reserved")
                .orElse(Map.of())
                .forEach((name, id) -> RunFileName.parse(name)
                        .ifPresent(file -> reserved.put(file, RunFileId.of(String.valueOf(id)))));
        object(map, "sha256")
                .orElse(Map.of())
                .forEach((name, hash) ->
                        RunFileName.parse(name).ifPresent(file -> hashes.put(file, String.valueOf(hash))));
        return new RunInternals(
                reserved,
                text(map, "rowLines").map(RunFileId::of).orElseThrow(),
                text(map, "override").map(RunFileId::of),
                hashes,
                text(map, "queryDigest"),
                new RunTimes(
                        instant(map, "frozenAt"),
                        instant(map, "exportedAt"),
                        instant(map, "plannedAt"),
                        instant(map, "stoppedAt"),
                        instant(map, "loggedAt"),
                        instant(map, "deliverAt")),
                object(map, "failure").map(RunStoredJson::failure));
    }

    private static Optional<Instant> instant(Map<String, ?> map, String name) {
        return text(map, name).flatMap(InstantText::parse);
    }

    private static Optional<String> text(Map<String, ?> map, String name) {
        return map.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static Optional<Map<String, ?>> object(Map<String, ?> map, String name) {
        return map.get(name) instanceof Map<?, ?> object ? Optional.of((Map<String, ?>) object) : Optional.empty();
    }
}
