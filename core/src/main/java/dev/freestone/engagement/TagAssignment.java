package dev.freestone.engagement;

import dev.freestone.error.Violation;
import java.util.List;

/**
 * What an assignment of tags makes, or why it makes nothing. Immutable. Source: docs/spec/engagement-campaigns.md 5.3.
 *
 * @param tags to be stored
 * @param conflicts tags of the other kind; with one nothing is stored
 */
public record TagAssignment(List<CustomerTag> tags, List<Violation> conflicts) {
    /**
     * Copies the components.
     *
     * @param tags to be stored
     * @param conflicts tags of the other kind
     */
    public TagAssignment {
        tags = List.copyOf(tags);
        conflicts = List.copyOf(conflicts);
    }
}
