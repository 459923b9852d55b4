package dev.freestone.campaign;

import static dev.freestone.campaign.RunGuard.CLAIMABLE;
import static dev.freestone.campaign.RunGuard.EXTERNAL;
import static dev.freestone.campaign.RunGuard.LEASE_EXPIRED_TENTH_TIME;
import static dev.freestone.campaign.RunGuard.LEASE_HELD;
import static dev.freestone.campaign.RunGuard.NOT_HELD;
import static dev.freestone.campaign.RunGuard.NO_LIVE_RUN;
import static dev.freestone.campaign.RunGuard.OCCURRENCE_INSERTED;
import static dev.freestone.campaign.RunGuard.RUNNABLE;
import static dev.freestone.campaign.RunGuard.WORK_SETTLED;
import static dev.freestone.lifecycle.Rows.always;
import static dev.freestone.lifecycle.Rows.at;
import static dev.freestone.lifecycle.Rows.start;
import static dev.freestone.lifecycle.Rows.to;
import static dev.freestone.lifecycle.Rows.unchanged;
import static dev.freestone.lifecycle.Rows.when;
import static dev.freestone.model.campaign.RunStatus.FAILED;
import static dev.freestone.model.campaign.RunStatus.INITIALIZING;
import static dev.freestone.model.campaign.RunStatus.PROCESSING;
import static dev.freestone.model.campaign.RunStatus.SUCCESS;

import dev.freestone.error.ErrorCode;
import dev.freestone.lifecycle.LifeCycle;
import dev.freestone.lifecycle.Row;
import dev.freestone.model.campaign.RunStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The life cycle of a campaign run. A PUT with a status and file ids is two questions, and both must be allowed. Static
 * and thread-safe. Source: docs/spec/outreach-campaigns.md 4.2; its page is docs/lifecycles/campaign-run.md.
 */
public final class RunLifeCycle {
    private static final LifeCycle<RunStatus, RunEvent, RunGuard> TABLE = LifeCycle.of(
                    "campaign run", RunStatus.class, RunStatus::code, RunEvent.class, RunGuard.class)
            .terminal(SUCCESS, FAILED)
            .row("T1", start(), RunEvent.START_MANUAL, when(RUNNABLE, NO_LIVE_RUN), to(INITIALIZING))
            .effects("run and snapshot stored", "trigger manual")
            .row("T2", start(), RunEvent.SLOT_FIRES, when(RUNNABLE, NO_LIVE_RUN, OCCURRENCE_INSERTED), to(INITIALIZING))
            .effects("run and snapshot stored", "trigger scheduled")
            .row("T3", at(INITIALIZING), RunEvent.INPUT_FROZEN, when(LEASE_HELD), to(PROCESSING))
            .effects("one write: two file ids, both SHA-256, rowCount")
            .row("T4", at(INITIALIZING), RunEvent.INPUT_FAULT, when(LEASE_HELD), to(FAILED))
            .effects("failure set", "complete files stay", "log published")
            .row("T5", at(PROCESSING), RunEvent.WORK_FINISHED, when(LEASE_HELD, WORK_SETTLED), to(SUCCESS))
            .effects("endedAt set")
            .row("T6", at(PROCESSING), RunEvent.WORK_FAULT, when(LEASE_HELD), to(FAILED))
            .effects(
                    "failure set",
                    "planned, held and claimed intents canceled with run_failed",
                    "unsettled rows to not_processed",
                    "log published")
            .row("T7", at(INITIALIZING, PROCESSING), RunEvent.CANCEL, always(), to(FAILED))
            .effects(
                    "failure run_canceled",
                    "planned, held and claimed intents canceled with run_canceled",
                    "unsettled rows to canceled",
                    "log published")
            .row("T8", at(INITIALIZING), RunEvent.PUT_PROCESSING, when(NOT_HELD), to(PROCESSING))
            .effects("run becomes external")
            .row("T9", at(INITIALIZING, PROCESSING), RunEvent.PUT_FILES, when(NOT_HELD), unchanged())
            .effects("file ids set", "run becomes external")
            .row("T10", at(INITIALIZING, PROCESSING), RunEvent.PUT_FAILED, when(NOT_HELD), to(FAILED))
            .effects("failure external_failure", "run becomes external")
            .row("T11", at(PROCESSING), RunEvent.PUT_SUCCESS, when(EXTERNAL), to(SUCCESS))
            .effects("endedAt set")
            .row("T12a", at(INITIALIZING, PROCESSING), RunEvent.PAUSE, always(), unchanged())
            .effects("paused true; repeating is a no-op")
            .row("T12b", at(INITIALIZING, PROCESSING), RunEvent.RESUME, always(), unchanged())
            .effects("paused false; repeating is a no-op")
            .row("T13", at(INITIALIZING, PROCESSING), RunEvent.CLAIM, when(CLAIMABLE), unchanged())
            .effects("a node claims it with fence + 1")
            .row("T14", at(INITIALIZING, PROCESSING), RunEvent.ABANDON, when(LEASE_EXPIRED_TENTH_TIME), to(FAILED))
            .effects("failure run_abandoned")
            .row("T15", at(RunStatus.values()), RunEvent.PUT_SAME, always(), unchanged())
            .effects("no-op, also on terminal runs")
            .build();

    private RunLifeCycle() {}

    /**
     * The table itself, for its page and for {@code explain}.
     *
     * @return the life cycle
     */
    public static LifeCycle<RunStatus, RunEvent, RunGuard> table() {
        return TABLE;
    }

    /**
     * What an event does to a run.
     *
     * @param from its status; empty = there is no run yet
     * @param event what happens
     * @param guards tells of a guard whether it holds
     * @return the row that applies, or empty: nothing changes, and {@link #refusal} says why
     */
    public static Optional<Row<RunStatus, RunEvent, RunGuard>> next(
            Optional<RunStatus> from, RunEvent event, Predicate<? super RunGuard> guards) {
        return TABLE.find(from, event, guards);
    }

    /**
     * The code that tells why {@link #next} gave no row: that of the first guard that does not hold, such as {@code
     * run_leased} for a PUT on a run that the engine holds; {@code illegal_transition} when the event is never allowed in
     * that status.
     *
     * @param from its status; empty = there is no run yet
     * @param event what happens
     * @param guards tells of a guard whether it holds
     * @return the error code
     * @throws IllegalArgumentException when the event is allowed
     */
    public static ErrorCode refusal(Optional<RunStatus> from, RunEvent event, Predicate<? super RunGuard> guards) {
        List<Row<RunStatus, RunEvent, RunGuard>> rows = TABLE.rows(from, event);
        if (rows.isEmpty()) {
            return ErrorCode.ILLEGAL_TRANSITION;
        }
        return rows.get(0).guards().stream()
                .filter(guard -> !guards.test(guard))
                .findFirst()
                .map(RunGuard::refusal)
                .orElseThrow(() -> new IllegalArgumentException("refusal: " + event.code() + " is allowed here"));
    }
}
