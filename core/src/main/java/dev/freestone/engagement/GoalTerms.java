package dev.freestone.engagement;

import java.util.Objects;

/**
 * One of the things that a composite behavior asks for. Immutable. Source: docs/spec/engagement-behaviors.md 3.2.
 *
 * @param leaf what is to be done
 * @param earnCount how often it is to be completed in a round, from 1 on
 * @param required whether its group cannot be completed without it
 * @param groupId the group that it belongs to
 */
public record GoalTerms(LeafTerms leaf, long earnCount, boolean required, String groupId) {
    /**
     * Checks the components.
     *
     * @param leaf what is to be done
     * @param earnCount how often it is to be completed in a round
     * @param required whether its group cannot be completed without it
     * @param groupId the group that it belongs to
     */
    public GoalTerms {
        Objects.requireNonNull(leaf, "leaf");
        Objects.requireNonNull(groupId, "groupId");
        TermChecks.atLeastOne("earnCount", earnCount);
    }
}
