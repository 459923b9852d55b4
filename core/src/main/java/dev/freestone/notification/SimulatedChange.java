package dev.freestone.notification;

import java.util.List;

/**
 * What a change would make happen. Immutable. Source: docs/spec/cases-and-notifications.md 13.
 *
 * @param eventId what the change is called
 * @param alreadyProcessed whether an earlier change of the sequence was the same
 * @param explanations one for each type that belongs to the type of the case
 * @param calledBack what earlier changes of the sequence planned and this one would call back
 */
public record SimulatedChange(
        String eventId, boolean alreadyProcessed, List<EventExplanation> explanations, List<Recalled> calledBack) {
    /**
     * Copies the lists.
     *
     * @param eventId what the change is called
     * @param alreadyProcessed whether an earlier change of the sequence was the same
     * @param explanations one for each type that belongs to the type of the case
     * @param calledBack what earlier changes of the sequence planned and this one would call back
     */
    public SimulatedChange {
        explanations = List.copyOf(explanations);
        calledBack = List.copyOf(calledBack);
    }

    /**
     * The types that fire.
     *
     * @return those of the explanations that say so
     */
    public List<EventExplanation> fired() {
        return explanations.stream().filter(each -> each.trigger().fired()).toList();
    }

    /**
     * What would be called back. Immutable.
     *
     * @param eventId the change that planned it
     * @param type the version that it keeps to
     */
    public record Recalled(String eventId, NotificationType type) {}
}
