package dev.freestone.engine.runs;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.RunEvent;
import dev.freestone.campaign.RunFailure;
import dev.freestone.campaign.RunGuard;
import dev.freestone.campaign.RunLifeCycle;
import dev.freestone.campaign.RunTotals;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The moves of a run that its holder makes, by the table of {@link RunLifeCycle}. */
final class RunMoves {
    /** What a holder attests by the step that it asks for: only an abandoned run is moved by that event. */
    private static final Set<RunGuard> HELD =
            Set.of(RunGuard.LEASE_HELD, RunGuard.WORK_SETTLED, RunGuard.LEASE_EXPIRED_TENTH_TIME);

    private RunMoves() {}

    static RunRecord frozen(RunRecord record, RunFileId csv, RunFileId json, long rows, Instant now) {
        CampaignRun run = record.run();
        return record.with(run.with(target(run, RunEvent.INPUT_FROZEN))
                .with(run.files().with(RunFileName.QUERY_RESULTS, csv).with(RunFileName.CAMPAIGN_INPUT, json))
                .with(new RunTotals(OptionalLong.of(rows), OptionalLong.empty(), List.of()))
                .updatedAt(now));
    }

    static CampaignRun ended(CampaignRun run, RunEvent event, Optional<RunFailure> failure, Instant now) {
        return run.ended(target(run, event), failure, now);
    }

    /** A caller's cancel wins over the end of the work. */
    static void refuseIfCanceling(CampaignRun run, RunEvent event) {
        if (run.control().cancelRequested() && event == RunEvent.WORK_FINISHED) {
            throw new RunStop(RunStop.Kind.CANCELED);
        }
    }

    private static RunStatus target(CampaignRun run, RunEvent event) {
        return RunLifeCycle.next(Optional.of(run.status()), event, HELD::contains)
                .map(row -> row.target(run.status()))
                .orElseThrow(() -> new RunStop(RunStop.Kind.FENCED));
    }
}
