package dev.freestone.engine;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.EngagementCampaign;
import java.util.List;

/**
 * A campaign in the list of all, with what came of it. Immutable. Source: docs/spec/operations.md 6.
 *
 * @param campaign the campaign with its status now
 * @param optIns how many places are taken, one for each customer who is opted in
 * @param achievements its behaviors in their order
 */
public record EngagementOverview(EngagementCampaign campaign, long optIns, List<Completed> achievements) {
    /** How far customers who have completed a behavior are counted. */
    public static final int COUNTED = 1_000;

    /**
     * Copies the list.
     *
     * @param campaign the campaign with its status now
     * @param optIns how many places are taken
     * @param achievements its behaviors
     */
    public EngagementOverview {
        achievements = List.copyOf(achievements);
    }

    /**
     * A behavior, and by how many customers it was completed.
     *
     * @param achievement the behavior
     * @param customers those who completed it at least once, counted to {@value #COUNTED}
     * @param atLeast whether there are more
     */
    public record Completed(Achievement achievement, int customers, boolean atLeast) {
        static Completed of(Achievement achievement, int counted) {
            return new Completed(achievement, Math.min(counted, COUNTED), counted > COUNTED);
        }
    }
}
