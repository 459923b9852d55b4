package dev.freestone.engine.runs;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.DeliveryRound;
import dev.freestone.campaign.RemoteNames;
import dev.freestone.campaign.RunDelivery;
import dev.freestone.engine.delivery.Parcel;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.RunManifestJson;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.spi.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Which files of a run are delivered under which names, and what they hold. Source: docs/spec/outreach-campaigns.md 5.4. */
final class DeliveryPlan {
    /** In the order in which they are delivered. */
    static final List<RunFileName> DATA = List.of(RunFileName.QUERY_RESULTS, RunFileName.CONTACTS);

    static final List<RunFileName> ALL = List.of(RunFileName.QUERY_RESULTS, RunFileName.CONTACTS, RunFileName.LOG);

    private final EngineParts parts;

    DeliveryPlan(EngineParts parts) {
        this.parts = parts;
    }

    /** The deliveries of a run with those of its files that are published and not expired. */
    List<RunDelivery> with(RunRecord record, List<RunFileName> files) {
        List<RunDelivery> wanted = new ArrayList<>();
        for (RunFileName file : files) {
            stored(record, file)
                    .ifPresent(stored ->
                            wanted.add(RunDelivery.pending(name(record, file), stored.size(), stored.sha256())));
        }
        return DeliveryRound.plan(record.run().files().deliveries(), wanted);
    }

    /** The deliveries of a run with the list of the others at their end. */
    List<RunDelivery> withManifest(RunRecord record, List<RunDelivery> files) {
        byte[] list = manifest(record, files);
        return DeliveryRound.plan(
                files, List.of(RunDelivery.pending(RemoteNames.manifest(record.run()), list.length, sha256(list))));
    }

    static boolean isManifest(RunRecord record, RunDelivery delivery) {
        return delivery.fileName().equals(RemoteNames.manifest(record.run()));
    }

    /** A delivery with its content, which is missed only when it is asked for: what is there already needs none. */
    Parcel parcel(RunRecord record, RunDelivery delivery, UnaryOperator<InputStream> watched) {
        return Parcel.of(
                delivery.fileName(),
                record.run().id().value(),
                delivery.size(),
                delivery.sha256(),
                () -> watched.apply(content(record, delivery)));
    }

    private InputStream content(RunRecord record, RunDelivery delivery) {
        CampaignRun run = record.run();
        if (isManifest(record, delivery)) {
            return new ByteArrayInputStream(manifest(record, run.files().deliveries()));
        }
        RunFileId file = ALL.stream()
                .filter(each -> name(record, each).equals(delivery.fileName()))
                .findFirst()
                .flatMap(run.files()::id)
                .orElseThrow(() -> FreestoneException.of(
                        ErrorCode.FILE_NOT_AVAILABLE, "run " + run.id() + " has no file for " + delivery.fileName()));
        return parts.files().open(run.companyId(), file);
    }

    private static byte[] manifest(RunRecord record, List<RunDelivery> files) {
        CampaignRun run = record.run();
        Instant createdAt = record.internals()
                .times()
                .loggedAt()
                .or(run::endedAt)
                .orElse(run.start().startedAt());
        List<RunDelivery> others =
                files.stream().filter(each -> !isManifest(record, each)).toList();
        return RunManifestJson.write(run, createdAt, others).getBytes(StandardCharsets.UTF_8);
    }

    private Optional<StoredFile> stored(RunRecord record, RunFileName file) {
        CampaignRun run = record.run();
        Optional<RunFileId> id = run.availableFiles(parts.clock().instant()).contains(file)
                ? run.files().id(file)
                : Optional.empty();
        try {
            return id.flatMap(found -> parts.files().find(run.companyId(), found));
        } catch (RuntimeException e) {
            throw new StorageTrouble(e);
        }
    }

    static String name(RunRecord record, RunFileName file) {
        return RemoteNames.of(
                        record.run(),
                        record.snapshot().exporter().map(exporter -> exporter.id()),
                        record.snapshot().sender().map(sender -> sender.id()),
                        file)
                .orElseThrow();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
