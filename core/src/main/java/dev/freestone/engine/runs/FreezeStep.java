package dev.freestone.engine.runs;

import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.StoredFile;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The steps query and freeze: streams the rows once into the two input files, publishes them, and moves the run to
 * {@code processing} in one write. From then on the query is never executed again for this run. Source:
 * docs/spec/outreach-campaigns.md 4.3.
 */
final class FreezeStep {
    private final EngineParts parts;
    private final QueryStep query;

    FreezeStep(EngineParts parts) {
        this.parts = parts;
        this.query = new QueryStep(parts);
    }

    void run(HeldRun held) throws IOException {
        RunInternals internals = held.record().internals();
        try (RunFileDraft csv =
                        held.draft(internals.reserved(RunFileName.QUERY_RESULTS), RunFileName.QUERY_RESULTS.code());
                RunFileDraft json =
                        held.draft(internals.reserved(RunFileName.CAMPAIGN_INPUT), RunFileName.CAMPAIGN_INPUT.code())) {
            long rows = query.stream(held, csv.content(), json.content());
            held.checkpoint();
            Instant now = parts.clock().instant();
            publish(held, csv.publish(now), json.publish(now), rows, now);
        }
    }

    private void publish(HeldRun held, StoredFile csv, StoredFile json, long rows, Instant now) {
        Map<RunFileName, String> hashes = new EnumMap<>(RunFileName.class);
        hashes.put(RunFileName.QUERY_RESULTS, csv.sha256());
        hashes.put(RunFileName.CAMPAIGN_INPUT, json.sha256());
        Optional<String> digest = query.digest(held);
        held.save(
                record -> RunMoves.frozen(
                        record.with(record.internals().frozen(hashes, digest, now)), csv.id(), json.id(), rows, now),
                (tx, record) -> {});
        held.record().internals().override().ifPresent(file -> RunFiling.discard(parts, held.company(), file));
    }
}
