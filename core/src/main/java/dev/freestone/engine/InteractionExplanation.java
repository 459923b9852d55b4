package dev.freestone.engine;

import dev.freestone.notification.EventExplanation;
import dev.freestone.notification.Interaction;
import java.util.List;

/**
 * Why an interaction was planned and what became of it. Immutable. Source: docs/spec/cases-and-notifications.md 13.
 *
 * @param interaction the interaction as it is now
 * @param trigger every check of its type at the change that triggered it, its due instant and the days that were skipped
 * @param history what was decided about its contact, the oldest first: each hold, denial and attempt with its rule
 */
public record InteractionExplanation(Interaction interaction, EventExplanation trigger, List<HistoryEntry> history) {
    /**
     * Copies the history.
     *
     * @param interaction the interaction as it is now
     * @param trigger every check of its type at the change that triggered it, its due instant and the days that were skipped
     * @param history what was decided about its contact, the oldest first: each hold, denial and attempt with its rule
     */
    public InteractionExplanation {
        history = List.copyOf(history);
    }
}
