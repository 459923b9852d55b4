package dev.freestone.campaign;

import dev.freestone.error.ErrorCode;
import dev.freestone.lifecycle.Decision;
import dev.freestone.lifecycle.Decision.Accepted;
import dev.freestone.lifecycle.Decision.Rejected;
import dev.freestone.lifecycle.Decision.Unchanged;
import dev.freestone.lifecycle.Row;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.FileRetention;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
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
    public static Decision<CampaignRun, RunFact, Effect> pause(CampaignRun run, Instant now) {
        return steer(run, RunEvent.PAUSE, run.control().withPaused(true), now, RunFact::done);
    }

    /**
     * Resumes a run; repeating is a no-op.
     *
     * @param run the run
     * @param now the instant
     * @return the decision
     */
    public static Decision<CampaignRun, RunFact, Effect> resume(CampaignRun run, Instant now) {
        return steer(run, RunEvent.RESUME, run.control().withPaused(false), now, RunFact::done);
    }

    /**
     * Asks for the end of a run; repeating is a no-op. The engine carries it out when it holds the run; a run that the
     * host drives ends at once.
     *
     * @param run the run
     * @param now the instant
     * @return the decision
     */
    public static Decision<CampaignRun, RunFact, Effect> cancel(CampaignRun run, Instant now) {
        return run.isLive() && run.control().external()
                ? decide(run, RunEvent.CANCEL, RunDecisions::none, row -> endedAtOnce(run, row, now))
                : steer(run, RunEvent.CANCEL, run.control().canceling(), now, RunFact::requested);
    }

    /**
     * The failure of a canceled run.
     *
     * @return {@code run_canceled}
     */
    public static RunFailure canceled() {
        return new RunFailure(ErrorCode.RUN_CANCELED, "the run was canceled");
    }

    private static Accepted<CampaignRun, RunFact, Effect> endedAtOnce(
            CampaignRun run, Row<RunStatus, RunEvent, RunGuard> row, Instant now) {
        RunFact fact = RunFact.done(run.status(), row).failing(canceled().code());
        CampaignRun ended = run.with(run.control().canceling()).ended(fact.to(), Optional.of(canceled()), now);
        return new Accepted<>(ended, List.of(fact), List.of(Effect.SLEEP));
    }

    private static Decision<CampaignRun, RunFact, Effect> steer(
            CampaignRun run,
            RunEvent event,
            RunControl next,
            Instant now,
            BiFunction<RunStatus, Row<RunStatus, RunEvent, RunGuard>, RunFact> fact) {
        return decide(
                run,
                event,
                RunDecisions::none,
                row -> next.equals(run.control())
                        ? new Unchanged<>()
                        : new Accepted<>(
                                run.with(next).updatedAt(now),
                                List.of(fact.apply(run.status(), row)),
                                List.of(Effect.WAKE)));
    }

    private static boolean none(RunGuard guard) {
        return false;
    }

    private static Decision<CampaignRun, RunFact, Effect> decide(
            CampaignRun run,
            RunEvent event,
            Predicate<RunGuard> guards,
            Function<Row<RunStatus, RunEvent, RunGuard>, Decision<CampaignRun, RunFact, Effect>> allowed) {
        return RunLifeCycle.next(Optional.of(run.status()), event, guards)
                .map(allowed)
                .orElseGet(() -> rejected(run, event, guards));
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
    public static Decision<CampaignRun, RunFact, Effect> put(
            CampaignRun run, RunPut put, boolean leaseLive, Instant now) {
        if (put.status().isEmpty() && put.files().isEmpty()) {
            return new Unchanged<>();
        }
        Predicate<RunGuard> guards = guard -> switch (guard) {
            case NOT_HELD -> run.control().external() || (run.status() == RunStatus.INITIALIZING && !leaseLive);
            case EXTERNAL -> run.control().external();
            default -> false;
        };
        Deque<RunFact> facts = new ArrayDeque<>();
        for (RunEvent event : events(put)) {
            Optional<Row<RunStatus, RunEvent, RunGuard>> row =
                    RunLifeCycle.next(Optional.of(run.status()), event, guards);
            if (row.isEmpty()) {
                return rejected(run, event, guards);
            }
            // Both rows start from the status before the PUT: told in this order, the files come first.
            facts.addFirst(fact(run, put, row.get()));
        }
        return new Accepted<>(apply(run, put, now), List.copyOf(facts), List.of(Effect.SLEEP));
    }

    private static RunFact fact(CampaignRun run, RunPut put, Row<RunStatus, RunEvent, RunGuard> row) {
        RunFact fact = RunFact.done(run.status(), row);
        return switch (row.event()) {
            case PUT_FILES -> fact.publishing(put.files().keySet());
            case PUT_FAILED -> fact.failing(ErrorCode.EXTERNAL_FAILURE);
            default -> fact;
        };
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
     * @param retention how long they are kept
     * @return a changed copy
     */
    public static CampaignRun retained(CampaignRun run, FileRetention retention) {
        Instant end = run.endedAt().orElseThrow();
        return run.with(run.files().expiring(end.plus(retention.data()), end.plus(retention.log())));
    }

    private static Decision<CampaignRun, RunFact, Effect> rejected(
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
