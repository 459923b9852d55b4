package dev.freestone.engine.runs;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.RunDecisions;
import dev.freestone.campaign.RunDecisions.Effect;
import dev.freestone.campaign.RunFact;
import dev.freestone.campaign.RunPut;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.watch.RunNews;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.lifecycle.Decision;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Lease;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Commands on runs of one company. Each is one decision in one transaction. Thread-safe. */
public final class RunCommands {
    private final EngineParts parts;
    private final CompanyId company;
    private final ActorId actor;
    private final HeldRuns held;

    /**
     * The commands of a caller.
     *
     * @param parts the engine
     * @param caller for whom and by whom
     * @param held the runs that this engine works on
     */
    public RunCommands(EngineParts parts, Caller caller, HeldRuns held) {
        this.parts = parts;
        this.company = caller.company();
        this.actor = caller.actor();
        this.held = held;
    }

    /**
     * A run.
     *
     * @param campaign its campaign, when the caller names one
     * @param id any form of id
     * @return the run
     */
    public CampaignRun get(Optional<CampaignId> campaign, AnyId id) {
        return parts.storage().read(tx -> RunDocuments.run(find(tx, campaign, id)));
    }

    /**
     * A run of a row.
     *
     * @param row the stored run
     * @return the run
     */
    public static CampaignRun read(RunRow row) {
        return RunDocuments.run(row);
    }

    /**
     * Pauses a run.
     *
     * @param id any form of id
     * @return the run after it
     */
    public CampaignRun pause(AnyId id) {
        return decide(Optional.empty(), id, (run, row) -> RunDecisions.pause(run, now()));
    }

    /**
     * Resumes a run.
     *
     * @param id any form of id
     * @return the run after it
     */
    public CampaignRun resume(AnyId id) {
        return decide(Optional.empty(), id, (run, row) -> RunDecisions.resume(run, now()));
    }

    /**
     * Asks for the end of a run.
     *
     * @param id any form of id
     * @return the run after it
     */
    public CampaignRun cancel(AnyId id) {
        boolean joined = parts.isJoined();
        CampaignRun run = decide(Optional.empty(), id, (current, row) -> RunDecisions.cancel(current, now()));
        if (!joined) {
            // What the host may still roll back, the holder reads after the commit as other nodes do.
            held.cancel(run.id());
        }
        return run;
    }

    /**
     * Applies what an external worker reports.
     *
     * @param campaign the campaign of the path
     * @param id any form of id
     * @param attributes what it gives
     * @return the run after it
     */
    public CampaignRun put(CampaignId campaign, AnyId id, Map<String, @Nullable Object> attributes) {
        // Before the decision: files may lie in the same database, and it holds a connection already.
        Set<RunFileId> stored = RunPutReader.files(attributes).stream()
                .filter(file -> parts.files().find(company, file).isPresent())
                .collect(Collectors.toUnmodifiableSet());
        return decide(Optional.of(campaign), id, (run, row) -> {
            RunPut put = new RunPutReader(run, now(), stored::contains).read(attributes);
            return RunDecisions.put(run, put, row.live(), now());
        });
    }

    private record Held(RunRow row, boolean live) {}

    private CampaignRun decide(
            Optional<CampaignId> campaign,
            AnyId id,
            BiFunction<CampaignRun, Held, Decision<CampaignRun, RunFact, Effect>> rule) {
        return Commit.decide(parts.storage(), tx -> {
            RunRow row = find(tx, campaign, id);
            RunRecord record = RunDocuments.read(row);
            Lease lease = row.lease();
            Held seen = new Held(row, lease.owner().isPresent() && lease.isLive(tx.leaseTime(tx.now())));
            return rule.apply(record.run(), seen)
                    .fold(accepted -> accept(tx, row, record, accepted), record::run, rejected -> {
                        throw FreestoneException.of(rejected.reason(), rejected.message(), rejected.details());
                    });
        });
    }

    private CampaignRun accept(
            Tx tx, RunRow row, RunRecord record, Decision.Accepted<CampaignRun, RunFact, Effect> accepted) {
        boolean ended = record.run().isLive() && !accepted.next().isLive();
        CampaignRun next = ended ? RunDecisions.retained(accepted.next(), parts.retention(company)) : accepted.next();
        Commit.saved(tx.runs().update(RunDocuments.write(record.with(next), row), row.version()));
        RunPause.follow(tx, record, next, actor);
        for (RunFact fact : accepted.facts()) {
            tx.journal().append(JournalEntries.of(next, row.version() + 1, actor, fact));
            RunNews.moved(tx, next, fact);
        }
        for (Effect effect : accepted.effects()) {
            switch (effect) {
                case WAKE ->
                    tx.work().put(new WorkItem(RunWork.RUN, company, row.id().value(), tx.now()));
                case SLEEP -> tx.work().remove(RunWork.RUN, company, row.id().value());
            }
        }
        if (ended) {
            Instant due = next.files().dataExpireAt().orElseThrow();
            tx.work().put(new WorkItem(RunWork.RETENTION, company, row.id().value(), due));
        }
        return next;
    }

    private RunRow find(Tx tx, Optional<CampaignId> campaign, AnyId id) {
        return tx.runs()
                .find(company, id)
                .filter(row -> campaign.isEmpty() || campaign.get().equals(row.campaign()))
                .orElseThrow(() -> FreestoneException.of(
                        ErrorCode.NOT_FOUND,
                        "run " + id + " does not exist in this company",
                        Map.of("run", id.toString())));
    }

    private Instant now() {
        return parts.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
