package dev.freestone.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What is to be found about a live run. Static, pure, total. Source: docs/spec/doctor.md 2. */
public final class RunRule {
    private RunRule() {}

    /**
     * Everything that is to be found about a live run.
     *
     * @param run the run
     * @param settings from when on something counts
     * @param now S
     * @return the findings
     */
    public static List<Finding> findings(RunFacts run, DoctorSettings settings, Instant now) {
        if (run.external()) {
            return idle(run, FindingCode.RUN_EXTERNAL_SILENT, settings.silentFor(), now);
        }
        if (run.paused()) {
            return idle(run, FindingCode.RUN_PAUSED_LONG, settings.pausedFor(), now);
        }
        if (run.held()) {
            return List.of();
        }
        return run.awaited()
                ? idle(run, FindingCode.RUN_NOT_MOVING, settings.silentFor(), now)
                : idle(run, FindingCode.RUN_NOT_AWAITED, settings.stuckFor(), now);
    }

    private static List<Finding> idle(RunFacts run, FindingCode code, Duration allowed, Instant now) {
        return run.changedAt().plus(allowed).isBefore(now)
                ? List.of(Finding.of(
                        code,
                        run.company(),
                        run.id().value(),
                        Map.of(
                                "campaign",
                                run.campaign().value(),
                                "since",
                                run.changedAt().toString())))
                : List.of();
    }
}
