package dev.freestone.engine.runs;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.RunEvent;
import dev.freestone.campaign.RunFact;
import dev.freestone.campaign.RunFailure;
import dev.freestone.campaign.RunGuard;
import dev.freestone.campaign.RunLifeCycle;
import dev.freestone.campaign.RunTotals;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunFileName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The moves of a run that its holder makes, by the table of {@link RunLifeCycle}. */
final class RunMoves {
    /** What a holder attests by the step that it asks for: only an abandoned run is moved by that event. */
    private static final Set<RunGuard> HELD =
            Set.of(RunGuard.LEASE_HELD, RunGuard.WORK_SETTLED, RunGuard.LEASE_EXPIRED_TENTH_TIME);

    private RunMoves() {}

    static RunMove frozen(RunRecord record, RunFileId csv, RunFileId json, long rows, Instant now) {
        CampaignRun run = record.run();
        RunFact fact = fact(run, RunEvent.INPUT_FROZEN);
        CampaignRun next = run.with(fact.to())
                .with(run.files().with(RunFileName.QUERY_RESULTS, csv).with(RunFileName.CAMPAIGN_INPUT, json))
                .with(RunTotals.frozen(rows))
                .updatedAt(now);
        return RunMove.by(
                fact.publishing(List.of(RunFileName.QUERY_RESULTS, RunFileName.CAMPAIGN_INPUT)), record.with(next));
    }

    static RunMove ended(RunRecord record, RunEvent event, Optional<RunFailure> failure, Instant now) {
        RunFact moved = fact(record.run(), event);
        RunFact fact = failure.map(why -> moved.failing(why.code())).orElse(moved);
        boolean log = record.run().files().id(RunFileName.LOG).isPresent();
        return RunMove.by(
                fact.publishing(log ? List.of(RunFileName.LOG) : List.of()),
                record.with(record.run().ended(fact.to(), failure, now)));
    }

    /** A caller's cancel wins over the end of the work. */
    static void refuseIfCanceling(CampaignRun run, RunEvent event) {
        if (run.control().cancelRequested() && event == RunEvent.WORK_FINISHED) {
            throw new RunStop(RunStop.Kind.CANCELED);
        }
    }

    private static RunFact fact(CampaignRun run, RunEvent event) {
        return RunLifeCycle.next(Optional.of(run.status()), event, HELD::contains)
                .map(row -> RunFact.done(run.status(), row))
                .orElseThrow(() -> new RunStop(RunStop.Kind.FENCED));
    }
}
