package dev.freestone.notification;

import java.util.List;

/**
 * Which types a change makes fire. Immutable. Source: docs/spec/cases-and-notifications.md 8, 9.
 *
 * @param notifications the notification types that fire, by id
 * @param stops the do-not-interact types that fire, by id
 * @param candidates how many types have exactly the trigger that the change pulls
 * @param conditionsRun how many of their conditions were judged, each type by itself; of one type none after the first not true
 * @param warnings fields that could not be read as a condition demands, in the order of the types
 */
public record TriggerResult(
        List<NotificationType> notifications,
        List<DoNotInteractType> stops,
        int candidates,
        int conditionsRun,
        List<CaseWarning> warnings) {
    /** Nothing fires and nothing was looked at. */
    public static final TriggerResult NOTHING = new TriggerResult(List.of(), List.of(), 0, 0, List.of());

    /**
     * Copies the lists.
     *
     * @param notifications the notification types that fire, by id
     * @param stops the do-not-interact types that fire, by id
     * @param candidates how many types have exactly the trigger that the change pulls
     * @param conditionsRun how many of their conditions were judged, each type by itself; of one type none after the first not true
     * @param warnings fields that could not be read as a condition demands, in the order of the types
     */
    public TriggerResult {
        notifications = List.copyOf(notifications);
        stops = List.copyOf(stops);
        warnings = List.copyOf(warnings);
    }
}
