package dev.freestone.engine.doctor;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.doctor.DoctorSettings;
import dev.freestone.doctor.Finding;
import dev.freestone.doctor.RunFacts;
import dev.freestone.doctor.RunRule;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.runs.RunWork;
import dev.freestone.model.common.Lease;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.List;

/** Reads who works on a live run, or will. Thread-safe. */
final class RunCheck {
    private final EngineParts parts;
    private final DoctorSettings settings;

    RunCheck(EngineParts parts, DoctorSettings settings) {
        this.parts = parts;
        this.settings = settings;
    }

    /** Of a run that was taken, or has ended, since it was read, the next examination tells. */
    List<Finding> findings(Tx tx, RunRow row, CampaignRun run, Instant now) {
        List<Finding> found = RunRule.findings(facts(tx, row, run, now), settings, now);
        return found.isEmpty() || isUnchanged(tx, row) ? found : List.of();
    }

    private static boolean isUnchanged(Tx tx, RunRow row) {
        return tx.runs()
                .mark(row.id())
                .filter(mark -> mark.version() == row.version())
                .isPresent();
    }

    private RunFacts facts(Tx tx, RunRow row, CampaignRun run, Instant now) {
        return new RunFacts(
                run.companyId(),
                run.borrowerCampaignId(),
                run.id(),
                run.updatedAt().orElse(run.start().startedAt()),
                run.control().paused() && !run.control().cancelRequested(),
                run.control().external(),
                isHeld(row.lease(), now),
                tx.work().dueAt(RunWork.RUN, run.companyId(), run.id().value()).isPresent());
    }

    private boolean isHeld(Lease lease, Instant now) {
        return parts.storage().leasesExpire()
                ? lease.isLive(now)
                : lease.owner().isPresent();
    }
}
