package dev.freestone.engagement;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a request with events is answered. Immutable. Source: docs/spec/engagement-behaviors.md 2.1, 2.2.
 *
 * @param duplicate whether it is the answer of an earlier request with the same keys
 * @param accepted how many instances an asynchronous request had accepted for later, 0 when all are duplicates; empty for a request
 *     that was evaluated at once
 * @param results one for each instance in their order, then those of triggered events
 * @param availablePoints the points of the customer after it
 * @param deltaPoints the points that it granted
 * @param changes the behaviors whose fold changed, by campaign and id
 * @param outcomes in the order of emission
 * @param notifications display units that are visible at once
 */
public record EventAnswer(
        boolean duplicate,
        OptionalInt accepted,
        List<EventResult> results,
        long availablePoints,
        long deltaPoints,
        List<BehaviorChange> changes,
        List<OutcomeResult> outcomes,
        List<EventNotification> notifications) {
    /**
     * Copies the components.
     *
     * @param duplicate whether it is the answer of an earlier request
     * @param accepted how many instances were accepted for later; empty = it was evaluated at once
     * @param results one for each instance
     * @param availablePoints the points of the customer after it
     * @param deltaPoints the points that it granted
     * @param changes the behaviors whose fold changed
     * @param outcomes in the order of emission
     * @param notifications display units that are visible at once
     */
    public EventAnswer {
        results = List.copyOf(results);
        changes = List.copyOf(changes);
        outcomes = List.copyOf(outcomes);
        notifications = List.copyOf(notifications);
    }
}
