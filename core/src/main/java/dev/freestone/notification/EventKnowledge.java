package dev.freestone.notification;

import java.util.Optional;
import java.util.Set;

/**
 * What is known of a change besides itself. Records of events hold only the fields that were read then. Immutable. Source:
 * docs/spec/cases-and-notifications.md 12, 13.
 *
 * @param fields the names of the fields that are known, whether or not the case has them; empty = all
 * @param alreadyProcessed whether a change of this case with the same event id was processed before
 */
public record EventKnowledge(Optional<Set<String>> fields, boolean alreadyProcessed) {
    /** All fields are known, and the change is new. */
    public static final EventKnowledge WHOLE = new EventKnowledge(Optional.empty(), false);

    /**
     * Copies the names.
     *
     * @param fields the names of the fields that are known, whether or not the case has them; empty = all
     * @param alreadyProcessed whether a change of this case with the same event id was processed before
     */
    public EventKnowledge {
        fields = fields.map(Set::copyOf);
    }

    /**
     * Only these fields are known, and the change is new.
     *
     * @param names their names
     * @return the knowledge
     */
    public static EventKnowledge ofFields(Set<String> names) {
        return new EventKnowledge(Optional.of(names), false);
    }

    /**
     * The same of a change that was processed before.
     *
     * @return a changed copy
     */
    public EventKnowledge processed() {
        return new EventKnowledge(fields, true);
    }

    boolean has(String field) {
        return fields.isEmpty() || fields.get().contains(field);
    }
}
