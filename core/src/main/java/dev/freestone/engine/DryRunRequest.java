package dev.freestone.engine;

import dev.freestone.campaign.DryRunGuards;
import dev.freestone.campaign.PersonChange;
import dev.freestone.engine.runs.DryRun;
import dev.freestone.spi.RunProgress;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * How a dry run is made: {@code DryRunRequest.guardedBy(DryRunGuards.DEFAULT).tellingChanges(list::add)}. Immutable; as thread-safe
 * as the functions given to it. Source: docs/spec/outreach-campaigns.md 4.8.
 */
public final class DryRunRequest {
    private final DryRunGuards guards;
    private final RunRequest rows;
    private final Predicate<RunProgress> goesOn;
    private final Consumer<PersonChange> changes;

    private DryRunRequest(
            DryRunGuards guards, RunRequest rows, Predicate<RunProgress> goesOn, Consumer<PersonChange> changes) {
        this.guards = guards;
        this.rows = rows;
        this.goesOn = goesOn;
        this.changes = changes;
    }

    /**
     * By the campaign's query.
     *
     * @param guards when to say stop
     * @return the request
     */
    public static DryRunRequest guardedBy(DryRunGuards guards) {
        return new DryRunRequest(guards, RunRequest.none(), progress -> true, change -> {});
    }

    /**
     * With rows given instead of the query.
     *
     * @param request the rows, or none
     * @return a changed copy
     */
    public DryRunRequest withRows(RunRequest request) {
        return new DryRunRequest(guards, request, goesOn, changes);
    }

    /**
     * With somebody who hears of progress after every batch, and says whether to go on. The progress listener of the engine hears
     * nothing of dry runs.
     *
     * @param progress false ends the dry run with {@code run_canceled}; called on the thread of the dry run; what it throws is
     *     logged by its class and taken as true
     * @return a changed copy
     */
    public DryRunRequest watchedBy(Predicate<RunProgress> progress) {
        return new DryRunRequest(guards, rows, progress, changes);
    }

    /**
     * With somebody who hears which people differ from the last run, in the order of their ids, after all rows are decided.
     *
     * @param listener called on the thread of the dry run, once for each worker and person; what it throws ends the dry run
     *     with {@code internal_server_error}
     * @return a changed copy
     */
    public DryRunRequest tellingChanges(Consumer<PersonChange> listener) {
        return new DryRunRequest(guards, rows, goesOn, listener);
    }

    DryRun.Order order() {
        return new DryRun.Order(guards, rows.rows(), goesOn, changes);
    }

    @Override
    public String toString() {
        return "DryRunRequest[" + guards + ", " + rows + "]";
    }
}
