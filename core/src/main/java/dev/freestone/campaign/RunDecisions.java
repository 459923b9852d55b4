package dev.freestone.campaign;

import dev.freestone.error.ErrorCode;
import dev.freestone.lifecycle.Decision;
import dev.freestone.lifecycle.Decision.Accepted;
import dev.freestone.lifecycle.Decision.Rejected;
import dev.freestone.lifecycle.Decision.Unchanged;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What commands do to a run, by the table of {@link RunLifeCycle}. Pure. Source: docs/spec/outreach-campaigns.md 4.2.
 */
public final class RunDecisions {
    private RunDecisions() {}

    /** What the shell does beside storing the run. */
    public enum Effect {
        /** A node looks at the run soon. */
        WAKE,
        /** Nobody needs to look at the run any more. */
        SLEEP
    }

    /**
     * Pauses a run; repeating is a no-op.
     *
     * @param run the run
     * @param now the instant
     * @return the decision
     */
    public static Decision<CampaignRun, RunEvent, Effect> pause(CampaignRun run, Instant now) {
        return steer(run, RunEvent.PAUSE, run.control().withPaused(true), now);
    }

    /**
     * Resumes a run; repeating is a no-op.
     *
     * @param run the run
     * @param now the instant
     * @return the decision
     */
    public static Decision<CampaignRun, RunEvent, Effect> resume(CampaignRun run, Instant now) {
        return steer(run, RunEvent.RESUME, run.control().withPaused(false), now);
    }

    /**
     * Asks for the end of a run; repeating is a no-op. The engine carries it out when it holds the run; a run that the
     * host drives ends at once.
     *
     * @param run the run
     * @param now the instant
     * @return the decision
     */
    public static Decision<CampaignRun, RunEvent, Effect> cancel(CampaignRun run, Instant now) {
        if (run.isLive() && run.control().external()) {
            CampaignRun ended =
                    run.with(run.control().canceling()).ended(RunStatus.FAILED, Optional.of(canceled()), now);
            return new Accepted<>(ended, List.of(RunEvent.CANCEL), List.of(Effect.SLEEP));
        }
        return steer(run, RunEvent.CANCEL, run.control().canceling(), now);
    }

    /**
     * The failure of a canceled run.
     *
     * @return {@code run_canceled}
     */
    public static RunFailure canceled() {
        return new RunFailure(ErrorCode.RUN_CANCELED, "the run was canceled");
    }

    private static Decision<CampaignRun, RunEvent, Effect> steer(
            CampaignRun run, RunEvent event, RunControl next, Instant now) {
        Predicate<RunGuard> none = guard -> false;
        if (RunLifeCycle.next(Optional.of(run.status()), event, none).isEmpty()) {
            return rejected(run, event, none);
        }
        return next.equals(run.control())
                ? new Unchanged<>()
                : new Accepted<>(run.with(next).updatedAt(now), List.of(event), List.of(Effect.WAKE));
    }

    /**
     * Applies a PUT of the host. A status and files are one event: both must be allowed.
     *
     * @param run the run
     * @param put what it changes
     * @param leaseLive whether a node holds the run
     * @param now the instant
     * @return the decision
     */
    public static Decision<CampaignRun, RunEvent, Effect> put(
            CampaignRun run, RunPut put, boolean leaseLive, Instant now) {
        if (put.status().isEmpty() && put.files().isEmpty()) {
            return new Unchanged<>();
        }
        Predicate<RunGuard> guards = guard -> switch (guard) {
            case NOT_HELD -> run.control().external() || (run.status() == RunStatus.INITIALIZING && !leaseLive);
            case EXTERNAL -> run.control().external();
            default -> false;
        };
        List<RunEvent> events = events(put);
        for (RunEvent event : events) {
            if (RunLifeCycle.next(Optional.of(run.status()), event, guards).isEmpty()) {
                return rejected(run, event, guards);
            }
        }
        return new Accepted<>(apply(run, put, now), events, List.of(Effect.SLEEP));
    }

    private static List<RunEvent> events(RunPut put) {
        Optional<RunEvent> status = put.status().map(next -> switch (next) {
            case INITIALIZING -> RunEvent.START_MANUAL;
            case PROCESSING -> RunEvent.PUT_PROCESSING;
            case SUCCESS -> RunEvent.PUT_SUCCESS;
            case FAILED -> RunEvent.PUT_FAILED;
        });
        Optional<RunEvent> files = put.files().isEmpty() ? Optional.empty() : Optional.of(RunEvent.PUT_FILES);
        return Stream.of(status, files).flatMap(Optional::stream).toList();
    }

    private static CampaignRun apply(CampaignRun run, RunPut put, Instant now) {
        RunFileSet files = run.files();
        for (RunFileName name : RunFileName.values()) {
            if (put.files().containsKey(name)) {
                files = files.with(name, put.files().get(name));
            }
        }
        CampaignRun driven = run.with(files).with(run.control().driven());
        RunStatus next = put.status().orElse(run.status());
        return switch (next) {
            case SUCCESS -> driven.ended(next, Optional.empty(), now);
            case FAILED ->
                driven.ended(
                        next,
                        Optional.of(new RunFailure(ErrorCode.EXTERNAL_FAILURE, "the host's worker reported a failure")),
                        now);
            case INITIALIZING, PROCESSING -> driven.with(next).updatedAt(now);
        };
    }

    /**
     * A run that ended, with the ends of its files.
     *
     * @param run the run, ended
     * @param dataRetention how long data files are kept
     * @param logRetention how long the log is kept
     * @return a changed copy
     */
    public static CampaignRun retained(CampaignRun run, Duration dataRetention, Duration logRetention) {
        Instant end = run.endedAt().orElseThrow();
        return run.with(run.files().expiring(end.plus(dataRetention), end.plus(logRetention)));
    }

    private static Decision<CampaignRun, RunEvent, Effect> rejected(
            CampaignRun run, RunEvent event, Predicate<RunGuard> guards) {
        ErrorCode code = RunLifeCycle.refusal(Optional.of(run.status()), event, guards);
        String message = code == ErrorCode.RUN_LEASED
                ? "run " + run.id() + " is held by the engine, cancel it or wait until it has ended"
                : "run " + run.id() + " is " + run.status().code() + ", which does not allow " + event.code();
        return new Rejected<>(
                code,
                message,
                Map.of(
                        "from",
                        run.status().code(),
                        "event",
                        event.code(),
                        "run",
                        run.id().value()));
    }
}
