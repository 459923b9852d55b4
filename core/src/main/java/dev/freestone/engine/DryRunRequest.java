package dev.freestone.engine;

import dev.freestone.campaign.DryRunGuards;
import dev.freestone.campaign.PersonChange;
import dev.freestone.engine.runs.DryRun;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.text.JsonText;
import dev.freestone.spi.RunProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
     * Reads a request body.
     *
     * @param json an object with {@code queryResultsOverride}, {@code maxMovePercent}, {@code maxReappearing} and {@code
     *     comparison}; null and absent attributes are those of {@link #guardedBy} with {@link DryRunGuards#DEFAULT}
     * @return the request
     * @throws FreestoneException {@code malformed_request} when the text is not a JSON object, {@code validation} with every problem
     */
    public static DryRunRequest parse(String json) {
        List<Violation> violations = new ArrayList<>();
        BodyReader body = BodyReader.of(JsonText.parseObject(json), violations);
        RunRequest rows = RunRequest.read(body.any(RunRequest.OVERRIDE), violations);
        DryRunGuards usual = DryRunGuards.DEFAULT;
        int percent = given(body.whole("maxMovePercent"), usual.maxMovePercent());
        long reappearing = given(body.longNumber("maxReappearing"), usual.maxReappearing());
        boolean comparison = given(body.truth("comparison"), usual.comparison());
        body.end();
        requireNatural("maxMovePercent", percent, violations);
        requireNatural("maxReappearing", reappearing, violations);
        if (!violations.isEmpty()) {
            throw FreestoneException.validation(violations);
        }
        return guardedBy(new DryRunGuards(percent, reappearing, comparison)).withRows(rows);
    }

    private static <T> T given(Change<T> change, T usual) {
        return change.applyTo(Optional.of(usual)).orElse(usual);
    }

    private static void requireNatural(String name, long number, List<Violation> violations) {
        if (number < 0) {
            violations.add(Violation.of(name, ViolationCode.OUT_OF_RANGE, "negative, give 0 or more"));
        }
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
