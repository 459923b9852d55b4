package dev.freestone.campaign;

import dev.freestone.error.ErrorCode;
import dev.freestone.lifecycle.Row;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What became true of a run, and the row of {@link RunLifeCycle} that allowed it. Immutable. Source:
 * docs/spec/outreach-campaigns.md 4.2.
 *
 * @param row the id of the row, such as {@code T3}
 * @param event a stable code, such as {@code input_frozen}
 * @param from the status before it, empty for a run that begins
 * @param to the status after it
 * @param details further codes and ids by name, sorted
 */
public record RunFact(String row, String event, Optional<RunStatus> from, RunStatus to, Map<String, ?> details) {
    /**
     * Checks and copies the components.
     *
     * @param row the id of the row, such as {@code T3}
     * @param event a stable code, such as {@code input_frozen}
     * @param from the status before it, empty for a run that begins
     * @param to the status after it
     * @param details further codes and ids by name, sorted
     */
    public RunFact {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /**
     * A run has begun.
     *
     * @param row the row that allowed it, one without a status before it
     * @return the fact
     */
    public static RunFact begun(Row<RunStatus, RunEvent, RunGuard> row) {
        return new RunFact(
                row.id(), row.event().code(), Optional.empty(), row.to().orElseThrow(), Map.of());
    }

    /**
     * The row was carried out.
     *
     * @param from the status before it
     * @param row the row that allowed it
     * @return the fact
     */
    public static RunFact done(RunStatus from, Row<RunStatus, RunEvent, RunGuard> row) {
        return new RunFact(row.id(), row.event().code(), Optional.of(from), row.target(from), Map.of());
    }

    /**
     * The row was asked for, and whoever holds the run carries it out.
     *
     * @param from the status, which stays for now
     * @param row the row that allows it
     * @return the fact, such as {@code cancel_requested}
     */
    public static RunFact requested(RunStatus from, Row<RunStatus, RunEvent, RunGuard> row) {
        return new RunFact(row.id(), row.event().code() + "_requested", Optional.of(from), from, Map.of());
    }

    /**
     * With the reason of a failure.
     *
     * @param code the reason
     * @return a changed copy
     */
    public RunFact failing(ErrorCode code) {
        return with("failure", code.code());
    }

    /**
     * With the files that were published.
     *
     * @param names their names
     * @return a changed copy; the same when there are none
     */
    public RunFact publishing(Collection<RunFileName> names) {
        return names.isEmpty()
                ? this
                : with("files", names.stream().map(RunFileName::code).sorted().toList());
    }

    /**
     * With a further code, id or number.
     *
     * @param name its name
     * @param value text, whole number, or a list of them
     * @return a changed copy
     */
    public RunFact with(String name, Object value) {
        Map<String, Object> more = new TreeMap<>(details);
        more.put(name, value);
        return new RunFact(row, event, from, to, more);
    }
}
