package dev.freestone.campaign;

import dev.freestone.model.campaign.RunId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The difference of a dry run to the last real run. Immutable. Source: docs/spec/outreach-campaigns.md 4.8.
 *
 * @param last the run, empty when there is none
 * @param unavailable why people cannot be compared; then all that follows is empty
 * @param changes who differs, counted
 * @param unresolved rows of the last run whose person nobody knows any more
 * @param reappearing people who were stopped in the last run and are reached now, by worker; without those of 0
 */
public record DryRunDifference(
        Optional<RunId> last,
        Optional<Unavailable> unavailable,
        List<ChangeCount> changes,
        long unresolved,
        Map<RunWorkerKind, Long> reappearing) {
    /**
     * Copies the components.
     *
     * @param last the run, empty when there is none
     * @param unavailable why people cannot be compared; then all that follows is empty
     * @param changes who differs, counted
     * @param unresolved rows of the last run whose person nobody knows any more
     * @param reappearing people who were stopped in the last run and are reached now, by worker; without those of 0
     */
    public DryRunDifference {
        changes = List.copyOf(changes);
        reappearing = Map.copyOf(reappearing);
    }

    /** Why people cannot be compared. */
    public enum Unavailable {
        /** The campaign has no run that the engine drove to {@code success}. */
        NO_FINISHED_RUN("no_finished_run"),
        /** Its input is past its retention. */
        INPUT_EXPIRED("input_expired"),
        /** Its input or its log cannot be read, or they do not agree. */
        FILES_UNREADABLE("files_unreadable");

        private final String code;

        Unavailable(String code) {
            this.code = code;
        }

        /**
         * The stable wire text.
         *
         * @return such as {@code input_expired}
         */
        public String code() {
            return code;
        }
    }

    /**
     * Nothing to compare with.
     *
     * @param last the run, when there is one
     * @param why why not
     * @return without counts
     */
    public static DryRunDifference none(Optional<RunId> last, Unavailable why) {
        return new DryRunDifference(last, Optional.of(why), List.of(), 0, Map.of());
    }

    /**
     * How many people of a worker differ in a way.
     *
     * @param worker which worker
     * @param kind entered, left or changed
     * @return at least 0
     */
    public long count(RunWorkerKind worker, ChangeKind kind) {
        return changes.stream()
                .filter(change -> change.worker() == worker && change.kind() == kind)
                .mapToLong(ChangeCount::count)
                .sum();
    }
}
