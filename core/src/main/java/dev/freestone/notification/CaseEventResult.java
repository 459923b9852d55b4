package dev.freestone.notification;

import dev.freestone.model.contact.IntentId;
import java.util.List;

/**
 * What a change of a case made happen. Immutable. Source: docs/spec/cases-and-notifications.md 11, 12.
 *
 * @param eventId what the change is called
 * @param alreadyProcessed whether it was reported before: nothing happened now, and this is the first answer
 * @param candidates how many types had exactly its trigger
 * @param fired the types that fired, each at most once
 * @param canceled the interactions that it called back
 * @param warnings what was not as it should be
 */
public record CaseEventResult(
        String eventId,
        boolean alreadyProcessed,
        int candidates,
        List<FiredType> fired,
        List<IntentId> canceled,
        List<CaseWarning> warnings) {
    /**
     * Copies the lists.
     *
     * @param eventId what the change is called
     * @param alreadyProcessed whether it was reported before: nothing happened now, and this is the first answer
     * @param candidates how many types had exactly its trigger
     * @param fired the types that fired, each at most once
     * @param canceled the interactions that it called back
     * @param warnings what was not as it should be
     */
    public CaseEventResult {
        fired = List.copyOf(fired);
        canceled = List.copyOf(canceled);
        warnings = List.copyOf(warnings);
    }
}
