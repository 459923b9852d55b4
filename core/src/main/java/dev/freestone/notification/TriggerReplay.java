package dev.freestone.notification;

import dev.freestone.model.cases.CaseId;
import java.util.List;

/**
 * What a version would have done with the events of a time, beside the version that is in force now. Immutable. Source:
 * docs/spec/cases-and-notifications.md 13.
 *
 * @param events how many events of cases of its case types there were
 * @param fired how often it would have fired
 * @param activeFired how often the active version would have fired
 * @param unknown how often it cannot be told, since a field was not kept
 * @param differences the first events of which both say something else, at most {@value #MOST_DIFFERENCES}
 */
public record TriggerReplay(long events, long fired, long activeFired, long unknown, List<Difference> differences) {
    /** The greatest number of differences that are told. */
    public static final int MOST_DIFFERENCES = 1_000;

    /**
     * Copies the differences.
     *
     * @param events how many events of cases of its case types there were
     * @param fired how often it would have fired
     * @param activeFired how often the active version would have fired
     * @param unknown how often it cannot be told, since a field was not kept
     * @param differences the first events of which both say something else, at most {@value #MOST_DIFFERENCES}
     */
    public TriggerReplay {
        differences = List.copyOf(differences);
    }

    /**
     * An event of which two versions say something else. Immutable.
     *
     * @param caseId the case
     * @param eventId the event
     * @param draft what the replayed version says
     * @param active what the active version says; {@code no_active_version} when there is none
     */
    public record Difference(CaseId caseId, String eventId, TriggerVerdict draft, TriggerVerdict active) {}
}
