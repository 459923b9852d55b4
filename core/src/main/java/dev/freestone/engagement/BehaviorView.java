package dev.freestone.engagement;

import dev.freestone.model.engagement.AchievementId;

/**
 * A behavior of a campaign with what one customer has done about it. Immutable. Source: docs/spec/engagement-campaigns.md 8.2.
 *
 * @param id its id, {@code behavior_id} on the wire
 * @param externalId the host's id, a GUID
 * @param eventName the event that triggers it, or, of several things, their label
 * @param name 1 to 255 characters
 * @param shape what is to be done, and what is done
 */
public record BehaviorView(AchievementId id, String externalId, String eventName, String name, BehaviorShape shape) {
    /**
     * What the state of the customer depends on.
     *
     * @return how far the customer has come
     */
    public BehaviorStanding standing() {
        if (shape instanceof BehaviorShape.Leaf leaf) {
            return new BehaviorStanding(
                    leaf.limits().maxTimesRepeatable(),
                    leaf.counts().achieved(),
                    leaf.counts().current() > 0);
        }
        BehaviorShape.Composite composite = (BehaviorShape.Composite) shape;
        return new BehaviorStanding(
                composite.limits().maxTimesRepeatable(),
                composite.achieved(),
                composite.goals().stream().anyMatch(BehaviorView::isTouched));
    }

    /** Each event of a goal that needs several completions can complete its thing, so that no count is left of it. */
    private static boolean isTouched(BehaviorShape.Goal goal) {
        BehaviorCounts counts = goal.progress().counts();
        return goal.completed() || counts.current() > 0 || counts.achieved() > 0;
    }
}
