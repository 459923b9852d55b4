package dev.freestone.engine.runs;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.RunFact;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.watch.RunNews;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.common.ActorId;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores runs that begin, with their entries of the journal and the work on them. Static and thread-safe. */
final class BegunRuns {
    private BegunRuns() {}

    /** A run, and what made it begin. */
    record Begun(RunRecord record, RunFact fact) {
        CampaignRun run() {
            return record.run();
        }
    }

    static RunRecord record(EngineParts parts, CampaignRun run, RunSnapshot snapshot, Optional<RunFileId> rows) {
        Map<RunFileName, RunFileId> reserved = new EnumMap<>(RunFileName.class);
        for (RunFileName name : RunFileName.values()) {
            reserved.put(name, fileId(parts));
        }
        return new RunRecord(run, snapshot, RunInternals.begin(reserved, fileId(parts), rows));
    }

    static RunFileId fileId(EngineParts parts) {
        return RunFileId.of(parts.ids().next("FI"));
    }

    static void store(Tx tx, ActorId actor, List<Begun> begun) {
        tx.runs()
                .insert(begun.stream()
                        .map(each -> RunDocuments.first(each.record()))
                        .toList())
                .forEach(Commit::saved);
        tx.journal()
                .append(begun.stream()
                        .map(each -> JournalEntries.of(each.run(), 1, actor, each.fact()))
                        .toList());
        begun.forEach(each -> RunNews.started(tx, each.run()));
        Instant now = tx.now();
        tx.work()
                .put(begun.stream()
                        .map(each -> new WorkItem(
                                RunWork.RUN,
                                each.run().companyId(),
                                each.run().id().value(),
                                now))
                        .toList());
    }
}
